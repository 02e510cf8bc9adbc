import { type PointerEvent, useRef } from 'react';

export interface Drag<Origin> {
  /** Called where the drag begins; returns what the moves need to know, or `null` to let it be. */
  readonly start: (x: number, gesture: string) => Origin | null;
  readonly move: (x: number, origin: Origin, gesture: string) => void;
}

/**
 * Pointer drags along x, in pixels from the left edge of the element. Every drag has its own gesture name, so that the
 * session can undo it as one step.
 */
export function useDrag<Origin>(name: string, drag: Drag<Origin>) {
  const current = useRef<{ origin: Origin; gesture: string } | null>(null);
  const xOf = (event: PointerEvent<HTMLElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const gesture = `${name}-${Math.round(event.timeStamp)}`;
      const origin = drag.start(xOf(event), gesture);
      if (origin === null) return;
      current.current = { origin, gesture };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (current.current) drag.move(xOf(event), current.current.origin, current.current.gesture);
    },
    onPointerUp: () => {
      current.current = null;
    },
    onPointerCancel: () => {
      current.current = null;
    },
  };
}
