import type { PlacementProgress } from './placement.ts';
import type { GeneratedName, Scenario } from './scenario.ts';

/** Says a generated name, but for the number of a copy, in a language. */
export type SayName = (name: GeneratedName) => string;

/** What a scenario is called: as its planner calls it, or in the words of whoever reads it. */
export function nameOf({ name }: Pick<Scenario, 'name'>, say: SayName): string {
  if (typeof name === 'string') return name;
  return name.copy === null ? say(name) : `${say(name)} (${name.copy})`;
}

/** The lowest number that no scenario without a name has yet. */
export function numberedName(scenarios: readonly Scenario[]): GeneratedName {
  const taken = new Set(
    scenarios.map(({ name }) => (typeof name === 'string' || name.kind !== 'numbered' ? 0 : name.number)),
  );
  let number = 1;
  while (taken.has(number)) number++;
  return { kind: 'numbered', number, copy: null };
}

/** What a scenario of sites that were looked for is called: as a copy, where it has been made before. */
export function bestSitesName(
  { request, sites }: Pick<PlacementProgress, 'request' | 'sites'>,
  scenarios: readonly Scenario[],
): Scenario['name'] {
  const { objective, km } = request;
  const name: GeneratedName = { kind: 'best-sites', objective, sites: sites.length, km, copy: null };
  const isTaken = scenarios.some(scenario => JSON.stringify(scenario.name) === JSON.stringify(name));
  return isTaken ? copyName(name, scenarios) : name;
}

/** Name of a copy: that of the original with the first free number, which reads alike in any language. */
export function copyName(name: Scenario['name'], scenarios: readonly Scenario[]): Scenario['name'] {
  const taken = new Set(scenarios.map(scenario => JSON.stringify(scenario.name)));
  for (let number = 2; ; number++) {
    const copy =
      typeof name === 'string' ? `${name.replace(/ \(\d+\)$/, '')} (${number})` : { ...name, copy: number };
    if (!taken.has(JSON.stringify(copy))) return copy;
  }
}
