interface Props {
  /** Month index of the first month (see `monthIndex`). */
  readonly firstMonth: number;
  readonly months: number;
  /** Left edge of the month with the given place in the row, pixels. */
  readonly x: (index: number) => number;
  readonly y: number;
}

const LABEL_WIDTH = 40;

/** Years under an axis of months; as many labels as there is room for. */
export function YearTicks({ firstMonth, months, x, y }: Props) {
  const years: number[] = [];
  for (let year = Math.ceil(firstMonth / 12); year * 12 < firstMonth + months; year++) years.push(year);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(x(12) - x(0), 1)));
  return (
    <g>
      {years.map((year, index) => (
        <g key={year} transform={`translate(${x(year * 12 - firstMonth)},${y})`}>
          <path className="tick-mark" d="M0,0V4" />
          {index % every === 0 && (
            <text className="tick" x={2} y={14}>
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
