/** Stands in the address of a start that leaves the last project alone. */
const WITHOUT_LAST = 'without-last-project';

/** Where the page starts anew without the last project, which stays stored. */
export const ADDRESS_WITHOUT_LAST = `?${WITHOUT_LAST}`;

/** Whether a start at this address leaves the last project alone; `search` as in `location.search`. */
export function startsWithoutLast(search: string): boolean {
  return new URLSearchParams(search).has(WITHOUT_LAST);
}
