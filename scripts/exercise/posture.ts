import { type Day, dayFromCalendar, firstOfMonthAfter } from '../../src/units/day.ts';

/** One published deployment map. */
export interface PublishedMap {
  readonly year: number;
  readonly month: number;
  readonly revision: number;
}

/**
 * The maps: about one in four months. May 2021 has two revisions, as real missions' months sometimes do; the higher
 * one holds.
 */
export const PUBLISHED_MAPS: readonly PublishedMap[] = [
  { year: 2019, month: 2, revision: 1 },
  { year: 2019, month: 6, revision: 2 },
  { year: 2019, month: 10, revision: 3 },
  { year: 2020, month: 2, revision: 4 },
  { year: 2020, month: 6, revision: 5 },
  { year: 2020, month: 10, revision: 6 },
  { year: 2021, month: 2, revision: 7 },
  { year: 2021, month: 5, revision: 8 },
  { year: 2021, month: 5, revision: 9 },
  { year: 2021, month: 9, revision: 10 },
  { year: 2022, month: 1, revision: 11 },
  { year: 2022, month: 5, revision: 12 },
  { year: 2022, month: 9, revision: 13 },
  { year: 2023, month: 1, revision: 14 },
  { year: 2023, month: 5, revision: 15 },
  { year: 2023, month: 9, revision: 16 },
];

const LAST_REVISION = 16;

/** What stands in one town over a run of maps. */
export interface Post {
  readonly town: string;
  /** First and last revision of the map that shows it. */
  readonly from: number;
  readonly to: number;
  /** Troops; `null`: the map shows a unit but not how strong. */
  readonly troops: number | null;
  /** Of the troops, those in formed police units. */
  readonly formedPolice?: number;
  readonly police?: boolean;
  readonly observers?: boolean;
  /** 1 contingent, 2 sector, 3 mission. */
  readonly headquarters?: 1 | 2 | 3;
  readonly temporary?: boolean;
  readonly comment?: string;
}

/**
 * The mission's story. It starts where its ships can land, in the south; Iskareth burns for a year and a half before
 * troops come, Senvarra for a year. Kressath in the meantime has two unarmed observers. Torthaim in quiet Thelmora is
 * closed in September 2021 to free troops for the north, and the war comes there next. Marisket gets one temporary base
 * late, and the far coast none.
 */
export const POSTS: readonly Post[] = [
  {
    town: 'Ouvaral',
    from: 1,
    to: LAST_REVISION,
    troops: 800,
    police: true,
    observers: true,
    headquarters: 3,
    comment: 'Mission headquarters,\nwith the guard force',
  },
  { town: 'Ouvaral', from: 1, to: LAST_REVISION, troops: 300, formedPolice: 300 },
  { town: 'Telamar', from: 1, to: 9, troops: 150 },
  { town: 'Kreiren', from: 1, to: 5, troops: 350, comment: 'Engineers' },
  { town: 'Thelmarin', from: 1, to: 6, troops: 650, police: true, headquarters: 2 },
  { town: 'Thelmarin', from: 7, to: LAST_REVISION, troops: 300, police: true, headquarters: 1 },
  { town: 'Torthaim', from: 1, to: 9, troops: 300 },
  { town: 'Fouselveth', from: 14, to: LAST_REVISION, troops: 150, temporary: true },
  { town: 'Loumareth', from: 1, to: LAST_REVISION, troops: 650, headquarters: 2 },
  { town: 'Mellanin', from: 2, to: 11, troops: 0, observers: true },
  { town: 'Kressath', from: 1, to: 4, troops: 0, observers: true },
  { town: 'Kressath', from: 6, to: LAST_REVISION, troops: 650, police: true, headquarters: 2 },
  { town: 'Iskarond', from: 5, to: LAST_REVISION, troops: 150 },
  { town: 'Dranderin', from: 6, to: 8, troops: 35, temporary: true },
  { town: 'Hervilath', from: 10, to: 12, troops: null, temporary: true },
  { town: 'Senvareth', from: 3, to: 8, troops: 0, police: true },
  { town: 'Senvareth', from: 9, to: LAST_REVISION, troops: 650, police: true, headquarters: 2 },
  { town: 'Metulur', from: 9, to: 13, troops: 150, temporary: true },
  { town: 'Vendadath', from: 11, to: LAST_REVISION, troops: 150 },
  { town: 'Rellaseth', from: 11, to: 12, troops: 35, temporary: true },
  { town: 'Mariskond', from: 1, to: 13, troops: 0, police: true, observers: true },
  { town: 'Mariskond', from: 14, to: LAST_REVISION, troops: 300, police: true, headquarters: 1 },
  { town: 'Briduneth', from: 15, to: LAST_REVISION, troops: null, temporary: true },
];

/** Days `[from, to)` for which a map holds: until the next month that has one, the last for six months. */
function daysOfMap(map: PublishedMap): { from: Day; to: Day } {
  const from = dayFromCalendar(map.year, map.month, 1) ?? 0;
  const later = PUBLISHED_MAPS.map(({ year, month }) => dayFromCalendar(year, month, 1) ?? 0);
  return { from, to: later.find(day => day > from) ?? firstOfMonthAfter(from, 6) };
}

/** Towns in which troops stood on a day. */
export function townsWithTroops(day: Day): ReadonlySet<string> {
  const current = PUBLISHED_MAPS.filter(map => {
    const { from, to } = daysOfMap(map);
    return day >= from && day < to;
  }).at(-1);
  const shown = POSTS.filter(post => current && post.from <= current.revision && post.to >= current.revision);
  return new Set(shown.filter(post => post.troops !== 0).map(post => post.town));
}
