import fc from 'fast-check';
import { latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cardIn } from '../../src/analysis/evaluated-incidents.ts';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import { PERPETRATORS } from '../../src/model/incidents.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { spanAround, spanOf } from '../../src/units/date-span.ts';
import { isoFromDay } from '../../src/units/day.ts';
import { baseList, mapSeries, site, stay } from '../fixtures/deployments.ts';
import { day, type IncidentRow, incidentTable } from '../fixtures/incident-table.ts';
import { naiveCoverage, naiveDistance, naiveQuantile } from '../fixtures/naive-measure.ts';
import { packed } from '../fixtures/outlines.ts';

type Sites = Parameters<typeof baseList>[0];

function benchOf(rows: readonly IncidentRow[], sites: Sites) {
  const bench = createWorkbench();
  const counted = { rows: rows.length, taken: rows.length, leftOut: 0, refused: 0 };
  bench.putIncidents('incidents', incidentTable(rows), counted);
  bench.putDeployments('bases', baseList(sites));
  return bench;
}

const withChange = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });

const anyDate = fc
  .integer({ min: day('2019-06-01'), max: day('2021-06-01') })
  .map(value => isoFromDay(value));
const anyRow = fc.record({
  latitude: fc.double({ min: 4, max: 8, noNaN: true }),
  longitude: fc.double({ min: 18, max: 24, noNaN: true }),
  date: anyDate,
  fatalities: fc.integer({ min: 0, max: 40 }),
  radiusKm: fc.constantFrom(2, 25, 50),
  perpetrator: fc.constantFrom(...PERPETRATORS),
});
const anyStay = fc
  .record({
    latitude: fc.double({ min: 4, max: 8, noNaN: true }),
    longitude: fc.double({ min: 18, max: 24, noNaN: true }),
    from: fc.integer({ min: day('2019-06-01'), max: day('2020-06-01') }),
    length: fc.integer({ min: 1, max: 500 }),
  })
  .map(({ latitude, longitude, from, length }) =>
    stay(`Base at ${latitude}`, latitude, longitude, isoFromDay(from), isoFromDay(from + length)),
  );

describe('a measurement', () => {
  it('agrees with the rules applied one incident at a time', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 40 }),
        fc.array(anyStay, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(1, 7.5, 25, 60),
        (rows, sites, distanceKm) => {
          const findings = benchOf(rows, sites).measure(withChange({ distanceKm })).findings;
          const from = Math.min(...sites.map(one => one.from));
          const to = Math.max(...sites.map(one => one.to ?? 0));
          const inside = rows.filter(row => day(row.date) >= from && day(row.date) < to);
          const distances = inside.map(row => naiveDistance(row, sites));
          expect(findings.counts.evaluated).toBe(inside.length);
          expect(findings.counts.excluded.outsideRecord).toBe(rows.length - inside.length);
          for (const column of findings.overall.coverage) {
            const naive = naiveCoverage(inside, distances, column.km);
            expect(column.nominal[0]).toBe(naive.nominal);
            expect(column.certain[0]).toBe(naive.certain);
            expect(column.possible[0]).toBe(naive.possible);
            expect(column.fatalities[0]).toBe(naive.fatalities);
            expect(column.expected[0]).toBeCloseTo(naive.expected, 3);
          }
          for (const [figure, probability] of [
            [findings.overall.medianKm[0], 0.5],
            [findings.overall.p90Km[0], 0.9],
          ] as const) {
            const naive = naiveQuantile(distances, probability);
            if (naive === null) expect(figure).toBeNull();
            else expect(figure).toBeCloseTo(naive, 4);
          }
        },
      ),
    );
  });

  it('gives groups that add up to the whole, and certain <= nominal <= possible in each', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 60 }),
        fc.array(anyStay, { minLength: 1, maxLength: 6 }),
        (rows, sites) => {
          const findings = benchOf(rows, sites).measure(DEFAULT_SETTINGS).findings;
          const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
          for (const groups of [findings.byPerpetrator, findings.byMonth, findings.byYear, findings.cells]) {
            expect(sum(groups.incidents)).toBe(findings.counts.evaluated);
            expect(sum(groups.fatalities)).toBe(findings.overall.fatalities[0]);
            groups.coverage.forEach((column, preset) => {
              expect(sum(column.nominal)).toBe(findings.overall.coverage[preset].nominal[0]);
              expect(sum(column.possible)).toBe(findings.overall.coverage[preset].possible[0]);
              column.nominal.forEach((nominal, group) => {
                expect(column.certain[group]).toBeLessThanOrEqual(nominal);
                expect(nominal).toBeLessThanOrEqual(column.possible[group]);
                expect(column.expected[group]).toBeGreaterThanOrEqual(column.certain[group] - 1e-9);
                expect(column.expected[group]).toBeLessThanOrEqual(column.possible[group] + 1e-9);
              });
            });
          }
        },
      ),
    );
  });

  it('has a curve that says at each preset what the figure there says', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 60 }),
        fc.array(anyStay, { minLength: 1, maxLength: 6 }),
        (rows, sites) => {
          const { curve, overall } = benchOf(rows, sites).measure(DEFAULT_SETTINGS).findings;
          for (const { km, nominal, certain, possible } of overall.coverage) {
            const step = curve.km.indexOf(km);
            expect(curve.nominal[step]).toBe(nominal[0]);
            expect(curve.certain[step]).toBe(certain[0]);
            expect(curve.possible[step]).toBe(possible[0]);
          }
        },
      ),
    );
  });

  it('is the same after other settings have been measured in between', () => {
    const rows: IncidentRow[] = [
      { latitude: 5, longitude: 20 },
      { latitude: 6, longitude: 21, fatalities: 9 },
    ];
    const bench = benchOf(rows, [stay('A', 5, 20.1, '2019-01-01', null)]);
    const first = structuredClone(bench.measure(DEFAULT_SETTINGS).findings);
    bench.measure(
      withChange({ resolution: 7, minimumFatalities: 5, distanceKm: 3, siteClasses: ['police'] }),
    );
    expect(bench.measure(DEFAULT_SETTINGS).findings).toEqual(first);
  });
});

describe('what is counted and what is not', () => {
  const rows: IncidentRow[] = [
    { date: '2020-03-01' },
    { date: '2020-03-01', radiusKm: Number.NaN },
    { date: '2020-03-01', dated: false },
    { date: '2018-03-01' },
    { date: '2018-03-01', radiusKm: Number.NaN, dated: false },
    { date: '2020-03-01', kind: 'state-based' },
  ];
  const bench = benchOf(rows, [stay('A', 0, 0.1, '2020-01-01', '2021-01-01')]);

  it('counts each incident that is not evaluated once, under the first reason', () => {
    const { counts } = bench.measure(DEFAULT_SETTINGS).findings;
    expect(counts).toEqual({
      rows: 6,
      taken: 6,
      leftOut: 0,
      refused: 0,
      selected: 5,
      evaluated: 1,
      excluded: { notLocated: 2, notDated: 1, outsideRecord: 1 },
    });
  });

  it('evaluates an incident inside the record without any active base, as covered by none', () => {
    const gap = mapSeries([
      ['2020-01-01', [site('A', 0, 0)]],
      ['2020-06-01', []],
    ]);
    const empty = createWorkbench();
    empty.putIncidents('i', incidentTable([{ date: '2020-07-01' }]), {
      rows: 1,
      taken: 1,
      leftOut: 0,
      refused: 0,
    });
    empty.putDeployments('d', gap);
    const findings = empty.measure(DEFAULT_SETTINGS).findings;
    expect(findings.counts.evaluated).toBe(1);
    expect(findings.overall.medianKm).toEqual([null]);
    expect(findings.overall.coverage.every(column => column.possible[0] === 0)).toBe(true);
    expect(findings.gaps[0].uncoveredIncidents).toBe(1);
  });

  it('includes the first and the last day of the period', () => {
    const { counts, period } = bench.measure(
      withChange({ from: day('2020-03-01'), to: day('2020-03-01') }),
    ).findings;
    expect(counts.evaluated).toBe(1);
    expect(period).toEqual({ from: day('2020-03-01'), to: day('2020-03-02') });
    expect(bench.measure(withChange({ from: day('2020-03-02') })).findings.counts.selected).toBe(0);
  });

  it('shows months outside the period in the histogram of the time bar, and nothing that is not dated to a month', () => {
    const { histogram, counts } = bench.measure(withChange({ from: day('2020-01-01') })).findings;
    expect(counts.selected).toBe(3);
    expect(histogram.incidents.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('decides at the exact distance by the geodesic, inclusive', () => {
    // On the equator a degree of longitude is a * pi / 180 = 111.31949... km long, exactly.
    const degreesFor25Km = 25 / ((6378.137 * Math.PI) / 180);
    const edge = benchOf(
      [
        { latitude: 0, longitude: degreesFor25Km * (1 - 1e-10) },
        { latitude: 0, longitude: degreesFor25Km * (1 + 1e-10) },
      ],
      [stay('A', 0, 0, '2019-01-01', null)],
    );
    const at25 = edge.measure(DEFAULT_SETTINGS).findings.overall.coverage.find(column => column.km === 25);
    expect(at25?.nominal[0]).toBe(1);
  });
});

describe('gaps', () => {
  const near = { latitude: 5, longitude: 20 };
  const far = { latitude: 6, longitude: 21 };
  const farther = { latitude: 7, longitude: 22 };
  const bench = benchOf(
    [
      { ...near, fatalities: 50 },
      { ...far, fatalities: 3, date: '2020-06-01' },
      { ...far, fatalities: 3, date: '2020-06-02' },
      { ...farther, fatalities: 8, date: '2019-02-01' },
    ],
    [stay('A', 5, 20.05, '2019-01-01', '2020-07-01')],
  );
  bench.putPlaces([], [{ name: 'Farside', latitude: 6.2, longitude: 21, population: 10 }]);
  const cell = ({ latitude, longitude }: { latitude: number; longitude: number }) =>
    latLngToCell(latitude, longitude, 5);

  it('are ranked by uncovered fatalities, or incidents, and leave covered cells out', () => {
    const cells = (change: Partial<Settings>) =>
      bench.measure(withChange(change)).findings.gaps.map(gap => gap.cell);
    expect(cells({})).toEqual([cell(farther), cell(far)]);
    expect(cells({ gapsBy: 'incidents' })).toEqual([cell(far), cell(farther)]);
  });

  it('let an older incident count half after one half-life', () => {
    const halfLifeDays = day('2020-06-30') - day('2019-02-01');
    const { gaps } = bench.measure(withChange({ halfLifeDays })).findings;
    expect(gaps.find(gap => gap.cell === cell(farther))?.score).toBeCloseTo(4, 9);
    expect(gaps[0].cell).toBe(cell(far));
  });

  it('tell the nearest town with the bearing from it, the grid reference and the nearest base', () => {
    const gap = bench.measure(DEFAULT_SETTINGS).findings.gaps.find(one => one.cell === cell(far));
    expect(gap?.town?.name).toBe('Farside');
    expect(gap?.town?.bearingDegrees).toBeGreaterThan(90);
    expect(gap?.town?.bearingDegrees).toBeLessThan(270);
    expect(gap?.mgrs).toMatch(/^34N[A-Z]{2}\d{4}$/);
    expect(gap?.base?.name).toBe('A');
    expect(gap?.last).toEqual(spanOf(day('2020-06-02'), day('2020-06-02')));
  });
});

describe('the incidents of a plan', () => {
  it('are of the days that their sources give, where no period is chosen', () => {
    const rows: readonly IncidentRow[] = [
      { date: '2020-01-01', dateTo: '2020-01-31' },
      { date: '2020-03-12', dateTo: '2020-03-18' },
    ];
    const { period } = benchOf(rows, []).planned(DEFAULT_SETTINGS, null);
    expect(period).toEqual({ first: day('2020-01-01'), last: day('2020-03-18') });
  });
});

describe('the last incident of a cell', () => {
  const place = { latitude: 5, longitude: 20 };
  const camp = stay('Camp', 5, 25, '2019-01-01', '2021-01-01');
  const lastOf = (rows: readonly IncidentRow[]) =>
    benchOf(
      rows.map(row => ({ ...place, ...row })),
      [camp],
    ).measure(DEFAULT_SETTINGS).findings.gaps[0]?.last;

  it('is told as the span of days that its source gives', () => {
    expect(lastOf([{ date: '2020-01-01', dateTo: '2020-01-31' }])).toEqual(
      spanAround(day('2020-01-16'), 'month'),
    );
    expect(lastOf([{ date: '2020-03-15', precision: 'week' }])).toEqual(
      spanAround(day('2020-03-15'), 'week'),
    );
    expect(lastOf([{ date: '2020-01-20' }, { date: '2019-03-01', dateTo: '2019-03-07' }])).toEqual(
      spanOf(day('2020-01-20'), day('2020-01-20')),
    );
  });

  it('was not before one that is dated to the day', () => {
    const month = { date: '2020-01-01', dateTo: '2020-01-31' };
    expect(lastOf([month, { date: '2020-01-20' }])).toEqual(spanOf(day('2020-01-20'), day('2020-01-31')));
    expect(lastOf([{ date: '2020-03-15', precision: 'week' }, { date: '2020-03-14' }])).toEqual(
      spanOf(day('2020-03-14'), day('2020-03-18')),
    );
  });

  it('is, whatever the true days of all incidents, on one of the days told', () => {
    const anySpan = fc
      .tuple(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
      )
      .map(([from, length, truth]) => ({ from, length, truth: from + Math.min(truth, length) }));
    fc.assert(
      fc.property(fc.array(anySpan, { minLength: 1, maxLength: 6 }), spans => {
        const start = day('2019-06-01');
        const last = lastOf(
          spans.map(({ from, length }) => ({
            date: isoFromDay(start + from),
            dateTo: isoFromDay(start + from + length),
          })),
        );
        const truth = start + Math.max(...spans.map(span => span.truth));
        expect(last && last.first <= truth && truth <= last.last).toBe(true);
      }),
    );
  });
});

describe('the card of a cell', () => {
  it('lists selected incidents newest first, with why one is not evaluated, and tells its source', () => {
    const place = { latitude: 5, longitude: 20 };
    const bench = benchOf(
      [
        { ...place, date: '2020-02-01' },
        { ...place, date: '2020-03-01' },
        { ...place, date: '2018-03-01' },
        { latitude: 9, longitude: 9 },
      ],
      [stay('A', 5.5, 20, '2020-01-01', '2020-03-01'), stay('B', 7, 20, '2020-02-15', '2021-01-01')],
    );
    const card = cardIn(bench.measure(DEFAULT_SETTINGS), latLngToCell(5, 20, 5));
    expect(
      card?.incidents.map(incident => [isoFromDay(incident.date.first), incident.base, incident.excluded]),
    ).toEqual([
      ['2020-03-01', 'B', null],
      ['2020-02-01', 'A', null],
      ['2018-03-01', null, 'outsideRecord'],
    ]);
    expect(card?.incidents.every(incident => incident.sourceId === 'incidents')).toBe(true);
    expect(card?.history.map(step => [isoFromDay(step.from), isoFromDay(step.to), step.base])).toEqual([
      ['2020-01-01', '2020-03-01', 'A'],
      ['2020-03-01', '2021-01-01', 'B'],
    ]);
    expect(card?.bases.map(base => base.name)).toEqual(['B']);
  });

  it('keeps a camp apart from the one of the same name that it moved from', () => {
    const place = { latitude: 5, longitude: 20 };
    const bench = benchOf(
      [{ ...place, date: '2020-02-01' }],
      [stay('Camp', 5, 20.5, '2020-01-01', '2020-06-01'), stay('Camp', 5, 21.5, '2020-06-01', '2021-01-01')],
    );
    const card = cardIn(bench.measure(DEFAULT_SETTINGS), latLngToCell(5, 20, 5));
    const centre = card ?? place;
    const kmTo = (longitude: number) =>
      naiveDistance({ ...place, ...centre, date: '2020-02-01' }, [
        stay('Camp', 5, longitude, '2020-01-01', '2021-01-01'),
      ]);
    expect(
      card?.history.map(({ from, to, distanceKm }) => [isoFromDay(from), isoFromDay(to), distanceKm]),
    ).toEqual([
      ['2020-01-01', '2020-06-01', expect.closeTo(kmTo(20.5), 6)],
      ['2020-06-01', '2021-01-01', expect.closeTo(kmTo(21.5), 6)],
    ]);
  });
});

describe('several sources', () => {
  it('are measured as one, and a removed one is gone', () => {
    const bench = benchOf([{ actor: 'Group B' }], [stay('A', 0, 0.1, '2019-01-01', null)]);
    bench.putIncidents('more', incidentTable([{ actor: 'Group A' }, { actor: 'Group B' }]), {
      rows: 3,
      taken: 2,
      leftOut: 0,
      refused: 1,
    });
    expect(bench.measure(DEFAULT_SETTINGS).findings.counts).toMatchObject({
      rows: 4,
      taken: 3,
      leftOut: 0,
      refused: 1,
      evaluated: 3,
    });
    expect(bench.measure(withChange({ actors: ['Group B'] })).findings.counts.selected).toBe(2);
    expect(bench.choices().actors).toEqual([
      { name: 'Group B', incidents: 2 },
      { name: 'Group A', incidents: 1 },
    ]);
    bench.removeSource('more');
    expect(bench.measure(DEFAULT_SETTINGS).findings.counts.taken).toBe(1);
  });
});

describe('the area of interest', () => {
  const square = {
    id: 'test:square',
    name: 'Square',
    polygons: packed([
      [
        [
          [19, 4],
          [22, 4],
          [22, 7],
          [19, 7],
          [19, 4],
        ],
      ],
    ]),
  };

  it('has every cell with a centre in it, with or without incidents, and its distance at the end of the period', () => {
    const bench = benchOf([], [stay('A', 5, 20, '2019-01-01', '2020-01-01')]);
    bench.putPlaces([square], []);
    const { area } = bench.measure(withChange({ area: ['test:square'], resolution: 4 })).findings;
    const expectedCells = (3 * 111.2) ** 2 / 1770;
    expect(area?.cell.length).toBeGreaterThan(expectedCells * 0.85);
    expect(area?.cell.length).toBeLessThan(expectedCells * 1.15);
    const home = area?.cell.indexOf(latLngToCell(5, 20, 4)) ?? -1;
    expect(area?.distanceKm[home]).toBeLessThan(40);
  });

  it('is suggested from where the bases are, with the mission and the countries of the incidents there', () => {
    const bench = createWorkbench();
    const rows = [
      { latitude: 5, longitude: 20, country: 'Here' },
      { latitude: 6, longitude: 21, country: 'Here' },
      { latitude: -20, longitude: 60, country: 'Elsewhere' },
    ];
    bench.putIncidents('i', incidentTable(rows), { rows: 3, taken: 3, leftOut: 0, refused: 0 });
    bench.putDeployments('d1', baseList([stay('X', -50, 100, '2019-01-01', null)], 'OTHER'));
    bench.putDeployments(
      'd2',
      baseList([stay('A', 4.5, 19.5, '2019-01-01', null), stay('B', 6.5, 21.5, '2019-01-01', null)], 'MAIN'),
    );
    bench.putPlaces([square], []);
    expect(bench.suggest()).toEqual({ mission: 'MAIN', countries: ['Here'], area: ['test:square'] });
  });
});
