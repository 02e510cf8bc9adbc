import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { withCornerAfter, withoutCorner } from '../../model/area-corners.ts';
import { type Corner, type DrawnArea, FEWEST_CORNERS } from '../../model/drawn-area.ts';
import { useSession } from '../use-session.ts';
import { tellAreaProblem, useAreaProblem } from './area-outcome.ts';
import { CornerHandle } from './CornerHandle.tsx';

/** The corners of the open area, numbered as on the map: each can be moved, followed by another, and taken out. */
export function AreaCorners({ area, name }: { readonly area: DrawnArea; readonly name: string }) {
  const { t } = useTranslation('plan');
  const { id, corners } = area;
  const changeArea = useSession(state => state.changeArea);
  const held = useSession(state => (state.heldArea?.id === id ? state.heldArea.corners : null));
  const problem = useAreaProblem();
  const helpId = useId();
  const change = (changed: readonly Corner[]) => tellAreaProblem(changeArea(id, { corners: changed }));
  return (
    <>
      <p id={helpId} className="explanation">
        {t(held ? 'area.cornerHeld' : 'area.cornerHelp')}
      </p>
      <ol className="area-corners">
        {(held ?? corners).map((corner, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a corner is known by its place in the ring
          <li key={index}>
            <CornerHandle
              area={area}
              index={index}
              corner={corner}
              label={t('area.moveCorner', { number: index + 1, name })}
              describedBy={helpId}
            />
            <button
              type="button"
              className="link"
              aria-label={t('area.addAfter', { number: index + 1 })}
              title={t('area.addAfter', { number: index + 1 })}
              onClick={() => change(withCornerAfter(corners, index))}
            >
              {t('area.addCorner')}
            </button>
            <button
              type="button"
              className="link"
              aria-label={t('area.removeCorner', { number: index + 1 })}
              disabled={corners.length <= FEWEST_CORNERS}
              onClick={() => change(withoutCorner(corners, index))}
            >
              {t('area.remove')}
            </button>
          </li>
        ))}
      </ol>
      {corners.length <= FEWEST_CORNERS && <p className="explanation">{t('area.fewest')}</p>}
      <div role="alert" className="why-not">
        {problem && (
          <p>
            {t(`area.problem.${problem}`)} {t('area.asItWas')}
          </p>
        )}
      </div>
    </>
  );
}
