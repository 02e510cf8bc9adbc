import { Button, FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isBasemapUnreadable } from '../../session/readable-basemap.ts';
import { useSession } from '../use-session.ts';

/** A user's own basemap in place of the bundled outlines. */
export function BasemapSection() {
  const { t } = useTranslation('data');
  const basemap = useSession(state => state.basemap);
  const isUnreadable = useSession(isBasemapUnreadable);
  const setBasemap = useSession(state => state.setBasemap);
  return (
    <section className="data-section" aria-labelledby="data-basemap">
      <h3 id="data-basemap">{t('basemap.title')}</h3>
      <p className="data-note">
        {basemap
          ? t(isUnreadable ? 'basemap.unreadable' : 'basemap.own', { fileName: basemap.name })
          : t('basemap.bundled')}
      </p>
      <div className="data-buttons">
        <FileTrigger acceptedFileTypes={['.pmtiles']} onSelect={files => files?.[0] && setBasemap(files[0])}>
          <Button className="data-button">{t('basemap.choose')}</Button>
        </FileTrigger>
        {basemap && (
          <Button className="data-button" onPress={() => setBasemap(null)}>
            {t('basemap.remove')}
          </Button>
        )}
      </div>
    </section>
  );
}
