/**
 * Weight of an incident by its age: 1 on the day itself, one half after one half-life, one quarter after two.
 *
 * @param halfLifeDays `null`: age does not matter, the weight is 1
 */
export function weightByAge(ageDays: number, halfLifeDays: number | null): number {
  return halfLifeDays === null ? 1 : 0.5 ** (Math.max(0, ageDays) / halfLifeDays);
}
