import { EXERCISE_STAMP } from '../../model/exercise.ts';
import { useSession } from '../use-session.ts';

/** Across the map, as on every export. The header carries the same words for screen readers. */
export function ExerciseStamp() {
  const exercise = useSession(state => state.exercise);
  if (!exercise) return null;
  return (
    <div className="map-stamp" aria-hidden="true">
      {EXERCISE_STAMP}
    </div>
  );
}
