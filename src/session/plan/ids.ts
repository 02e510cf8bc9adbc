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

/** Name of a copy: that of the original with the first free number, which reads alike in any language. */
export function copyName(name: string, scenarios: readonly Scenario[]): string {
  const taken = new Set(scenarios.map(scenario => scenario.name));
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const copy = `${stem} (${number})`;
    if (!taken.has(copy)) return copy;
  }
}

function unusedIds(stem: string, taken: ReadonlySet<string>, count: number): string[] {
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number++) {
    const id = `${stem}-${number}`;
    if (!taken.has(id)) ids.push(id);
  }
  return ids;
}
