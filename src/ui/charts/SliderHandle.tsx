import type { KeyboardEvent } from 'react';

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

interface Props {
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
export function SliderHandle({ label, valueText, minimum, maximum, value, left, onKey }: Props) {
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
