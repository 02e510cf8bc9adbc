import { remember } from '../../analysis/memo.ts';
import type { PlannedIncidents } from '../../analysis/workbench.ts';
import type { Demand, ReachChange } from '../../model/demand.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { Town } from '../../model/place.ts';
import type { PlanCells, PlanFindings } from '../../model/plan-findings.ts';
import type { PeopleGrid } from '../../model/population.ts';
import type { PlanPeriod, PlanSettings, Scenario } from '../../model/scenario.ts';
import type { Settings } from '../../model/settings.ts';
import type { Day } from '../../units/day.ts';
import { addedBases, backupOf, changesByCell, placed, rolesOf } from './compare.ts';
import { ledgerOf } from './ledger.ts';
import { planCellsOf } from './plan-cells.ts';
import { baselineOf, postureDay, postureOn, type ReachingBase } from './posture.ts';
import { createReachTally, demandOfPeople, peopleChangeOf, type ReachTally } from './reach-tally.ts';
import { type SortedDemand, sortDemand } from './sorted-demand.ts';

/** What a desk reads; the workbench offers it. */
export interface PlanningSource {
  deployment(settings: Settings): Deployment;
  planned(settings: Settings, own: PlanPeriod): PlannedIncidents;
  /** `null`: no population grid is loaded. */
  people(): PeopleGrid | null;
  towns(): readonly Town[];
}

/** A scenario that was measured and laid out: dragging costs only what the dragged base can change. */
export interface OpenedPlan {
  readonly findings: PlanFindings;
  /** What the scenario changes with one base at another place; `null` when no such base is laid out. */
  drag(id: string, latitude: number, longitude: number): ReachChange | null;
}

/** Where plans are measured. */
export interface PlanningDesk {
  /** The deployment as of a day, as a scenario. */
  baseline(settings: Settings, asOf: Day): Scenario;
  /** @param asOf day of the baseline; @param day the scenario is looked at, `null`: when its last base has opened */
  open(settings: Settings, plan: PlanSettings, scenario: Scenario, asOf: Day, day: Day | null): OpenedPlan;
  /**
   * What the maps of a scenario show.
   *
   * @param area cells whose distance to both postures is wanted too; `null`: none
   */
  cells(
    settings: Settings,
    plan: PlanSettings,
    scenario: Scenario,
    asOf: Day,
    area: readonly string[] | null,
  ): PlanCells;
}

type Place = Pick<ReachingBase, 'latitude' | 'longitude'>;

interface Layout {
  readonly settings: Settings;
  readonly scenario: Scenario;
  readonly day: Day;
  readonly tally: ReachTally;
  /** `null`: no population grid is loaded. */
  readonly peopleTally: ReachTally | null;
  /** Bases that are in both postures, as the tally has them. */
  readonly kept: readonly ReachingBase[];
  /** The bases that have been dragged, each where it stands in the scenario and where the tally has it now. */
  readonly dragged: Map<string, { readonly home: ReachingBase; readonly here: ReachingBase }>;
}

/** A desk without anything on it. */
export function createPlanningDesk(source: PlanningSource): PlanningDesk {
  const rememberSorted = remember<SortedDemand>();
  const rememberPeople = remember<{ readonly demand: Demand; readonly sorted: SortedDemand }>();

  function newPeopleTally(): ReachTally | null {
    const grid = source.people();
    if (!grid) return null;
    const { demand, sorted } = rememberPeople([grid], () => {
      const demand = demandOfPeople(grid);
      return { demand, sorted: sortDemand(demand) };
    });
    return createReachTally(demand, sorted);
  }

  const baseline = (settings: Settings, asOf: Day) => baselineOf(source.deployment(settings), asOf);
  return {
    baseline,
    open(settings, plan, scenario, asOf, day) {
      const before = baseline(settings, asOf);
      const looked = day ?? postureDay(scenario, asOf);
      const planned = source.planned(settings, plan.period);
      const tally = createReachTally(
        planned.demand,
        rememberSorted([planned.demand], () => sortDemand(planned.demand)),
      );
      const peopleTally = newPeopleTally();
      const after = postureOn(scenario, looked, settings.distanceKm);
      const existing = postureOn(before, asOf, settings.distanceKm);
      const roles = rolesOf(existing, after);
      for (const each of talliesOf(tally, peopleTally)) {
        for (const [base, role] of roles) each.add(base, role);
      }
      const kept = roles.filter(([, role]) => role === 'kept').map(([base]) => base);
      const layout = { settings, scenario, day: looked, tally, peopleTally, kept, dragged: new Map() };
      const findings = {
        baseline: before,
        asOf,
        day: looked,
        period: planned.period && { ...planned.period, own: plan.period !== null },
        added: addedBases(existing, scenario, looked, settings.distanceKm).map(({ name, chosenOn }) => ({
          name,
          chosenOn,
        })),
        change: changeOf(layout),
        cells: placed(
          changesByCell(planned.demand, tally.changes(), planned.cells, planned.cellAt),
          source.towns(),
        ),
        ledger: ledgerOf(before, scenario, looked, plan.supplyLimitKm),
        backup: backupOf(tally.timesReached(), plan.unavailable),
      };
      return { findings, drag: (id, latitude, longitude) => drag(layout, id, { latitude, longitude }) };
    },
    cells(settings, plan, scenario, asOf, area) {
      const { distanceKm } = settings;
      const before = postureOn(baseline(settings, asOf), asOf, distanceKm);
      const after = postureOn(scenario, postureDay(scenario, asOf), distanceKm);
      return planCellsOf(source.planned(settings, plan.period), { before, after }, area);
    },
  };
}

/** Puts one base of a layout elsewhere, and whichever was dragged before it back to where it stands. */
function drag(layout: Layout, id: string, to: Place): ReachChange | null {
  const known = layout.dragged.get(id)?.home ?? layOut(layout, id);
  if (!known) return null;
  for (const [other, { home }] of layout.dragged) if (other !== id) put(layout, other, home);
  if (!layout.dragged.has(id)) layout.dragged.set(id, { home: known, here: known });
  put(layout, id, { ...known, ...to });
  return changeOf(layout);
}

function put({ dragged, tally, peopleTally }: Layout, id: string, base: ReachingBase): void {
  const before = dragged.get(id);
  if (!before || before.here === base) return;
  for (const each of talliesOf(tally, peopleTally)) {
    each.remove(before.here, 'added');
    each.add(base, 'added');
  }
  dragged.set(id, { ...before, here: base });
}

function talliesOf(tally: ReachTally, people: ReachTally | null): readonly ReachTally[] {
  return people ? [tally, people] : [tally];
}

function changeOf({ tally, peopleTally }: Layout): ReachChange {
  return { ...tally.change(), people: peopleTally && peopleChangeOf(peopleTally.change()) };
}

/**
 * The base as the tally has it, ready to be dragged: one that is in both postures is from now on removed from where it
 * was and added there. `null` when the scenario has no such base on the day looked at.
 */
function layOut(
  { scenario, settings, day, tally, peopleTally, kept }: Layout,
  id: string,
): ReachingBase | null {
  const only = { ...scenario, bases: scenario.bases.filter(base => base.id === id) };
  const base = postureOn(only, day, settings.distanceKm).at(0);
  if (!base) return null;
  const isKept = kept.some(
    one => one.latitude === base.latitude && one.longitude === base.longitude && one.reachKm === base.reachKm,
  );
  if (isKept) {
    for (const each of talliesOf(tally, peopleTally)) {
      each.remove(base, 'kept');
      each.add(base, 'removed');
      each.add(base, 'added');
    }
  }
  return base;
}
