import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';

/** Nothing measured yet: says which half of the comparison is missing, and where to load it. */
export function EmptyState() {
  const { t } = useTranslation('measure');
  const busy = useSession(state => state.measuring || !state.ready);
  const incidents = useSession(state => state.sources.some(source => source.role === 'incidents'));
  const deployments = useSession(state => state.sources.some(source => source.role === 'deployments'));
  const setMode = useSession(state => state.setMode);
  const openExercise = useSession(state => state.openExercise);
  if (busy) {
    return (
      <p className="empty-state" role="status">
        {t('measuring')}
      </p>
    );
  }
  const missing = incidents ? (deployments ? 'none' : 'deployments') : deployments ? 'incidents' : 'both';
  return (
    <div className="empty-state">
      <h2>{t('empty.title')}</h2>
      <p>{t(`empty.${missing}`)}</p>
      <p className="buttons">
        <Button kind="primary" onClick={() => setMode('data')}>
          {t('empty.load')}
        </Button>
        <Button onClick={() => void openExercise()}>{t('empty.exercise')}</Button>
      </p>
    </div>
  );
}
