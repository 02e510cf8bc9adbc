import { EXERCISE_STAMP } from '../../src/model/exercise.ts';
import { calendarFromDay, isoFromDay } from '../../src/units/day.ts';
import { type Actor, CIVILIANS, GOVERNMENT } from './campaigns.ts';
import type { Geography } from './geography.ts';
import { COUNTRY, NO_COUNTRY_CODE } from './names.ts';
import { makeOccurrences, type Occurrence } from './occurrences.ts';
import { pick, pickWeighted, type Random, wholeBetween } from './random.ts';
import { gedDate, reportDate, reportDeaths, reportPlace } from './reported.ts';
import { csvText, prioGridCell } from './writers.ts';

/** The 49 columns of a UCDP GED file, in their order (UCDP GED Codebook, version 23.1). */
export const GED_COLUMNS: readonly string[] = [
  'id',
  'relid',
  'year',
  'active_year',
  'code_status',
  'type_of_violence',
  'conflict_dset_id',
  'conflict_new_id',
  'conflict_name',
  'dyad_dset_id',
  'dyad_new_id',
  'dyad_name',
  'side_a_dset_id',
  'side_a_new_id',
  'side_a',
  'side_b_dset_id',
  'side_b_new_id',
  'side_b',
  'number_of_sources',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
  'where_prec',
  'where_coordinates',
  'where_description',
  'adm_1',
  'adm_2',
  'latitude',
  'longitude',
  'geom_wkt',
  'priogrid_gid',
  'country',
  'country_id',
  'region',
  'event_clarity',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'best',
  'high',
  'low',
  'gwnoa',
  'gwnob',
];

type Row = Readonly<Record<string, string | number>>;

const FIRST_ID = 9_000_001;

const OFFICES = [
  'Harbour Wireless',
  'The Ouvaral Courier',
  'Highland Bulletin',
  'Mission daily report',
  'Radio Telamar',
];
const WITNESSES = [
  'villagers',
  'local administrator',
  'health workers',
  'police',
  'a traveller',
  'a church deacon',
];
const HEADLINES: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  1: ['Clash reported near', 'Army column ambushed near', 'Fighting at', 'Outpost attacked near'],
  2: ['Rival groups clash near', 'Raid and counter-raid near', 'Armed groups fight over'],
  3: ['Villagers killed near', 'Attack on civilians near', 'Houses burned near', 'Travellers killed near'],
};

function sidesOf({ campaign, type }: Occurrence): { first: Actor; second: Actor } {
  if (type === 3) return { first: campaign.actor, second: CIVILIANS };
  const rival = campaign.rivals[type];
  // GED puts the government first, whoever began.
  return type === 1 && rival === GOVERNMENT
    ? { first: rival, second: campaign.actor }
    : { first: campaign.actor, second: rival };
}

function sideColumns(occurrence: Occurrence): Row {
  const { first, second } = sidesOf(occurrence);
  const dyad = `${first.name} - ${second.name}`;
  const dyadId = 99_000 + (first.id % 100) * 100 + (second.id % 100);
  const conflictId = occurrence.type === 1 ? 99_000 : dyadId;
  return {
    type_of_violence: occurrence.type,
    conflict_dset_id: conflictId,
    conflict_new_id: conflictId,
    conflict_name: occurrence.type === 1 ? `${COUNTRY}: Government` : dyad,
    dyad_dset_id: dyadId,
    dyad_new_id: dyadId,
    dyad_name: dyad,
    side_a_dset_id: first.id,
    side_a_new_id: first.id,
    side_a: first.name,
    side_b_dset_id: second.id,
    side_b_new_id: second.id,
    side_b: second.name,
    gwnoa: first === GOVERNMENT ? NO_COUNTRY_CODE : '',
  };
}

function placeColumns(random: Random, occurrence: Occurrence, geography: Geography): Row {
  const settlements = [...geography.towns, ...geography.villages];
  const place = reportPlace(random, occurrence.place, { ...geography, settlements });
  const [longitude, latitude] = place.position;
  return {
    source_headline: `${pick(random, HEADLINES[occurrence.type])} ${place.name}`,
    where_prec: place.precision,
    where_coordinates: place.name,
    where_description: place.description,
    adm_1: place.province && `${place.province} province`,
    adm_2: place.district && `${place.district} district`,
    latitude,
    longitude,
    geom_wkt: `POINT (${longitude} ${latitude})`,
    priogrid_gid: prioGridCell(place.position),
  };
}

function dateColumns(random: Random, { day }: Occurrence): Row {
  const { precision, start, end } = reportDate(random, day);
  const sourceDate = isoFromDay(end + wholeBetween(random, 0, 6));
  const office = pick(random, OFFICES);
  return {
    year: calendarFromDay(day).year,
    date_prec: precision,
    date_start: gedDate(start),
    date_end: gedDate(end),
    source_article: `${EXERCISE_STAMP}; ${office}, ${sourceDate}`,
    source_office: office,
    source_date: sourceDate,
  };
}

function rowOf(random: Random, occurrence: Occurrence, geography: Geography): Row {
  return {
    relid: 0,
    active_year: 1,
    code_status: 'Clear',
    number_of_sources: pickWeighted(random, [1, 2, 3, 4], count => 1 / (count * count)),
    source_original: pick(random, WITNESSES),
    country: COUNTRY,
    country_id: NO_COUNTRY_CODE,
    region: 'Exercise',
    event_clarity: random() < 0.89 ? 1 : 2,
    ...sideColumns(occurrence),
    ...placeColumns(random, occurrence, geography),
    ...dateColumns(random, occurrence),
    ...reportDeaths(random, occurrence.type),
  };
}

/** The five years' incidents in the columns of UCDP GED, in the order in which they began. */
export function incidentsText(random: Random, geography: Geography): string {
  const occurrences = makeOccurrences(random, [...geography.towns, ...geography.villages]);
  const rows = occurrences
    .map(occurrence => rowOf(random, occurrence, geography))
    .sort((one, other) =>
      String(one.date_start) < String(other.date_start)
        ? -1
        : String(one.date_start) > String(other.date_start)
          ? 1
          : 0,
    )
    .map((row, order) => ({ ...row, id: FIRST_ID + order }));
  return csvText(GED_COLUMNS, rows);
}
