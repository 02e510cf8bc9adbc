import { EXERCISE_STAMP } from '../../model/exercise.ts';
import { useSession } from '../use-session.ts';

/** Across the map, as on every export. The header carries the same words for screen readers. */
export function ExerciseStamp() {
  const exercise = useSession(state => state.exercise);
  if (!exercise) return null;
  return (
    <svg className="map-stamp" viewBox="0 0 1000 640" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      <text x="500" y="320" textAnchor="middle" dominantBaseline="middle" transform="rotate(-20 500 320)">
        {EXERCISE_STAMP}
      </text>
    </svg>
  );
}
