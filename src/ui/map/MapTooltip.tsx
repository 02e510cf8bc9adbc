import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { MapHover, MapScene } from '../../map/scene.ts';
import { coverageAt } from '../../model/coverage-at.ts';
import type { EvaluatedIncidents, Findings } from '../../model/findings.ts';
import { dateSpanOf } from '../../model/incidents.ts';
import { entryAt, int32At } from '../../units/at.ts';
import { usePlanTooltip } from '../plan/use-plan-map.ts';
import { useFormat } from '../use-format.ts';
import type { MapMotion } from './use-live-map.ts';

interface MapTooltipProps {
  readonly motion: MapMotion;
  readonly scene: MapScene;
}

/** What is under the pointer. Only for those who point: the tables say all of it too. */
export function MapTooltip({ motion, scene }: MapTooltipProps) {
  const hover = useStore(motion, state => state.hover);
  const { findings, evaluated, plan } = scene;
  return hover && findings && <Tooltip hover={hover} findings={findings} evaluated={evaluated} plan={plan} />;
}

interface TooltipProps extends Pick<MapScene, 'evaluated' | 'plan'> {
  readonly hover: MapHover;
  readonly findings: Findings;
}

/** From the pointer to the tooltip, and from it to the edge of the map. */
const GAP_PIXELS = 14;

function Tooltip({ hover, findings, evaluated, plan }: TooltipProps) {
  const measured = useTooltipLines(hover, findings, evaluated);
  const lines = usePlanTooltip(hover, plan) ?? measured;
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CSSProperties>({ left: 0, top: 0, visibility: 'hidden' });
  useLayoutEffect(() => {
    const frame = box.current?.offsetParent;
    if (!box.current || !frame) return;
    const { offsetWidth: width, offsetHeight: height } = box.current;
    const isLeft = hover.x + GAP_PIXELS + width > frame.clientWidth;
    const isAbove = hover.y + GAP_PIXELS + height > frame.clientHeight;
    setPlace({
      left: Math.max(0, isLeft ? hover.x - GAP_PIXELS - width : hover.x + GAP_PIXELS),
      top: Math.max(0, isAbove ? hover.y - GAP_PIXELS - height : hover.y + GAP_PIXELS),
    });
  }, [hover]);
  if (!lines) return null;
  const [title, ...rest] = lines;
  return (
    <div ref={box} className="map-tooltip" style={place} aria-hidden="true">
      <strong>{title}</strong>
      {rest.map(line => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

type Words = ReturnType<typeof useTranslation<'map'>>['t'];
type Format = ReturnType<typeof useFormat>;

/** What a tooltip says, line by line, the first being its title; `null` when there is nothing there any more. */
function useTooltipLines(
  { target, index }: MapHover,
  findings: Findings,
  evaluated: EvaluatedIncidents | null,
): readonly string[] | null {
  const { t } = useTranslation('map');
  const format = useFormat();
  switch (target) {
    case 'cell':
      return cellLines(findings, index, t, format);
    case 'area-cell':
      return findings.area && index < findings.area.cell.length
        ? nearestLines(findings, findings.area, index, t, format)
        : null;
    case 'base':
      return baseLines(findings, index, t, format);
    case 'incident':
      return evaluated ? incidentLines(findings, evaluated, index, t, format) : null;
    case 'changed-cell':
    case 'plan-base':
      return null;
  }
}

function cellLines(findings: Findings, index: number, t: Words, format: Format): readonly string[] | null {
  const { cells, settings } = findings;
  const incidents = cells.incidents[index];
  if (incidents === undefined) return null;
  const covered = coverageAt(findings, cells, index).nominal;
  const areaKm2 = entryAt(cells.areaKm2, index);
  return [
    t('tip.both', {
      incidents: t('tip.incidents', { count: incidents }),
      fatalities: t('tip.fatalities', { count: entryAt(cells.fatalities, index) }),
    }),
    t('tip.covered', {
      covered: format.integer(covered),
      all: format.integer(incidents),
      distance: format.chosenKm(settings.distanceKm),
    }),
    t('tip.density', { density: format.decimal((incidents / areaKm2) * 1000) }),
    ...nearestLines(findings, cells, index, t, format),
    t('tip.open'),
  ];
}

function nearestLines(
  { bases, asOf }: Findings,
  cells: Pick<Findings['cells'], 'nearestBase' | 'distanceKm'>,
  index: number,
  t: Words,
  format: Format,
): readonly string[] {
  if (asOf === null) return [];
  const day = format.day(asOf);
  const distanceKm = entryAt(cells.distanceKm, index);
  if (distanceKm === null) return [t('tip.nobase', { day })];
  const base = entryAt(bases, entryAt(cells.nearestBase, index)).name;
  return [t('tip.nearest', { day, base, distance: format.measuredKm(distanceKm) })];
}

function baseLines(
  { bases, asOf }: Findings,
  index: number,
  t: Words,
  format: Format,
): readonly string[] | null {
  const base = bases[index];
  const last = base?.presences.at(-1);
  if (!base || !last) return null;
  const headquarters = t('tip.headquarters', { returnObjects: true }) as unknown as readonly string[];
  const strength =
    last.strength === null ? t('tip.strengthUnknown') : t('tip.strength', { count: last.strength });
  return [
    base.name,
    `${entryAt(headquarters, base.headquarters)} (${base.mission}), ${strength}`,
    ...(asOf === null ? [] : [t(base.active ? 'tip.active' : 'tip.inactive', { day: format.day(asOf) })]),
    // A presence ends before its last day: the interval is half-open.
    ...base.presences
      .slice(-3)
      .map(({ from, to }) =>
        to === null
          ? t('tip.presenceOpen', { from: format.day(from) })
          : t('tip.presence', { from: format.day(from), to: format.day(to - 1) }),
      ),
    ...(base.presences.length > 3 ? [t('tip.presences', { count: base.presences.length })] : []),
  ];
}

function incidentLines(
  { bases }: Findings,
  evaluated: EvaluatedIncidents,
  index: number,
  t: Words,
  format: Format,
): readonly string[] | null {
  const distanceKm = evaluated.distanceKm[index];
  if (index >= evaluated.count || distanceKm === undefined) return null;
  const date = dateSpanOf(evaluated, index);
  const on = date.precision === 'day' ? 'OnDay' : 'InSpan';
  const base = bases[int32At(evaluated.nearestBase, index)];
  return [
    t(`tip.incident${on}`, { date: format.span(date) }),
    t('tip.fatalities', { count: int32At(evaluated.fatalities, index) }),
    base
      ? t(`tip.incidentBase${on}`, {
          distance: format.measuredKm(distanceKm),
          fromBase: format.from(base.name),
        })
      : t(`tip.incidentNoBase${on}`),
  ];
}
