import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { PRESET_DISTANCES_KM } from '../../units/distance.ts';
import { SliderHandle } from '../charts/SliderHandle.tsx';
import { useDrag } from '../charts/use-drag.ts';
import { useWidth } from '../charts/use-width.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { CurvePicture } from './CurvePicture.tsx';
import { coverageWords } from './coverage-at.ts';
import { CURVE_HEIGHT, curveGeometry, heightOfCurve } from './curve-geometry.ts';
import { distanceAfterKey, roundDistance } from './distance-steps.ts';

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
              minimum={0.5}
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
