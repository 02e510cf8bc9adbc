import { EXERCISE_STAMP } from '../../src/model/exercise.ts';
import { COUNTRY, MISSION, NO_COUNTRY_CODE } from './names.ts';
import { POSTS, type Post, PUBLISHED_MAPS, type PublishedMap } from './posture.ts';
import type { Settlement } from './settlements.ts';
import { csvText, prioGridCell } from './writers.ts';

/** Geo-PKO leaves room for this many troop-contributing countries at one location. */
const CONTRIBUTORS = Array.from({ length: 17 }, (_, order) => order + 1);

/** Columns that count units or say whether there are any; 0 where there are none. */
const UNIT_COLUMNS: readonly string[] = [
  ...['battalion', 'company', 'platoon', 'other.size'],
  ...[
    'inf',
    'inf.no',
    'fpu',
    'fpu.no',
    'res',
    'res.no',
    'fp',
    'fp.no',
    'eng',
    'sig',
    'trans',
    'riv',
    'he.sup',
    'sf',
  ],
  ...['med', 'maint', 'recon', 'avia', 'mp', 'demining', 'uav', 'other.type', 'armor'],
  ...['unpol.dummy', 'unmo.dummy', 'hq', 'lo', 'security.group.dummy', 'geosplit'],
];

/** The 113 columns of a Geo-PKO 2.1 file, in their order (Geo-PKO Codebook, version 2.1). */
const GEO_PKO_COLUMNS: readonly string[] = [
  ...[
    'source',
    'mission',
    'year',
    'month',
    'location',
    'geosplit',
    'country',
    'latitude',
    'longitude',
    'old_xy',
  ],
  ...['geocomment', 'zone.de.confidence', 'battalion', 'company', 'platoon', 'other.size', 'comment.on.unit'],
  ...[
    'no.troops',
    'rpf',
    'rpf.no',
    'inf',
    'inf.no',
    'fpu',
    'fpu.no',
    'res',
    'res.no',
    'fp',
    'fp.no',
    'eng',
    'sig',
  ],
  ...['trans', 'riv', 'he.sup', 'sf', 'med', 'maint', 'recon', 'avia', 'mp', 'demining', 'uav', 'obs.base'],
  ...['cantonment', 'disarmament', 'other.type', 'armor', 'he.sup.lw', 'troop.type', 'no.tcc'],
  ...CONTRIBUTORS.flatMap(order => [`nameoftcc_${order}`, `notroopspertcc_${order}`]),
  ...[
    'unpol.dummy',
    'unmo.dummy',
    'unmo.coding.quality',
    'hq',
    'lo',
    'jmco',
    'security.group.dummy',
    'comments',
  ],
  ...['cow_code', 'gnwo'],
  ...CONTRIBUTORS.map(order => `tcc${order}`),
  ...['adm1.id', 'adm1.name', 'prioid'],
];

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
