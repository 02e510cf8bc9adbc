interface Props {
  readonly nominal: number;
  readonly certain: number;
  readonly possible: number;
  readonly whole: number;
}

/** A share as a bar, with a whisker from certain to possible; the numbers stand beside it. */
export function ShareBar({ nominal, certain, possible, whole }: Props) {
  const x = (part: number) => (whole > 0 ? (100 * part) / whole : 0);
  return (
    <svg className="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="share-track" width="100" height="10" />
      <rect className="share-fill" width={x(nominal)} height="10" />
      <path className="share-band" d={`M${x(certain)} 5H${x(possible)}`} />
    </svg>
  );
}
