import { describe, expect, it } from 'vitest';
import { deploymentOf, type Horizon, isActive, type PresenceRules } from '../../src/analysis/presence.ts';
import { SITE_CLASSES } from '../../src/model/deployment.ts';
import { isoFromDay } from '../../src/units/day.ts';
import { baseList, mapSeries, site, stay } from '../fixtures/deployments.ts';
import { day } from '../fixtures/incident-table.ts';

const rules = { mission: null, siteClasses: ['troops'] as const, holdMonths: 6, basesListedUntil: null };
const horizon = { incidentRecord: null, today: day('2026-01-01') };

const series = mapSeries([
  ['2019-10-01', [site('North', 8, 20), site('South', 4, 20)]],
  ['2020-02-01', [site('North', 8, 20)]],
  [
    '2020-10-01',
    [
      site('North', 8, 20, { strength: null }),
      site('Police post', 5, 21, { strength: 0, classes: ['police'] }),
    ],
  ],
]);

it('keeps a location from the first of its month to the first of the next map, and the last one for six months', () => {
  const { bases, record } = deploymentOf([series], rules, horizon);
  const spans = bases.map(base => base.presences.map(({ from, to }) => [isoFromDay(from), isoFromDay(to)]));
  expect(bases.map(base => base.name)).toEqual(['North', 'South']);
  expect(spans[0]).toEqual([
    ['2019-10-01', '2020-02-01'],
    ['2020-02-01', '2020-10-01'],
    ['2020-10-01', '2021-04-01'],
  ]);
  expect(spans[1]).toEqual([['2019-10-01', '2020-02-01']]);
  expect(record.map(({ from, to }) => [isoFromDay(from), isoFromDay(to)])).toEqual([
    ['2019-10-01', '2021-04-01'],
  ]);
});

it('holds the last map as long as asked', () => {
  const { record } = deploymentOf([series], { ...rules, holdMonths: 12 }, horizon);
  expect(isoFromDay(record[0].to)).toBe('2021-10-01');
});

it('does not count a base before it opens nor on the day it has closed', () => {
  const list = baseList([stay('Post', 5, 20, '2020-03-02', '2020-05-01')]);
  const [post] = deploymentOf([list], rules, horizon).bases;
  expect(isActive(post, day('2020-03-01'))).toBe(false);
  expect(isActive(post, day('2020-03-02'))).toBe(true);
  expect(isActive(post, day('2020-04-30'))).toBe(true);
  expect(isActive(post, day('2020-05-01'))).toBe(false);
});

it('takes a site without troops only when its class is asked for', () => {
  const names = (siteClasses: readonly (typeof SITE_CLASSES)[number][]) =>
    deploymentOf([series], { ...rules, siteClasses }, horizon).bases.map(base => base.name);
  expect(names(['troops'])).not.toContain('Police post');
  expect(names(['troops', 'police'])).toContain('Police post');
  expect(names([...SITE_CLASSES])).toHaveLength(3);
});

it('knows the record even where no site counts as a base', () => {
  const { bases, record } = deploymentOf([series], { ...rules, siteClasses: ['observers'] }, horizon);
  expect(bases).toEqual([]);
  expect(record).toHaveLength(1);
});

describe('the record of a list with opening and closing dates', () => {
  const incidentRecord = { from: day('2019-03-01'), to: day('2021-11-01') };
  const recordOf = (
    stays: Parameters<typeof baseList>[0],
    more: Partial<PresenceRules> = {},
    known: Partial<Horizon> = { incidentRecord },
  ) =>
    deploymentOf([baseList(stays)], { ...rules, ...more }, { ...horizon, ...known }).record.map(
      ({ from, to }) => [isoFromDay(from), isoFromDay(to)],
    );

  it('ends with the last closing where every base has closed', () => {
    expect(recordOf([stay('A', 1, 1, '2020-01-01', '2023-06-01')])).toEqual([['2020-01-01', '2023-06-01']]);
    expect(recordOf([stay('A', 1, 1, '1960-01-01', '1964-06-01')])).toEqual([['1960-01-01', '1964-06-01']]);
  });

  it('ends with the incident record where a base is still open', () => {
    const open = stay('A', 1, 1, '2020-01-01', null);
    expect(recordOf([open])).toEqual([['2020-01-01', '2021-11-01']]);
    expect(recordOf([open, stay('B', 1, 1, '2020-01-01', '2030-01-01')])).toEqual([
      ['2020-01-01', '2021-11-01'],
    ]);
  });

  it('is not moved by a closing that is only planned', () => {
    expect(recordOf([stay('A', 1, 1, '2020-01-01', '2030-01-01')])).toEqual([['2020-01-01', '2021-11-01']]);
  });

  it('ends on the day that the user states', () => {
    const until = { basesListedUntil: day('2022-06-30') };
    expect(recordOf([stay('A', 1, 1, '2020-01-01', null)], until)).toEqual([['2020-01-01', '2022-07-01']]);
    expect(recordOf([stay('A', 1, 1, '2020-01-01', '2023-01-01')], until)).toEqual([
      ['2020-01-01', '2022-07-01'],
    ]);
  });

  it('ends with its last change where no incident is known, or only from before the first base', () => {
    const stays = [stay('A', 1, 1, '2022-01-01', null), stay('B', 1, 1, '2023-01-01', '2024-05-01')];
    expect(recordOf(stays, {}, { incidentRecord: null })).toEqual([['2022-01-01', '2024-05-01']]);
    expect(recordOf(stays)).toEqual([['2022-01-01', '2024-05-01']]);
    expect(recordOf(stays, {}, { incidentRecord: null, today: Number.POSITIVE_INFINITY })).toEqual([
      ['2022-01-01', '2024-05-01'],
    ]);
  });
});

it('ends the record of a list that closed before 1970 with its last closing', () => {
  const old = baseList([
    stay('Suez', 30, 32, '1957-03-07', '1967-05-19'),
    stay('Gaza', 31, 34, '1957-03-07', '1967-06-17'),
  ]);
  expect(deploymentOf([old], rules, horizon).record).toEqual([
    { from: day('1957-03-07'), to: day('1967-06-17') },
  ]);
});

it('joins records of several missions where they touch and keeps the time between them unknown', () => {
  const first = baseList([stay('A', 1, 1, '2010-01-01', '2011-01-01')], 'ONE');
  const second = baseList([stay('B', 1, 1, '2010-06-01', '2012-01-01')], 'TWO');
  const third = baseList([stay('C', 1, 1, '2015-01-01', '2016-01-01')], 'THREE');
  expect(deploymentOf([first, second, third], rules, horizon).record).toEqual([
    { from: day('2010-01-01'), to: day('2012-01-01') },
    { from: day('2015-01-01'), to: day('2016-01-01') },
  ]);
  expect(
    deploymentOf([first, second], { ...rules, mission: 'TWO' }, horizon).bases.map(base => base.name),
  ).toEqual(['B']);
});

it('treats a site that keeps its name but moves as another base', () => {
  const moved = mapSeries([
    ['2020-01-01', [site('Camp', 1, 1)]],
    ['2020-05-01', [site('Camp', 1.5, 1)]],
  ]);
  expect(deploymentOf([moved], rules, horizon).bases).toHaveLength(2);
});
