import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BASE_SHAPES,
  BATTALION_STRENGTH,
  type BaseShape,
  COMPANY_STRENGTH,
  lookOfBase,
  symbolPath,
} from '../../cartography/base-symbols.ts';
import { type Colour, cssColour, PALETTES } from '../../cartography/colours.ts';
import { type Legend, type LegendEntry, type LegendGrid, legendFor } from '../../cartography/legend.ts';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import type { Findings } from '../../model/findings.ts';
import { PlanLegend } from '../plan/PlanLegend.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

/** On a narrow page the legend begins folded, because it would cover what it explains. */
const ROOMY = '(min-width: 1200px)';

/** What the colours and symbols of the map mean, with units and denominators. */
export function MapLegend({ plan }: { readonly plan: PlanScene | null }) {
  const [isOpen] = useState(() => window.matchMedia(ROOMY).matches);
  const { t } = useTranslation('map');
  const format = useFormat();
  const findings = useSession(state => state.findings);
  const mapMeasure = useSession(state => state.view.mapMeasure);
  const theme = useSession(state => state.theme);
  const legend = useMemo(
    () => (findings ? legendFor(findings, mapMeasure, theme) : null),
    [findings, mapMeasure, theme],
  );
  if (!findings || !legend) return null;
  const distance = format.chosenKm(legend.distanceKm);
  const { cells, incidents, fatalities } = legend.totals;
  const totals = {
    cells: format.integer(cells),
    incidents: format.integer(incidents),
    fatalities: format.integer(fatalities),
    resolution: legend.resolution,
  };
  return (
    <details className="map-legend map-card" open={isOpen}>
      <summary>{t('legend.title')}</summary>
      <h2>{t(`legend.${mapMeasure}`, { distance })}</h2>
      {legend.grid ? (
        <BivariateLegend grid={legend.grid} distanceKm={legend.distanceKm} />
      ) : (
        <ClassLegend legend={legend} />
      )}
      {mapMeasure === 'distance' && findings.asOf !== null && (
        <p className="map-note">{t('legend.asOf', { day: format.day(findings.asOf) })}</p>
      )}
      {mapMeasure === 'gaps' && <p className="map-note">{t('legend.gapsShare', { distance })}</p>}
      <p className="map-note">
        {t(mapMeasure === 'distance' ? 'legend.cellsOnly' : 'legend.totals', totals)}
      </p>
      {plan ? <PlanLegend plan={plan} /> : <SymbolLegend findings={findings} />}
    </details>
  );
}

/** The classes of one measure, each with its colour, bounds and number of cells. */
function ClassLegend({ legend }: { readonly legend: Legend }) {
  const { t } = useTranslation('map');
  const textOf = useClassText(legend);
  return (
    <ul className="map-classes">
      {legend.none && (
        <ClassRow
          colour={legend.none.colour}
          text={t(`legend.none.${legend.measure}`)}
          cells={legend.none.cells}
        />
      )}
      {legend.entries.map(entry => (
        <ClassRow key={entry.from} colour={entry.colour} text={textOf(entry)} cells={entry.cells} />
      ))}
    </ul>
  );
}

function ClassRow({ colour, text, cells }: { colour: Colour; text: string; cells: number }) {
  const { t } = useTranslation('map');
  return (
    <li>
      <svg viewBox="0 0 18 16" width="18" height="16" aria-hidden="true">
        <path d="M5 1h8l4 7-4 7H5L1 8z" fill={cssColour(colour)} />
      </svg>
      <span>{text}</span>
      <span className="map-count">{t('legend.cellCount', { count: cells })}</span>
    </li>
  );
}

/** Says the bounds of a class: counts in whole numbers, distances with the upper bound included. */
function useClassText({ unit }: Legend): (entry: LegendEntry) => string {
  const { t } = useTranslation('map');
  const format = useFormat();
  return ({ from, to }) => {
    if (unit === 'km') {
      if (to === null) return t('legend.over', { from: format.chosenKm(from) });
      if (from === 0) return t('legend.upTo', { to: format.chosenKm(to) });
      return t('legend.range', { from: format.integer(from), to: format.chosenKm(to) });
    }
    const shown = (value: number) => t('number', { value });
    if (to === null) return t('legend.orMore', { from: shown(from) });
    if (unit === 'incidents-per-1000-km2') return t('legend.below', { from: shown(from), to: shown(to) });
    return to - from === 1 ? shown(from) : t('legend.range', { from: shown(from), to: shown(to - 1) });
  };
}

interface BivariateLegendProps {
  readonly grid: LegendGrid;
  readonly distanceKm: number;
}

const VIOLENCE = ['low', 'middle', 'high'] as const;

/** Violence against presence as a table of nine colours, each with its number of cells. */
function BivariateLegend({ grid, distanceKm }: BivariateLegendProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const presence = [t('legend.most'), t('legend.some'), t('legend.never')];
  const [low, middle] = grid.terciles.map(format.integer);
  return (
    <>
      <table className="map-bivariate">
        <thead>
          <tr>
            <th scope="col">{t('legend.presence')}</th>
            {VIOLENCE.map(violence => (
              <th key={violence} scope="col">
                {t(`legend.${violence}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.cells.map((row, index) => (
            <tr key={presence[index]}>
              <th scope="row">{presence[index]}</th>
              {row.map(({ colour, cells }, violence) => (
                <td key={VIOLENCE[violence]}>
                  <svg viewBox="0 0 18 16" width="18" height="16" aria-hidden="true">
                    <path d="M5 1h8l4 7-4 7H5L1 8z" fill={cssColour(colour)} />
                  </svg>
                  {format.integer(cells)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="map-note">
        {t(grid.by === 'fatalities' ? 'legend.byFatalities' : 'legend.byIncidents', { low, middle })}
      </p>
      <p className="map-note">{t('legend.presenceNote', { distance: format.chosenKm(distanceKm) })}</p>
    </>
  );
}

/** The symbols that are on the map now: bases by kind, rings, lines and incidents. */
function SymbolLegend({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const theme = useSession(state => state.theme);
  const { presence, presenceInactive, area } = PALETTES[theme];
  const looks = findings.bases.map(lookOfBase);
  const shapes = BASE_SHAPES.filter(shape => looks.some(look => look.shape === shape));
  if (shapes.length === 0) return null;
  const day = findings.asOf === null ? '' : format.day(findings.asOf);
  const filled = { fill: cssColour(presence), stroke: cssColour(presence) };
  const hollow = { fill: cssColour(area), stroke: cssColour(presenceInactive) };
  return (
    <>
      <h2>{t('legend.bases')}</h2>
      <ul className="map-symbols">
        {shapes.map(shape => (
          <li key={shape}>
            <BaseSymbol shape={shape} {...filled} />
            {t(`legend.shape.${shape}`)}
          </li>
        ))}
        {looks.some(look => !look.active) && (
          <li>
            <BaseSymbol shape="circle" {...hollow} />
            {t('legend.hollow', { day })}
          </li>
        )}
        {looks.some(look => look.strength === 'unknown') && (
          <li>
            <BaseSymbol shape="circle" {...filled} dot={cssColour(area)} />
            {t('legend.unknown')}
          </li>
        )}
        <LineKey distanceKm={findings.settings.distanceKm} />
      </ul>
      <p className="map-note">
        {t('legend.strength', {
          company: COMPANY_STRENGTH,
          below: BATTALION_STRENGTH - 1,
          battalion: BATTALION_STRENGTH,
        })}
      </p>
    </>
  );
}

function BaseSymbol({
  shape,
  fill,
  stroke,
  dot,
}: {
  shape: BaseShape;
  fill: string;
  stroke: string;
  dot?: string;
}) {
  return (
    <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
      <path d={symbolPath(shape)} fill={fill} stroke={stroke} strokeWidth="2" />
      {dot && <circle cx="12" cy="12" r="2.6" fill={dot} />}
    </svg>
  );
}

/** The part of the legend for what can be switched on and off: rings, lines, incidents. */
function LineKey({ distanceKm }: { readonly distanceKm: number }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const { showRings, showLines, showPoints } = useSession(state => state.view);
  const theme = useSession(state => state.theme);
  const distance = format.chosenKm(distanceKm);
  const { presence, line, incident } = PALETTES[theme];
  return (
    <>
      {showRings && (
        <li>
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
            <circle cx="12" cy="12" r="10" fill="none" stroke={cssColour(presence)} strokeWidth="2.4" />
          </svg>
          {t('legend.ring', { distance })}
        </li>
      )}
      {showLines && (
        <li className="map-wide">
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
            <path d="M2 20L22 4" stroke={cssColour(line)} strokeWidth="2" />
          </svg>
          {t('legend.line')}
        </li>
      )}
      {showPoints &&
        ([0.5, 0.06] as const).map(opacity => (
          <li key={opacity} className="map-wide">
            <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
              <circle
                cx="12"
                cy="12"
                r="6"
                fill={cssColour(incident)}
                fillOpacity={opacity}
                stroke={cssColour(incident)}
                strokeWidth="1.5"
              />
            </svg>
            {t(opacity > 0.1 ? 'legend.pointUncovered' : 'legend.pointCovered', { distance })}
          </li>
        ))}
    </>
  );
}
