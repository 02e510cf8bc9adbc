import type { ColumnRole } from '../../model/source.ts';
import { plainLetters } from '../values/cell.ts';

/** A header without case, accents, spaces and marks: `No.troops`, `no_troops` and `NO TROOPS` are all `notroops`. */
export function compactName(header: string): string {
  return plainLetters(header).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a header, lower case, without accents: `Date d'ouverture` is `date d ouverture`, `POINT_Y` `point y`. */
export function headerWords(header: string): string {
  return plainLetters(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Position of the first header that has one of the compact names, in order of preference; -1 when there is none. */
export function columnOf(headers: readonly string[], ...compactNames: readonly string[]): number {
  const names = headers.map(compactName);
  for (const name of compactNames) {
    const index = names.indexOf(name);
    if (index >= 0) return index;
  }
  return -1;
}

/**
 * What people call the columns, in English and French, by role: lower case, without accents, in order of preference.
 * A header of exactly these words is preferred to one that merely contains them.
 */
export const ROLE_NAMES = {
  latitude: names(
    'latitude, lat, latitude n, lat dd, latitude dd, y, point y, coord y, ycoord, y coord, lat wgs84, coordonnee y',
  ),
  longitude: names(
    'longitude, long, lon, lng, longitude e, long dd, lon dd, x, point x, coord x, xcoord, x coord, coordonnee x',
  ),
  easting: names('easting, utm easting, utm e, utm x, eastings, est, x, utm est, abscisse'),
  northing: names('northing, utm northing, utm n, utm y, northings, nord, y, utm nord, ordonnee'),
  zone: names('utm zone, zone utm, zone, fuseau, fuseau utm, grid zone'),
  coordinates: names(
    'mgrs, utm, coordinates, coordonnees, coords, coord, grid reference, grid ref, grid, carroyage, gps, position, ' +
      'lat long, lat lon, latlong, latlon, geolocation, geometry, geom, wkt, point, location, localisation, coordonnees gps',
  ),
  opened: names(
    'opened, date opened, opening date, opening, open, open date, ouverture, date ouverture, date d ouverture, ouvert, ' +
      'ouverte le, established, date established, deployed, deploiement, installation, createdate, created, occupied',
  ),
  closed: names(
    'closed, date closed, closing date, closing, close, close date, closure, fermeture, date fermeture, date de fermeture, ' +
      'ferme, fermee le, closedate, withdrawn, withdrawal, retrait, demantelement, dismantled, vacated',
  ),
  start: names(
    'date start, start date, start, from, date from, begin, since, debut, date debut, date de debut, depuis, du',
  ),
  end: names('date end, end date, end, to, date to, until, fin, date fin, date de fin, jusqu au, au'),
  date: names(
    'date, event date, incident date, date of incident, date incident, date de l incident, date evenement, ' +
      'date de l evenement, date event, datetime, day, jour, timestamp, when, reported, date reported, year, annee',
  ),
  fatalities: names(
    'best, fatalities, killed, deaths, deaths civilians, civilian deaths, civilians killed, total deaths, dead, morts, ' +
      'tues, nombre de morts, nb morts, deces, civils tues, victims, victimes, casualties, fatalites, kia',
  ),
  id: names(
    'event id, incident id, id, event id cnty, identifier, identifiant, reference, ref, numero, number, no',
  ),
  kind: names(
    'type of violence, kind, kind of violence, violence type, type de violence, event type, incident type, type, ' +
      'type d incident, categorie, category, nature',
  ),
  perpetrator: names(
    'perpetrator class, perpetrator type, perpetrator, actor type, auteur, type d auteur, type auteur, categorie auteur',
  ),
  actor: names(
    'actor, actor1, side a, perpetrator, perpetrators, auteur, auteurs, auteur presume, acteur, group, groupe, armed group, ' +
      'groupe arme, attacker, assaillant, assaillants, responsible, presumed perpetrator',
  ),
  country: names('country, country name, pays, nation, admin0, adm0 name'),
  precision: names(
    'where prec, geo precision, precision, radius km, rayon km, radius m, accuracy m, accuracy km, uncertainty km',
  ),
  name: names(
    'name, nom, base name, nom de la base, base, site, site name, nom du site, location, localite, town, ville, city, ' +
      'village, place, lieu, settlement, locality, poste, facility, structure, etablissement, camp, cob, tob, name en, toponym, where coordinates',
  ),
  text: names(
    'description, notes, narrative, text, texte, summary, resume, details, comments, commentaires, comment, commentaire, ' +
      'remarks, remarques, observations',
  ),
  mission: names('mission, mission name, operation, pko, nom de la mission'),
  strength: names(
    'strength, troops, no troops, number of troops, troop strength, effectif, effectifs, personnel, soldiers, soldats, ' +
      'militaires, pax, headcount, people',
  ),
  'base-kind': names(
    'base type, base kind, type de base, kind, type, site type, category, categorie, class, classe, nature, role, hq',
  ),
  population: names('population, pop, pop max, habitants, inhabitants, people, population totale, pop total'),
  cell: names('cell, h3, h3 index, h3 cell, h3 id, h3index, hex, hex id, hexagon, cellule, index h3'),
} as const satisfies Partial<Record<ColumnRole | 'start' | 'end', readonly string[]>>;

export type NamedRole = keyof typeof ROLE_NAMES;

/** Contained in a header, words as short as these say nothing: `to` in "distance to base". */
const SHORTEST_CONTAINED = 3;
const NOT_WHEN_CONTAINED = new Set([
  'from',
  'start',
  'end',
  'year',
  'day',
  'state',
  'no',
  'number',
  'type',
  'point',
  'best',
]);

/** How well a header's words fit a role; 0 when they do not. */
export function nameScore(role: NamedRole, words: string): number {
  const roleNames: readonly string[] = ROLE_NAMES[role];
  const exact = roleNames.indexOf(words);
  if (exact >= 0) return 1000 - exact;
  const contained = roleNames.findIndex(
    name =>
      name.length >= SHORTEST_CONTAINED &&
      !NOT_WHEN_CONTAINED.has(name) &&
      ` ${words} `.includes(` ${name} `),
  );
  return contained >= 0 ? 500 - contained : 0;
}

function names(list: string): readonly string[] {
  return list.split(', ');
}
