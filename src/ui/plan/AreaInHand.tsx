import { useTranslation } from 'react-i18next';
import { areaProblem } from '../../model/drawn-area.ts';
import { useSession } from '../use-session.ts';

/** The area that is being drawn: how many corners it has, and what can be done with it. */
export function AreaInHand() {
  const { t } = useTranslation('plan');
  const drawing = useSession(state => state.drawing);
  const removeCorner = useSession(state => state.removeCorner);
  const finishDrawing = useSession(state => state.finishDrawing);
  const startDrawing = useSession(state => state.startDrawing);
  if (!drawing) return null;
  const { corners } = drawing;
  const problem = areaProblem(corners);
  return (
    <div className="area-in-hand">
      <p role="status">
        {t('area.clickNow', { count: corners.length })} {problem && t(`area.problem.${problem}`)}
      </p>
      <div className="plan-buttons">
        <button
          type="button"
          className="plan-button plan-primary"
          disabled={problem !== null}
          onClick={finishDrawing}
        >
          {t('area.finish')}
        </button>
        <button type="button" className="plan-button" disabled={corners.length === 0} onClick={removeCorner}>
          {t('area.takeBack')}
        </button>
        <button type="button" className="plan-button" onClick={() => startDrawing(null)}>
          {t('area.cancel')}
        </button>
      </div>
    </div>
  );
}
