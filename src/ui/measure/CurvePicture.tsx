import { useFormat } from '../use-format.ts';
import { CURVE_HEIGHT, CURVE_MARGIN, type curveGeometry } from './curve-geometry.ts';

interface Props {
  readonly geometry: ReturnType<typeof curveGeometry>;
  readonly width: number;
  readonly distanceKm: number;
  readonly nominalShare: number;
  readonly ticksKm: readonly number[];
}

/** The drawn part of the curve; the slider, the caption and the table carry what it says. */
export function CurvePicture({ geometry, width, distanceKm, nominalShare, ticksKm }: Props) {
  const format = useFormat();
  const { x, y, band, nominal, largestKm } = geometry;
  const bottom = CURVE_HEIGHT - CURVE_MARGIN.bottom;
  const chosen = x(distanceKm);
  const flip = chosen > width - 60;
  const ticks = [...ticksKm, 200, 300].filter(km => km <= largestKm);
  return (
    <svg width={width} height={CURVE_HEIGHT} aria-hidden="true">
      {[0, 0.25, 0.5, 0.75, 1].map(share => (
        <g key={share} transform={`translate(0,${y(share)})`}>
          <path className="grid" d={`M${CURVE_MARGIN.left},0H${width - CURVE_MARGIN.right}`} />
          <text className="tick" x={CURVE_MARGIN.left - 6} dy="0.32em" textAnchor="end">
            {format.percent(share, 1)}
          </text>
        </g>
      ))}
      {ticks.map(km => (
        <g key={km} transform={`translate(${x(km)},${bottom})`}>
          <path className="tick-mark" d="M0,0V4" />
          <text className="tick" y={15} textAnchor="middle">
            {km}
          </text>
        </g>
      ))}
      <path className="band" d={band} />
      <path className="curve" d={nominal} />
      <path className="chosen" d={`M${chosen},${CURVE_MARGIN.top - 6}V${bottom}`} />
      <circle className="chosen-point" cx={chosen} cy={y(nominalShare)} r={4} />
      <text
        className="chosen-label"
        x={chosen + (flip ? -6 : 6)}
        y={CURVE_MARGIN.top - 10}
        textAnchor={flip ? 'end' : 'start'}
      >
        {format.chosenKm(distanceKm)}
      </text>
    </svg>
  );
}
