import { EXERCISE_STAMP } from '../../src/model/exercise.ts';
import { GEO_PKO_COLUMNS, UNIT_COLUMNS } from './geo-pko-columns.ts';
import { COUNTRY, MISSION, NO_COUNTRY_CODE } from './names.ts';
import { POSTS, type Post, PUBLISHED_MAPS, type PublishedMap } from './posture.ts';
import { prioGridCell } from './prio-grid.ts';
import type { Settlement } from './settlements.ts';
import { csvText } from './writers.ts';

type Row = Readonly<Record<string, string | number>>;

/** Strengths that Geo-PKO gives to a unit of which the map shows only the kind (METHODS, section 6). */
const BATTALION = 650;
const COMPANY = 150;
const PLATOON = 35;

const NOT_APPLICABLE = Object.fromEntries(GEO_PKO_COLUMNS.map(column => [column, 'NA']));
const NO_UNITS = Object.fromEntries(UNIT_COLUMNS.map(column => [column, 0]));

function unitsOf(troops: number): Row {
  const battalion = Math.floor(troops / BATTALION);
  const company = Math.floor((troops - battalion * BATTALION) / COMPANY);
  const platoon = Math.floor((troops - battalion * BATTALION - company * COMPANY) / PLATOON);
  return { battalion, company, platoon };
}

function troopsOf(post: Post): Row {
  if (post.troops === null) return { 'no.troops': 'unknown', inf: 1, 'inf.no': 'unknown', 'troop.type': 1 };
  if (post.troops === 0) return { 'no.troops': 0 };
  const formedPolice = post.formedPolice ?? 0;
  const infantry = post.troops - formedPolice;
  return {
    ...unitsOf(post.troops),
    'no.troops': post.troops,
    inf: infantry > 0 ? 1 : 0,
    'inf.no': infantry,
    fpu: formedPolice > 0 ? 1 : 0,
    'fpu.no': formedPolice,
    'troop.type': formedPolice > 0 ? 12 : 1,
    'no.tcc': 1,
    nameoftcc_1: 'Contributor A (invented)',
    notroopspertcc_1: post.troops,
  };
}

function rowOf(map: PublishedMap, post: Post, town: Settlement, provinces: readonly string[]): Row {
  return {
    ...NOT_APPLICABLE,
    ...NO_UNITS,
    ...troopsOf(post),
    source: `${EXERCISE_STAMP}, map no. 1 Rev. ${map.revision}`,
    mission: MISSION,
    year: map.year,
    month: map.month,
    location: post.town,
    country: COUNTRY,
    latitude: town.position[1],
    longitude: town.position[0],
    old_xy: '',
    geocomment: 'Invented place',
    'comment.on.unit': post.temporary ? 'Temporary operating base' : '',
    'unpol.dummy': post.police ? 1 : 0,
    'unmo.dummy': post.observers ? 1 : 0,
    hq: post.headquarters ?? 0,
    comments: post.comment ?? '',
    cow_code: NO_COUNTRY_CODE,
    gnwo: NO_COUNTRY_CODE,
    'adm1.id': provinces.indexOf(town.province) + 1,
    'adm1.name': town.province,
    prioid: prioGridCell(town.position),
  };
}

/** The mission's published maps in the columns of Geo-PKO 2.1: one row for each post on each map. */
export function deploymentsText(towns: readonly Settlement[]): string {
  const provinces = [...new Set(towns.map(town => town.province))];
  const rows = PUBLISHED_MAPS.flatMap(map =>
    POSTS.filter(post => post.from <= map.revision && post.to >= map.revision).map(post => {
      const town = towns.find(({ name }) => name === post.town);
      if (!town) throw new Error(`no town is called ${post.town}`);
      return rowOf(map, post, town, provinces);
    }),
  );
  return csvText(GEO_PKO_COLUMNS, rows);
}
