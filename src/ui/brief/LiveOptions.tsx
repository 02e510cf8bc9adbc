import { useTranslation } from 'react-i18next';
import { Choice } from '../measure/filters/Choice.tsx';
import { useSession } from '../use-session.ts';

const SCALES = [1, 2, 3, 4];

/** How finely the live view is taken, and from where. */
export function LiveOptions({ id }: { readonly id: string }) {
  const { t } = useTranslation('brief');
  const liveScale = useSession(state => state.liveScale);
  const setLiveScale = useSession(state => state.setLiveScale);
  const retakeLive = useSession(state => state.retakeLive);
  return (
    <>
      <Choice
        label={t('map.scale')}
        value={String(liveScale)}
        options={SCALES.map(scale => ({ value: String(scale), label: t('map.times', { scale }) }))}
        onChange={value => setLiveScale(Number(value))}
      />
      <p className="explanation">{t('map.liveNote')}</p>
      <button type="button" className="brief-button" onClick={() => retakeLive(id)}>
        {t('map.retake')}
      </button>
    </>
  );
}
