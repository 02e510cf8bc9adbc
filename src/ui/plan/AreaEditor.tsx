import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { stepped } from '../../map/plan/step.ts';
import {
  AREA_USES,
  type Corner,
  type DrawnArea,
  FEWEST_CORNERS,
  withCornerAfter,
  withCornerMoved,
  withoutCorner,
} from '../../model/drawn-area.ts';
import { Button } from '../parts/Button.tsx';
import { Choice, TextField } from '../parts/Field.tsx';
import { useSession } from '../use-session.ts';
import { readBack } from './plan-figures.ts';
import { dropHeldArea, tellAreaProblem, useAreaProblem } from './refusals.tsx';

/** What can be changed about the open area: its name, what it is for, and its corners. */
export function AreaEditor({ area, name }: { readonly area: DrawnArea; readonly name: string }) {
  const { t } = useTranslation('plan');
  const changeArea = useSession(state => state.changeArea);
  return (
    <section className="area-editor" aria-label={name}>
      <div className="plan-fields">
        <TextField
          label={t('area.name')}
          value={area.name}
          mayBeEmpty
          onChange={text => changeArea(area.id, { name: text })}
        />
        <Choice
          label={t('area.use')}
          value={area.use}
          options={AREA_USES.map(value => ({ value, label: t(`area.add.${value}`) }))}
          onChange={use => changeArea(area.id, { use })}
        />
      </div>
      <AreaCorners area={area} name={name} />
    </section>
  );
}

/** The corners of the open area, numbered as on the map: each can be moved, followed by another, and taken out. */
function AreaCorners({ area, name }: { readonly area: DrawnArea; readonly name: string }) {
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
            <Button
              kind="link"
              aria-label={t('area.addAfter', { number: index + 1 })}
              title={t('area.addAfter', { number: index + 1 })}
              onClick={() => change(withCornerAfter(corners, index))}
            >
              {t('area.addCorner')}
            </Button>
            <Button
              kind="link"
              aria-label={t('area.removeCorner', { number: index + 1 })}
              disabled={corners.length <= FEWEST_CORNERS}
              onClick={() => change(withoutCorner(corners, index))}
            >
              {t('area.remove')}
            </Button>
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

interface CornerHandleProps {
  readonly area: DrawnArea;
  readonly index: number;
  /** Where it is, or is held. */
  readonly corner: Corner;
  readonly label: string;
  readonly describedBy: string;
}

/** A handle for moving one corner without a mouse: the same keys as those of a base. */
function CornerHandle({ area, index, corner, label, describedBy }: CornerHandleProps) {
  const holdArea = useSession(state => state.holdArea);
  const held = useSession(state => (state.heldArea?.id === area.id ? state.heldArea.corners : null));
  const [longitude, latitude] = corner;
  const isHeld = held !== null && held[index] !== area.corners[index];

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepped({ latitude, longitude }, event.key, event.shiftKey);
    if (next) {
      tellAreaProblem(null);
      holdArea(area.id, withCornerMoved(held ?? area.corners, index, [next.longitude, next.latitude]));
    } else if (held && event.key === 'Enter') dropHeldArea(true);
    else if (held && event.key === 'Escape') dropHeldArea(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // The arrow keys belong to the handle, which only this role tells a screen reader.
    <div
      className="mover-handle"
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by its own keys
      tabIndex={0}
      data-held={isHeld || undefined}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (isHeld) dropHeldArea(true);
      }}
    >
      <span aria-live="polite">{readBack({ latitude, longitude })}</span>
    </div>
  );
}
