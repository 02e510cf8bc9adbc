import { describe, expect, it } from 'vitest';
import { evaluatedIncidentsOf } from '../../src/analysis/evaluated-incidents.ts';
import { overlapsOf } from '../../src/analysis/overlaps.ts';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import type { SourceFormat } from '../../src/model/source.ts';
import { isoFromDay } from '../../src/units/day.ts';
import { baseList, stay } from '../fixtures/deployments.ts';
import { incidentTable } from '../fixtures/incident-table.ts';

type Rows = Parameters<typeof incidentTable>[0];

const source = (id: string, format: SourceFormat, rows: Rows) => ({
  id,
  format,
  incidents: incidentTable(rows),
});
const at = (latitude: number, longitude: number, date: string, country = '') => ({
  latitude,
  longitude,
  date,
  country,
});

const UCDP = source('u', 'ucdp-ged', [at(5, 20, '2015-01-10', 'Aland'), at(6, 21, '2017-01-10', 'Aland')]);

describe('two sources tell of the same violence', () => {
  it('when they name the same country at the same time, in whatever letters', () => {
    const acled = source('a', 'acled-2018', [
      at(9, 24, '2016-05-01', 'ALAND'),
      at(9, 24, '2019-05-01', 'ALAND'),
    ]);
    const [overlap] = overlapsOf([UCDP, acled]);
    expect(overlap).toMatchObject({ sourceIds: ['u', 'a'], countries: ['Aland'] });
    expect([overlap.first, overlap.last].map(isoFromDay)).toEqual(['2016-05-01', '2017-01-31']);
  });

  it('when a list without countries tells of the same places', () => {
    const list = source('l', 'incident-list', [at(6.2, 21.4, '2017-01-05'), at(6.3, 21.2, '2017-01-06')]);
    expect(overlapsOf([UCDP, list])).toMatchObject([{ sourceIds: ['u', 'l'], countries: [] }]);
  });

  it.each([
    ['of other years', source('x', 'acled-2018', [at(5, 20, '2018-01-10', 'Aland')])],
    ['of another country', source('x', 'acled-2018', [at(-5, 40, '2016-01-10', 'Bland')])],
    [
      'of another kind of violence',
      source('x', 'acled-2018', [{ ...at(5, 20, '2016-01-10', 'Aland'), kind: 'state-based' }]),
    ],
    [
      'of the same dataset, whose events are told apart',
      source('x', 'ucdp-ged', [at(5, 20, '2016-01-10', 'Aland')]),
    ],
  ])('and not when one is %s', (_, other) => {
    expect(overlapsOf([UCDP, other])).toEqual([]);
  });

  it('and not two generations of one dataset, nor two lists of one’s own', () => {
    const rows = [at(5, 20, '2016-01-10', 'Aland')];
    expect(overlapsOf([source('a', 'acled-old', rows), source('b', 'acled-2023', rows)])).toEqual([]);
    expect(overlapsOf([source('a', 'incident-list', rows), source('b', 'incident-list', rows)])).toEqual([]);
  });
});

describe('a source that does not count', () => {
  function loaded() {
    const bench = createWorkbench();
    const rows = { rows: 2, taken: 2, leftOut: 0, refused: 0 };
    bench.putIncidents('u', UCDP.incidents, { ...rows, format: 'ucdp-ged' });
    const acled = [at(5, 20, '2015-01-11', 'Aland'), at(5, 20, '2015-01-12', 'Aland')];
    bench.putIncidents('a', incidentTable(acled), { ...rows, format: 'acled-2018' });
    bench.putDeployments('d', baseList([stay('B', 5, 20, '2014-01-01', '2019-01-01')]));
    return bench;
  }

  it('is in no figure, and its rows are none of those counted', () => {
    const bench = loaded();
    expect(bench.choices().overlaps).toHaveLength(1);
    expect(bench.measure(DEFAULT_SETTINGS).findings.counts).toMatchObject({ rows: 4, evaluated: 4 });
    const only = bench.measure({ ...DEFAULT_SETTINGS, uncountedSources: ['u'] });
    expect(only.findings.counts).toMatchObject({ rows: 2, taken: 2, evaluated: 2 });
    expect(new Set(evaluatedIncidentsOf(only).sourceIds)).toEqual(new Set(['a']));
    expect(bench.measure(DEFAULT_SETTINGS).findings.counts.rows).toBe(4);
  });
});
