import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly share: number;
  readonly onShare: (share: number) => void;
}

const STEP = 0.02;
const LARGE_STEP = 0.1;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
  PageDown: -LARGE_STEP,
  PageUp: LARGE_STEP,
  Home: -1,
  End: 1,
};

/** The line between two maps that lie over each other, moved with the pointer or the keys. */
export function SwipeDivider({ share, onShare }: Props) {
  const { t } = useTranslation('plan');
  const isHeld = useRef(false);
  const set = (value: number) => onShare(Math.min(1, Math.max(0, value)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(share + step);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const frame = event.currentTarget.offsetParent?.getBoundingClientRect();
    if (isHeld.current && frame) set((event.clientX - frame.left) / frame.width);
  };
  const release = () => {
    isHeld.current = false;
  };
  const percent = Math.round(share * 100);
  return (
    <div
      className="compare-line swipe-divider"
      role="slider"
      tabIndex={0}
      aria-label={t('compare.divider')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={t('compare.dividerAt', { percent })}
      style={{ left: `${share * 100}%` }}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        isHeld.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" />
        <path d="M9 8l-4 4 4 4M15 8l4 4-4 4" />
      </svg>
    </div>
  );
}
