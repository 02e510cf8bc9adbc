import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { PRESET_DISTANCES_KM } from '../../units/distance.ts';
import { useWidth } from '../charts/plot.tsx';
import { SliderHandle, useDrag } from '../charts/slider.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { coverageWords } from './coverage-words.ts';
import {
  CURVE_HEIGHT,
  CURVE_MARGIN,
  curveGeometry,
  distanceAfterKey,
  heightOfCurve,
  roundDistance,
  SMALLEST_DISTANCE_KM,
} from './curve-geometry.ts';

/**
 * Drag anywhere on the plot, or move the handle with the keys, to choose the distance. The caption has the figures of the
 * distance that was measured and names it; the handle tells figures once they are those of where it stands.
 */
export function DistanceCurve({ findings }: { readonly findings: Findings }) {
  const { curve } = findings;
  const { evaluated } = findings.counts;
  const { t } = useTranslation('measure');
  const format = useFormat();
  const distanceKm = useSession(state => state.settings.distanceKm);
  const changeSettings = useSession(state => state.changeSettings);
  const [ref, width] = useWidth<HTMLDivElement>();
  const geometry = curveGeometry(curve, evaluated, width);
  const choose = (x: number, gesture: string) => {
    const km = Math.min(roundDistance(geometry.x.invert(x)), geometry.largestKm);
    if (km !== distanceKm) changeSettings({ distanceKm: km }, gesture);
  };
  const drag = useDrag('distance', {
    start: (x, gesture) => {
      choose(x, gesture);
      return true;
    },
    move: (x, _, gesture) => choose(x, gesture),
  });
  const words = coverageWords(findings, format);
  const isMeasured = findings.settings.distanceKm === distanceKm;
  return (
    <figure className="chart">
      <div className="chart-plot draggable" ref={ref} style={{ height: CURVE_HEIGHT }} {...drag}>
        {width > 0 && (
          <>
            <CurvePicture
              geometry={geometry}
              width={width}
              distanceKm={distanceKm}
              nominalShare={heightOfCurve(curve.km, curve.nominal, distanceKm) / Math.max(evaluated, 1)}
              ticksKm={PRESET_DISTANCES_KM}
            />
            <SliderHandle
              label={t('distance.chosen')}
              valueText={isMeasured ? t('distance.value', words) : format.chosenKm(distanceKm)}
              minimum={SMALLEST_DISTANCE_KM}
              maximum={geometry.largestKm}
              value={Math.min(distanceKm, geometry.largestKm)}
              left={geometry.x(distanceKm)}
              onKey={key =>
                changeSettings(
                  { distanceKm: distanceAfterKey(distanceKm, key, geometry.largestKm) },
                  'distance-keys',
                )
              }
            />
          </>
        )}
      </div>
      <figcaption>{t('distance.caption', words)}</figcaption>
    </figure>
  );
}

interface CurvePictureProps {
  readonly geometry: ReturnType<typeof curveGeometry>;
  readonly width: number;
  readonly distanceKm: number;
  readonly nominalShare: number;
  readonly ticksKm: readonly number[];
}

/** The drawn part of the curve; the slider, the caption and the table carry what it says. */
function CurvePicture({ geometry, width, distanceKm, nominalShare, ticksKm }: CurvePictureProps) {
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
