/** How far ahead a year of two digits may lie: plans for closing a base are made some years ahead. */
const YEARS_AHEAD = 10;

/**
 * The year that two digits mean, given the year now: records tell of the past and of plans, so it is the latest year so
 * written that is at most ten years ahead (in 2026, `98` is 1998, `27` is 2027 and `40` is 1940).
 */
export function yearOfTwoDigits(digits: number, yearNow: number): number {
  const latest = yearNow + YEARS_AHEAD;
  return latest - ((((latest - digits) % 100) + 100) % 100);
}
