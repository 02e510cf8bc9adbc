import { useTranslation } from 'react-i18next';
import { isBasemapUnreadable } from '../../session/readable-basemap.ts';
import { Button, FileButton } from '../parts/Button.tsx';
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
      <div className="buttons">
        <FileButton accept=".pmtiles" onFiles={([file]) => file && setBasemap(file)}>
          {t('basemap.choose')}
        </FileButton>
        {basemap && <Button onClick={() => setBasemap(null)}>{t('basemap.remove')}</Button>}
      </div>
    </section>
  );
}
