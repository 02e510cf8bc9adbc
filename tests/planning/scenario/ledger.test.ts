import { describe, expect, it } from 'vitest';
import { deploymentOf } from '../../../src/analysis/presence.ts';
import type { Scenario, ScenarioBase } from '../../../src/model/scenario.ts';
import { ledgerOf } from '../../../src/planning/scenario/ledger.ts';
import { baselineOf, postureDay, postureOn } from '../../../src/planning/scenario/posture.ts';
import { baseList, stay } from '../../fixtures/deployments.ts';
import { day } from '../../fixtures/incident-table.ts';

const AS_OF = day('2020-06-01');
const deployment = deploymentOf(
  [
    baseList([
      stay('Headquarters', 5, 20, '2019-01-01', null, { strength: 700, headquarters: 3 }),
      stay('Company', 6, 21, '2019-01-01', null, { strength: 150 }),
      stay('Later', 7, 21, '2020-07-01', null),
    ]),
  ],
  { mission: null, siteClasses: ['troops'], holdMonths: 6, basesListedUntil: null },
  { incidentRecord: null, today: AS_OF },
);
const baseline = baselineOf(deployment, AS_OF);
const [headquarters, company] = baseline.bases;

const temporary: ScenarioBase = {
  ...company,
  id: 'new',
  name: 'New post',
  kind: 'temporary',
  latitude: 6.5,
  longitude: 21,
  strength: 40,
  parent: company.id,
  from: day('2020-08-01'),
  to: day('2020-12-01'),
  plannedDays: 90,
};
const plan = (...bases: ScenarioBase[]): Scenario => ({
  id: 'plan',
  name: 'Plan',
  note: '',
  bases,
  madeFor: null,
});

describe('the baseline', () => {
  it('holds the bases there on its day, with the kind that their record gives', () => {
    expect(baseline.bases.map(base => [base.name, base.kind, base.strength])).toEqual([
      ['Headquarters', 'mission-headquarters', 700],
      ['Company', 'company', 150],
    ]);
  });
});

describe('a posture', () => {
  it('is looked at when the last of its bases has opened', () => {
    expect(postureDay(plan(...baseline.bases, temporary), AS_OF)).toBe(day('2020-08-01'));
    expect(postureDay(baseline, AS_OF)).toBe(AS_OF);
  });

  it('has a base from its opening day until the day before it has closed, each with its own reach', () => {
    const scenario = plan({ ...headquarters, reachKm: 40 }, temporary);
    const reaches = (iso: string) => postureOn(scenario, day(iso), 25).map(base => base.reachKm);
    expect(reaches('2020-07-31')).toEqual([40]);
    expect(reaches('2020-08-01')).toEqual([40, 25]);
    expect(reaches('2020-12-01')).toEqual([40]);
  });
});

describe('the ledger', () => {
  it('takes the strength of a temporary base from its parent and creates none', () => {
    const { rows, total } = ledgerOf(baseline, plan(...baseline.bases, temporary), day('2020-08-01'), 100);
    expect(rows.map(row => [row.name, row.before, row.moved, row.after])).toEqual([
      ['Headquarters', 700, 0, 700],
      ['Company', 150, -40, 110],
      ['New post', 0, 40, 40],
    ]);
    expect(total).toEqual({ before: 850, moved: 0, after: 850, unknown: 0 });
  });

  it('shows the people of a closed base as gone', () => {
    const { rows, total } = ledgerOf(baseline, plan(headquarters), AS_OF, 100);
    expect(rows.find(row => row.name === 'Company')).toMatchObject({ before: 150, moved: -150, after: 0 });
    expect(total.after).toBe(700);
  });

  it('warns, and forbids nothing', () => {
    const warningsFor = (change: Partial<ScenarioBase>) =>
      ledgerOf(
        baseline,
        plan(...baseline.bases, { ...temporary, ...change }),
        day('2020-08-01'),
        100,
      ).warnings.map(warning => warning.warning);
    expect(warningsFor({ to: day('2020-10-01') })).toEqual([]);
    expect(warningsFor({})).toEqual(['stays-longer-than-planned']);
    expect(warningsFor({ to: null, strength: 200 })).toEqual(['parent-overdrawn']);
    expect(warningsFor({ to: null, latitude: 9 })).toEqual(['beyond-supply-limit']);
    expect(warningsFor({ to: null, parent: null })).toEqual(['parent-missing']);
    expect(warningsFor({ to: null, strength: null })).toEqual(['strength-unknown']);
  });
});
