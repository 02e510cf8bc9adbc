import { expect, it } from 'vitest';
import { deploymentOf, isActive, OPEN_END } from '../../src/analysis/presence.ts';
import { SITE_CLASSES } from '../../src/model/deployment.ts';
import { isoFromDay } from '../../src/units/day.ts';
import { baseList, mapSeries, site, stay } from '../fixtures/deployments.ts';
import { day } from '../fixtures/incident-table.ts';

const rules = { mission: null, siteClasses: ['troops'] as const, holdMonths: 6 };

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
  const { bases, record } = deploymentOf([series], rules);
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
  const { record } = deploymentOf([series], { ...rules, holdMonths: 12 });
  expect(isoFromDay(record[0].to)).toBe('2021-10-01');
});

it('does not count a base before it opens nor on the day it has closed', () => {
  const list = baseList([stay('Post', 5, 20, '2020-03-02', '2020-05-01')]);
  const [post] = deploymentOf([list], rules).bases;
  expect(isActive(post, day('2020-03-01'))).toBe(false);
  expect(isActive(post, day('2020-03-02'))).toBe(true);
  expect(isActive(post, day('2020-04-30'))).toBe(true);
  expect(isActive(post, day('2020-05-01'))).toBe(false);
});

it('takes a site without troops only when its class is asked for', () => {
  const names = (siteClasses: readonly (typeof SITE_CLASSES)[number][]) =>
    deploymentOf([series], { ...rules, siteClasses }).bases.map(base => base.name);
  expect(names(['troops'])).not.toContain('Police post');
  expect(names(['troops', 'police'])).toContain('Police post');
  expect(names([...SITE_CLASSES])).toHaveLength(3);
});

it('knows the record even where no site counts as a base', () => {
  const { bases, record } = deploymentOf([series], { ...rules, siteClasses: ['observers'] });
  expect(bases).toEqual([]);
  expect(record).toHaveLength(1);
});

it('leaves the record of a list open while a base is still open, and closes it with the last one', () => {
  const open = baseList([stay('A', 1, 1, '2020-01-01', '2020-06-01'), stay('B', 2, 2, '2020-02-01', null)]);
  expect(deploymentOf([open], rules).record).toEqual([{ from: day('2020-01-01'), to: OPEN_END }]);
  const closed = baseList([stay('A', 1, 1, '2020-01-01', '2020-06-01')]);
  expect(deploymentOf([closed], rules).record).toEqual([{ from: day('2020-01-01'), to: day('2020-06-01') }]);
});

it('joins records of several missions where they touch and keeps the time between them unknown', () => {
  const first = baseList([stay('A', 1, 1, '2010-01-01', '2011-01-01')], 'ONE');
  const second = baseList([stay('B', 1, 1, '2010-06-01', '2012-01-01')], 'TWO');
  const third = baseList([stay('C', 1, 1, '2015-01-01', '2016-01-01')], 'THREE');
  expect(deploymentOf([first, second, third], rules).record).toEqual([
    { from: day('2010-01-01'), to: day('2012-01-01') },
    { from: day('2015-01-01'), to: day('2016-01-01') },
  ]);
  expect(deploymentOf([first, second], { ...rules, mission: 'TWO' }).bases.map(base => base.name)).toEqual([
    'B',
  ]);
});

it('treats a site that keeps its name but moves as another base', () => {
  const moved = mapSeries([
    ['2020-01-01', [site('Camp', 1, 1)]],
    ['2020-05-01', [site('Camp', 1.5, 1)]],
  ]);
  expect(deploymentOf([moved], rules).bases).toHaveLength(2);
});
