import { evaluatedIncidentsOf } from '../../../src/analysis/evaluated-incidents.ts';
import { createWorkbench } from '../../../src/analysis/workbench.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import type { AreaOutline } from '../../../src/model/place.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { createPlanningDesk } from '../../../src/planning/scenario/desk.ts';
import { dayFromIso } from '../../../src/units/day.ts';
import { baseList, stay } from '../../fixtures/deployments.ts';
import { type IncidentRow, incidentTable } from '../../fixtures/incident-table.ts';
import { packed } from '../../fixtures/outlines.ts';
import { SHEET } from './inputs.ts';

const square = (id: string, name: string, west: number, south: number, side: number): AreaOutline => ({
  id,
  name,
  polygons: packed([
    [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  ]),
});

/** Invented incidents on a grid, more of them to the north-east. */
function incidents(): readonly IncidentRow[] {
  return Array.from({ length: 90 }, (_, index) => {
    const cell = Math.floor(Math.sqrt(index));
    return {
      latitude: 0.2 + (cell % 3) * 0.55,
      longitude: 0.2 + Math.floor(cell / 3) * 0.55,
      date: `2020-0${1 + (index % 9)}-15`,
      fatalities: index % 7,
    };
  });
}

/** A sheet of a square with two bases, whose drawings are small enough to be kept in every size. */
export function smallInput(): SheetInput {
  const area = square('square', 'Squareland', 0, 0, 2);
  const workbench = createWorkbench();
  const table = incidentTable(incidents());
  workbench.putIncidents('incidents', table, { rows: 90, taken: 90, leftOut: 0, refused: 0 });
  workbench.putDeployments(
    'bases',
    baseList([
      stay('Port Marsh', 0.3, 0.4, '2019-06-01', '2021-01-01'),
      stay('Hill <End>', 1.4, 1.5, '2020-04-01', null),
    ]),
  );
  const towns = [
    { name: 'Port Marsh', latitude: 0.31, longitude: 0.41, population: 90_000 },
    { name: 'Ångström & Fils', latitude: 0.9, longitude: 1.1, population: 20_000 },
  ];
  workbench.putPlaces([area], towns);
  const settings = { ...DEFAULT_SETTINGS, area: ['square'] };
  const measurement = workbench.measure(settings);
  const { findings } = measurement;
  const desk = createPlanningDesk(workbench);
  const asOf = findings.asOf ?? 0;
  const baseline = desk.baseline(settings, asOf);
  const [first] = baseline.bases;
  const scenario = {
    id: 'plan',
    name: 'North',
    note: '',
    bases: first
      ? [
          {
            ...first,
            id: 'new',
            name: 'TOB Nord-Éclair',
            latitude: 1.5,
            longitude: 0.8,
            kind: 'temporary' as const,
          },
        ]
      : [],
    madeFor: null,
  };
  return {
    settings: SHEET,
    findings,
    evaluated: evaluatedIncidentsOf(measurement),
    sources: [
      {
        fileName: 'incidents.csv',
        format: 'incident-list',
        references: [],
        bytes: 1234,
        sha256: 'a'.repeat(64),
        rows: 90,
        taken: 90,
        leftOut: 0,
        refused: 0,
        exercise: false,
      },
    ],
    softwareVersion: '0.1.0',
    madeOn: dayFromIso('2026-11-21') ?? 0,
    exercise: false,
    world: [area, square('neighbour', 'Nextland', 2, -1, 3)],
    area: [area],
    outlines: [],
    towns,
    live: null,
    plan: {
      scenario,
      findings: desk.open(settings, DEFAULT_PLAN_SETTINGS, scenario, asOf, null).findings,
      cells: desk.cells(settings, DEFAULT_PLAN_SETTINGS, scenario, asOf, findings.area?.cell ?? null),
      test: null,
      splitDay: null,
    },
  };
}
