import type { KeyboardEvent } from 'react';
import { stepped } from '../../map/plan/step.ts';
import { withCornerMoved } from '../../model/area-corners.ts';
import type { Corner, DrawnArea } from '../../model/drawn-area.ts';
import { useSession } from '../use-session.ts';
import { dropHeldArea, tellAreaProblem } from './area-outcome.ts';
import { readBack } from './read-back.ts';

interface Props {
  readonly area: DrawnArea;
  readonly index: number;
  /** Where it is, or is held. */
  readonly corner: Corner;
  readonly label: string;
  readonly describedBy: string;
}

/** A handle for moving one corner without a mouse: the same keys as those of a base. */
export function CornerHandle({ area, index, corner, label, describedBy }: Props) {
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
