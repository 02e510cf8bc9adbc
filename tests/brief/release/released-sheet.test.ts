import { beforeAll, describe, expect, it } from 'vitest';
import { releasedSheet } from '../../../src/brief/release/released.ts';
import { composeSheet } from '../../../src/brief/sheet/compose.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import { textFilesOf } from '../../../src/brief/tables/text-files.ts';
import { classify } from '../../../src/cartography/classes.ts';
import { uncoveredIncidents } from '../../../src/cartography/measure-values.ts';
import { MAP_MEASURES } from '../../../src/model/map-measure.ts';
import type { PlanCells } from '../../../src/model/plan-findings.ts';
import { exerciseInput } from '../sheet/inputs.ts';

let input: SheetInput;
beforeAll(async () => {
  input = await exerciseInput();
}, 60_000);

const withSettings = (change: Partial<SheetInput['settings']>): SheetInput => ({
  ...input,
  settings: { ...input.settings, ...change },
});
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function planOf({ plan }: SheetInput) {
  if (!plan) throw new Error('the fixture has a plan');
  return plan;
}

describe('what a sheet about a plan may tell', () => {
  it('is of the incidents that its sentences are about', () => {
    const { release } = input.settings;
    const open = { layout: 'scenario', release: { ...release, smallestCount: 1 } } as const;
    const { released, before } = releasedSheet(withSettings(open));
    const { change } = planOf(input).findings;
    const { incidents } = released.findings.cells;
    expect(sum(incidents)).toBe(change.incidents);
    expect(sum(incidents) - sum(uncoveredIncidents(released.findings))).toBe(change.after.incidents.nominal);
    if (!before) throw new Error('a plan has a posture before');
    expect(sum(incidents) - sum(uncoveredIncidents(before.findings))).toBe(change.before.incidents.nominal);
    expect(releasedSheet(withSettings({ layout: 'map' })).before).toBeNull();
  });

  it('hides the same cells before and after, also one that only one posture must hide', () => {
    const { released, before } = releasedSheet(withSettings({ layout: 'before-after' }));
    expect(released.few.length).toBeGreaterThan(5);
    for (const part of ['few', 'withheld'] as const) expect(before?.[part]).toEqual(released[part]);
    expect(before?.findings.cells.cell).toEqual(released.findings.cells.cell);
    expect(Math.min(...released.findings.cells.incidents)).toBeGreaterThanOrEqual(3);

    // Two cells of one incident each, in reach before and out of reach after: only after is a third cell needed.
    const cell = released.findings.cells.cell.slice(0, 3);
    const all = { before: [1, 2, 4], after: [0, 0, 9] };
    const cells: PlanCells = {
      cell,
      areaKm2: [250, 250, 250],
      incidents: [1, 2, 9],
      fatalities: [1, 1, 1],
      inReach: all,
      distanceKm: { before: [1, 1, 1], after: [1, 1, 1] },
      areaDistanceKm: null,
    };
    const made = releasedSheet({
      ...withSettings({ layout: 'before-after' }),
      plan: { ...planOf(input), cells },
    });
    expect(made.released.withheld).toEqual(made.before?.withheld);
    expect(made.released.withheld).toEqual([cell[2]]);
  });

  it('has one legend for both maps, whatever they show', () => {
    const { released, before } = releasedSheet(withSettings({ layout: 'before-after' }));
    if (!before) throw new Error('a plan has a posture before');
    for (const measure of MAP_MEASURES) {
      const [after, first] = [
        classify(released.findings, measure, before.findings),
        classify(before.findings, measure, released.findings),
      ];
      expect(after.bounds, measure).toEqual(first.bounds);
      const changes = after.classes.some((value, index) => value !== first.classes[index]);
      expect(changes, measure).toBe(['gaps', 'distance', 'violence-presence'].includes(measure));
    }
    const { svg } = composeSheet(withSettings({ layout: 'before-after', mapMeasure: 'gaps' }));
    expect(svg).toMatch(/>\d+ → \d+ cells</);
    expect(svg).toContain('Incidents in the cell out of reach');
    expect(svg).not.toContain('not within 25');
    expect(composeSheet(withSettings({ layout: 'before-after' })).svg).not.toContain('→');
  });

  it('is in its tables to the figure, and nothing of other incidents beside it', () => {
    const made = withSettings({ layout: 'scenario' });
    const files = new Map(textFilesOf(made, ['csv']).map(({ name, text }) => [name, text]));
    expect([...files.keys()].filter(name => name.endsWith('.csv'))).toEqual([
      'cells.csv',
      'bases.csv',
      'months.csv',
      'scenario.csv',
    ]);
    const [header = '', ...lines] = (files.get('cells.csv') ?? '').slice(1).trimEnd().split('\r\n');
    const columns = header.split(',');
    const rows = lines.map(line => line.split(','));
    const column = (name: string) => rows.map(row => row[columns.indexOf(name)] ?? '');
    const { released } = releasedSheet(made);
    const told = column('incidents').filter(value => /^\d+$/.test(value));
    expect(told.map(Number)).toEqual(released.findings.cells.incidents);
    expect(rows).toHaveLength(planOf(made).cells.cell.length);
    const shown = released.findings.cells.cell.length;
    for (const hidden of column('in_reach_after').slice(shown)) expect(hidden).toBe('');
  });

  it('counts people of the grid, where one is loaded, with their denominator', () => {
    const plan = planOf(input);
    const people = {
      total: 1_200_000.4,
      before: 300_000,
      after: 450_000.2,
      reached: 160_000.3,
      exposed: 10_000,
    };
    const change = { ...plan.findings.change, people };
    const told = { ...plan, findings: { ...plan.findings, change } };
    const of = (locale: 'en' | 'fr', withPeople: SheetInput['plan']) =>
      composeSheet({ ...withSettings({ layout: 'scenario', locale }), plan: withPeople })
        .sentences.map(text => text.replace(/[\u00a0\u202f]/g, ' '))
        .filter(text => text.includes('population'));
    expect(of('en', told)).toEqual([
      '450,000 of 1,200,000 people in the population grid (38 %) are within reach, against 300,000 (25 %) before: ' +
        '160,000 newly within reach, 10,000 no longer.',
    ]);
    expect(of('fr', told)).toEqual([
      '450 000 des 1 200 000 habitants de la grille de population (38 %) sont à portée, contre 300 000 (25 %) avant : ' +
        '160 000 désormais à portée, 10 000 désormais hors de portée.',
    ]);
    expect(of('en', plan)).toEqual([]);
  });
});
