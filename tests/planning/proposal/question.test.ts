import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import type { Demand } from '../../../src/model/demand.ts';
import { outlineOfArea } from '../../../src/model/drawn-area.ts';
import type { PlacementProgress, PlacementRequest } from '../../../src/model/placement.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { withProposal } from '../../../src/planning/proposal/accept.ts';
import {
  questionOf,
  type SearchGround,
  type SearchQuestion,
} from '../../../src/planning/proposal/question.ts';
import { runSearch } from '../../../src/planning/proposal/search.ts';
import { REQUEST } from '../../session/plan/planning.ts';
import { planBase, scenarioOf } from '../scenario/plan-base.ts';

const DAY = 19_000;

function demandAt(points: readonly (readonly [longitude: number, count: number, day: number])[]): Demand {
  const all = points.flatMap(([longitude, count, day]) =>
    Array.from({ length: count }, () => [longitude, day]),
  );
  return {
    count: all.length,
    latitude: new Float64Array(all.length),
    longitude: Float64Array.from(all, ([longitude]) => longitude),
    day: Int32Array.from(all, ([, day]) => day),
    radiusKm: new Float32Array(all.length).fill(2),
    fatalities: new Int32Array(all.length).fill(3),
    perpetrator: new Uint8Array(all.length),
  };
}

const places = [1, 2, 3, 4].map(longitude => ({
  name: `Town ${longitude}`,
  latitude: 0,
  longitude,
  population: 0,
}));

/** Ten incidents at 1 degree east, eight at 2, six at 3, four at 4; a base at 0. */
const ground: SearchGround = {
  settings: DEFAULT_SETTINGS,
  plan: DEFAULT_PLAN_SETTINGS,
  scenario: scenarioOf(
    planBase('west'),
    planBase('police', { latitude: 1, components: ['police'], kind: 'police' }),
  ),
  asOf: DAY,
  demand: demandAt([
    [1, 10, DAY - 400],
    [2, 8, DAY],
    [3, 6, DAY - 1],
    [4, 4, DAY - 2],
  ]),
  period: { first: DAY - 400, last: DAY },
  people: null,
  area: [],
  places,
};

function ask(change: Partial<PlacementRequest>, on: Partial<SearchGround> = {}): SearchQuestion {
  const question = questionOf({ ...REQUEST, candidates: 'towns', sites: 2, ...change }, { ...ground, ...on });
  if ('problem' in question) throw new Error(question.problem);
  return question;
}

async function answer(question: SearchQuestion) {
  const told: PlacementProgress[] = [];
  const last = runSearch(await loadHighs(), question, progress => told.push(progress));
  return { last, told, names: last.sites.map(site => site.name) };
}

describe('a question about the best sites', () => {
  it('is answered step by step, each telling more than the one before', async () => {
    const { last, told, names } = await answer(ask({}));
    expect(names).toEqual(['Town 1', 'Town 2']);
    expect(last).toMatchObject({ running: false, added: 18, baseline: 0, demand: 28, proven: true, gap: 0 });
    expect(last.sites).toMatchObject([
      { lost: 4, substitute: 'Town 3' },
      { lost: 2, substitute: 'Town 3' },
    ]);
    expect(last.frontier.map(step => step.added)).toEqual([10, 18, 24, 28]);
    expect(told[0]).toMatchObject({ running: true, sites: [], baseline: 0, added: null });
    expect(
      told.every((progress, index) => progress.frontier.length >= (told[index - 1]?.frontier.length ?? 0)),
    ).toBe(true);
    expect(told.at(-1)).toBe(last);
  });

  it('counts fatalities, and older incidents less', async () => {
    expect((await answer(ask({ weight: 'fatalities' }))).last).toMatchObject({ added: 54, demand: 84 });
    expect((await answer(ask({ halfLifeDays: 100 }))).names).toEqual(['Town 2', 'Town 3']);
  });

  it('counts people where they live, whenever incidents happened', async () => {
    const people = {
      count: 3,
      latitude: new Float64Array(3),
      longitude: Float64Array.from([1, 3, 4.1]),
      people: Float64Array.from([100, 400, 2000.5]),
    };
    const question = ask(
      { weight: 'people', halfLifeDays: 10 },
      { people, plan: { ...DEFAULT_PLAN_SETTINGS, splitDay: DAY - 1000 } },
    );
    const { last, names } = await answer(question);
    expect(names).toEqual(['Town 3', 'Town 4']);
    expect(last).toMatchObject({ added: 2400.5, demand: 2500.5, proven: true, demandDays: null });
    expect(questionOf({ ...REQUEST, weight: 'people', candidates: 'towns' }, ground)).toEqual({
      problem: 'no-people',
    });
  });

  it('keeps to the areas drawn', async () => {
    const around = (id: string, west: number, east: number) =>
      outlineOfArea({
        id,
        corners: [
          [west, -1],
          [east, -1],
          [east, 1],
          [west, 1],
        ],
      });
    const within = [around('drawn:1', 1.5, 2.5), around('drawn:2', 3.5, 4.5)];
    expect((await answer(ask({ within }))).names).toEqual(['Town 2', 'Town 4']);
    expect((await answer(ask({ notWithin: within }))).names).toEqual(['Town 1', 'Town 3']);
    expect(ask({ candidates: 'cells', within }, { places: [] }).siting.candidates.length).toBeGreaterThan(10);
    const none = { problem: 'no-candidates' };
    const asked = { ...REQUEST, candidates: 'towns' as const };
    expect(questionOf({ ...asked, within: [around('drawn:3', 8, 9)] }, ground)).toEqual(none);
    expect(questionOf({ ...asked, within, notWithin: [around('drawn:4', 0, 9)] }, ground)).toEqual(none);
    expect(questionOf({ ...asked, keep: ['Town 2'], notWithin: within }, ground)).toEqual({
      problem: 'contradictory-rules',
    });
  });

  it('keeps to what a planner demands', async () => {
    expect((await answer(ask({ keep: ['Town 4'] }))).names).toEqual(['Town 1', 'Town 4']);
    expect((await answer(ask({ refuse: ['Town 1'] }))).names).toEqual(['Town 2', 'Town 3']);
    expect((await answer(ask({ minimumKmFromBases: 200 }))).names).toEqual(['Town 2', 'Town 3']);
    expect((await answer(ask({ maximumKmFromParent: 340 }))).names).toEqual(['Town 1', 'Town 2']);
    expect((await answer(ask({ maximumKmFromParent: 340, mostFromOneParent: 1 }))).names).toEqual(['Town 1']);
  });

  it('chooses on the incidents up to the split day, and says which those are', () => {
    const question = ask({}, { plan: { ...DEFAULT_PLAN_SETTINGS, splitDay: DAY - 2 } });
    expect(question.siting.demand.count).toBe(14);
    expect(question.demandDays).toEqual({ first: DAY - 400, last: DAY - 2 });
  });

  it('finds as few sites as cover the share required', async () => {
    const { last, names } = await answer(ask({ objective: 'set-covering', requiredShare: 0.6, sites: 1 }));
    expect(names).toEqual(['Town 1', 'Town 2']);
    expect(last).toMatchObject({ added: 18, bound: 2, proven: true });
  });

  it('tells distances as means, without a mean before where there is no base', async () => {
    const from = (await answer(ask({ objective: 'p-median' }))).last;
    expect((from.baseline ?? 0) - (from.added ?? 0)).toBeCloseTo(from.meanKm ?? 0, 9);
    expect(from.added).toBeCloseTo(from.bound ?? 0, 9);
    const none = (await answer(ask({ objective: 'p-median' }, { scenario: scenarioOf() }))).last;
    expect(none).toMatchObject({ baseline: null, added: null, proven: true });
    expect(none.frontier[1]?.added).toBeCloseTo(none.meanKm ?? 0, 9);
  });
});

describe('an accepted proposal', () => {
  it('is the posture it was made for, with temporary bases carried by the nearest base with troops', () => {
    const accepted = withProposal(ground.scenario, DAY, {
      id: 'scenario-9',
      name: 'Proposal',
      note: 'Why',
      baseIds: ['base-7'],
      sites: [{ name: 'Town 1', latitude: 1, longitude: 1, lost: null, substitute: null }],
      reachKm: 40,
      chosenOn: { by: 'search', from: DAY - 400, until: DAY },
      keep: [],
      madeFor: null,
    });
    expect(accepted).toMatchObject({ id: 'scenario-9', name: 'Proposal', note: 'Why' });
    expect(accepted.bases.slice(0, 2)).toEqual(ground.scenario.bases);
    expect(accepted.bases[2]).toMatchObject({
      id: 'base-7',
      name: 'Town 1',
      kind: 'temporary',
      parent: 'west',
      reachKm: 40,
      strength: null,
    });
  });
});
