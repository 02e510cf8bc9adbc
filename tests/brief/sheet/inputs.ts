import { evaluatedIncidentsOf } from '../../../src/analysis/evaluated-incidents.ts';
import { createWorkbench } from '../../../src/analysis/workbench.ts';
import type { SheetInput, SourceCredit } from '../../../src/brief/sheet/input.ts';
import type { AreaOutline, Town } from '../../../src/model/place.ts';
import { DEFAULT_PLAN_SETTINGS, type Scenario } from '../../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import type { SheetSettings } from '../../../src/model/sheet.ts';
import type { OutlineFeature } from '../../../src/model/source.ts';
import { areasOf } from '../../../src/model/source.ts';
import { createPlanningDesk } from '../../../src/planning/scenario/desk.ts';
import { sourceCredits } from '../../../src/session/brief/source-credits.ts';
import { suggested } from '../../../src/session/sources.ts';
import { dayFromIso } from '../../../src/units/day.ts';
import { readFile } from '../../fixtures/read-file.ts';
import { worldOutlines } from './world.ts';

export const SHEET: SheetSettings = {
  id: 'sheet',
  layout: 'map',
  size: 'a4-landscape',
  locale: 'en',
  title: null,
  subtitle: null,
  sentences: null,
  marking: 'unclassified',
  mapMeasure: 'incidents',
  show: { rings: true, towns: true, rivers: true, baseNames: true, gaps: true },
  frame: 'drawn',
  release: {
    resolution: 5,
    baseStrengths: false,
    incidentPoints: false,
    sourceText: false,
    smallestCount: 3,
  },
  scenario: null,
  madeFor: null,
};

const EXERCISE = [
  'incidents.csv',
  'deployments.csv',
  'towns.csv',
  'coast.geojson',
  'provinces.geojson',
  'rivers.geojson',
];

/** Sheets of the exercise, measured by the code of the page. */
export function exerciseInput(): Promise<SheetInput> {
  return inputFrom(
    EXERCISE.map(name => `data/exercise/${name}`),
    true,
  );
}

export const CAR_FILES = [
  '../shared/data/incidents/ucdp_ged_v23.1_car.csv',
  '../shared/data/deployments/geopko_v2.1.csv',
];

/** Sheets of MINUSCA in the Central African Republic, where the real data is at hand. */
export function carInput(): Promise<SheetInput> {
  return inputFrom([...CAR_FILES, '../shared/data/places/car_towns.csv'], false);
}

async function inputFrom(paths: readonly string[], exercise: boolean): Promise<SheetInput> {
  const workbench = createWorkbench();
  const world = worldOutlines();
  const sources: SourceCredit[] = [];
  const towns: Town[] = [];
  const outlines: OutlineFeature[] = [];
  const areas: AreaOutline[] = [];
  for (const path of paths) {
    const result = await readFile(path);
    const { data } = result;
    if (data.role === 'incidents') workbench.putIncidents(path, data.incidents, result.summary);
    if (data.role === 'deployments') workbench.putDeployments(path, data.deployments);
    if (data.role === 'towns') towns.push(...data.towns);
    if (data.role === 'outlines') {
      outlines.push(...data.outlines);
      areas.push(...areasOf(path, data.outlines));
    }
    sources.push(...sourceCredits([{ id: path, summary: { ...result.summary, exercise } }], []));
  }
  const offered = [...areas, ...world];
  workbench.putPlaces(offered, towns);
  const settings = suggested(DEFAULT_SETTINGS, workbench.suggest());
  const measurement = workbench.measure(settings);
  const { findings } = measurement;
  const desk = createPlanningDesk(workbench);
  const asOf = findings.asOf ?? 0;
  const baseline = desk.baseline(settings, asOf);
  const scenario = scenarioOn(baseline, findings.gaps);
  return {
    settings: SHEET,
    findings,
    evaluated: evaluatedIncidentsOf(measurement),
    sources,
    softwareVersion: '0.1.0',
    madeOn: dayFromIso('2026-11-21') ?? 0,
    exercise,
    world,
    area: offered.filter(({ id }) => settings.area.includes(id)),
    outlines,
    towns,
    live: null,
    plan: {
      scenario,
      findings: desk.open(settings, DEFAULT_PLAN_SETTINGS, scenario, asOf, null).findings,
      cells: desk.cells(settings, DEFAULT_PLAN_SETTINGS, scenario, asOf, findings.area?.cell ?? null),
      test: {
        splitDay: (findings.asOf ?? 0) - 365,
        asOf,
        last: findings.asOf ?? 0,
        stated: 0,
        incidents: 120,
        baseline: 31,
        scenario: 48,
        added: 3,
        candidates: 51,
        reachKm: 25,
        random: { median: 36, low: 31, high: 45, draws: 200 },
        hindsight: { reached: 58, proven: true },
      },
      splitDay: (findings.asOf ?? 0) - 365,
    },
  };
}

/** A scenario with one of each change: two bases added at the worst gaps, one closed, one moved. */
function scenarioOn(baseline: Scenario, gaps: SheetInput['findings']['gaps']): Scenario {
  const [first, second, ...kept] = baseline.bases;
  const added = gaps.slice(0, 2).map((gap, index) => ({
    id: `new-${index}`,
    name: `TOB ${gap.town?.name ?? index + 1}`,
    latitude: gap.latitude,
    longitude: gap.longitude,
    kind: 'temporary' as const,
    strength: 120,
    components: ['military' as const],
    from: null,
    to: null,
    reachKm: null,
    parent: first?.id ?? null,
    plannedDays: 90,
    chosenOn: { by: 'search' as const, from: null, until: 0 },
  }));
  const moved = second
    ? [
        {
          ...second,
          latitude: second.latitude + 0.5,
          longitude: second.longitude + 0.4,
          chosenOn: { by: 'search' as const, from: null, until: 0 },
        },
      ]
    : [];
  return {
    id: 'north',
    name: 'Two bases north',
    note: '',
    bases: [...(first ? [first] : []), ...moved, ...kept.slice(1), ...added],
    madeFor: null,
  };
}
