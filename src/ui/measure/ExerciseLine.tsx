import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';

/** The one line of a first start: that all this is invented, and how to load one's own files. */
export function ExerciseLine() {
  const { t } = useTranslation('measure');
  const exercise = useSession(state => state.exercise);
  const setMode = useSession(state => state.setMode);
  if (!exercise) return null;
  return (
    <p className="exercise-line">
      {t('exercise.line')}{' '}
      <button type="button" className="link" onClick={() => setMode('data')}>
        {t('exercise.load')}
      </button>
    </p>
  );
}
