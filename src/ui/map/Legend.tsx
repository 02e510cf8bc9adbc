import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { legendFor } from '../../cartography/legend.ts';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import { PlanLegend } from '../plan/PlanLegend.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { BivariateLegend } from './BivariateLegend.tsx';
import { ClassLegend } from './ClassLegend.tsx';
import { SymbolLegend } from './SymbolLegend.tsx';

/** On a narrow page the legend begins folded, because it would cover what it explains. */
const ROOMY = '(min-width: 1200px)';

/** What the colours and symbols of the map mean, with units and denominators. */
export function Legend({ plan }: { readonly plan: PlanScene | null }) {
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
