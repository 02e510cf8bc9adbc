import type { Scenario } from '../../model/scenario.ts';

/** Ids that no scenario has yet. */
export function newScenarioId(scenarios: readonly Scenario[]): string {
  return unusedIds('scenario', new Set(scenarios.map(({ id }) => id)), 1)[0];
}

/** Ids that no base of any scenario has yet: one that two scenarios share is the same base in both. */
export function newBaseIds(scenarios: readonly Scenario[], count: number): readonly string[] {
  const taken = new Set(scenarios.flatMap(({ bases }) => bases.map(({ id }) => id)));
  return unusedIds('base', taken, count);
}

function unusedIds(stem: string, taken: ReadonlySet<string>, count: number): string[] {
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number++) {
    const id = `${stem}-${number}`;
    if (!taken.has(id)) ids.push(id);
  }
  return ids;
}
