interface Props {
  readonly label: string;
  /** Of the work that is done, 0 to 1. */
  readonly share: number;
  /** The share as it is written. */
  readonly text: string;
}

/** How far long work is. */
export function Progress({ label, share, text }: Props) {
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={share}
      aria-valuetext={text}
    >
      <span className="progress-track">
        <span className="progress-fill" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="progress-text">{text}</span>
    </div>
  );
}
