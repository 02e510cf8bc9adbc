import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

/** What a key asks of a slider: a small or large step down or up, or one of the ends. */
export type SliderKey = -2 | -1 | 1 | 2 | 'first' | 'last';

const KEYS: Readonly<Record<string, SliderKey>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -2,
  PageUp: 2,
  Home: 'first',
  End: 'last',
};

interface SliderHandleProps {
  readonly label: string;
  readonly valueText: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly value: number;
  /** Pixels from the left edge of the chart. */
  readonly left: number;
  readonly onKey: (key: SliderKey) => void;
}

/** A handle on a chart that keys can move; the pointer is followed by the chart itself. */
export function SliderHandle({ label, valueText, minimum, maximum, value, left, onKey }: SliderHandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const key = KEYS[event.key];
    if (key === undefined) return;
    event.preventDefault();
    onKey(key);
  };
  return (
    <div
      className="slider-handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      aria-valuenow={value}
      aria-valuetext={valueText}
      style={{ left }}
      onKeyDown={onKeyDown}
    />
  );
}

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
