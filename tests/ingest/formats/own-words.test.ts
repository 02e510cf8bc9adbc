import { describe, expect, test } from 'vitest';
import { proposeKind, proposePerpetrator } from '../../../src/ingest/formats/word-meanings.ts';
import { INCIDENT_KINDS, PERPETRATORS } from '../../../src/model/incidents.ts';
import { recipeSchema } from '../../../src/model/source.ts';
import { incidentsOf, type Read, readTable } from './read-table.ts';

const HEADERS = ['Date', 'Latitude', 'Longitude', 'Type', 'Auteur présumé', 'Morts'];
const ROWS = [
  ['2020-01-05', '4.3', '18.5', 'Pillage', '3R', '0'],
  ['2020-01-06', '4.3', '18.5', 'pillage ', 'Éleveurs peuhls', '1'],
  ['2020-01-07', '4.3', '18.5', 'Embuscade', 'FACA', '2'],
  ['2020-01-08', '4.3', '18.5', 'Manifestation', '', '0'],
  ['2020-01-09', '4.3', '18.5', 'Divers', 'Inconnus', '0'],
];

const kindsOf = (read: Read) => [...incidentsOf(read).kind].map(at => INCIDENT_KINDS[at]);
const perpetratorsOf = (read: Read) => [...incidentsOf(read).perpetrator].map(at => PERPETRATORS[at]);

describe('the kinds of violence of a list of one’s own', () => {
  test('are proposed from its words, and what is no violence or says nothing is left out', () => {
    const read = readTable(HEADERS, ROWS);
    expect(read.recipe.columns).toMatchObject({ kind: 'Type', actor: 'Auteur présumé' });
    expect(kindsOf(read)).toEqual(['one-sided', 'one-sided', 'state-based']);
    expect(perpetratorsOf(read)).toEqual(['non-state', 'communal', 'state']);
    expect(read).toMatchObject({ taken: 3, leftOut: 2, refusals: [] });
    expect(read.finished.noticed?.kinds).toEqual([
      { value: 'Pillage', rows: 2, meaning: 'one-sided', isCertain: true, isProposed: true },
      { value: 'Embuscade', rows: 1, meaning: 'state-based', isCertain: false, isProposed: true },
      { value: 'Manifestation', rows: 1, meaning: 'left-out', isCertain: true, isProposed: true },
      { value: 'Divers', rows: 1, meaning: 'left-out', isCertain: false, isProposed: true },
    ]);
  });

  test('are what the user says they are, in every spelling', () => {
    const read = readTable(HEADERS, ROWS, {
      kinds: [
        { value: 'PILLAGE', meaning: 'left-out' },
        { value: 'divers', meaning: 'non-state' },
      ],
      perpetrators: [{ value: 'faca', meaning: 'external' }],
    });
    expect(kindsOf(read)).toEqual(['state-based', 'non-state']);
    expect(perpetratorsOf(read)).toEqual(['external', 'unknown']);
    expect(read.leftOut).toBe(3);
    const changed = (read.finished.noticed?.kinds ?? []).filter(({ isProposed }) => !isProposed);
    expect(changed.map(({ value }) => value)).toEqual(['Pillage', 'Divers']);
  });

  test('are said in the recipe once they have been read, which the schema of a project accepts', () => {
    const read = readTable(HEADERS, ROWS);
    const settled = recipeSchema.parse({ ...read.recipe, ...read.finished.settled });
    expect(settled.kinds).toContainEqual({ value: 'Embuscade', meaning: 'state-based' });
    expect(settled.perpetrators).toContainEqual({ value: '3R', meaning: 'non-state' });
    const again = readTable(HEADERS, ROWS, settled);
    expect(kindsOf(again)).toEqual(kindsOf(read));
    expect(perpetratorsOf(again)).toEqual(perpetratorsOf(read));
  });

  test('that no column tells are attacks on civilians by nobody known, said openly, to be corrected', () => {
    const headers = ['date', 'lat', 'lon', 'killed'];
    const rows = [['2020-01-05', '4.3', '18.5', '1']];
    const { noticed } = readTable(headers, rows).finished;
    expect(noticed?.kinds).toEqual([
      { value: '', rows: 1, meaning: 'one-sided', isCertain: false, isProposed: true },
    ]);
    expect(noticed?.perpetrators).toEqual([
      { value: '', rows: 1, meaning: 'unknown', isCertain: true, isProposed: true },
    ]);
    const corrected = readTable(headers, rows, { kinds: [{ value: '', meaning: 'non-state' }] });
    expect(kindsOf(corrected)).toEqual(['non-state']);
  });

  test('of more words than are told apart are read all the same, and counted together', () => {
    const rows = Array.from({ length: 450 }, (_, index) => [
      '2020-01-05',
      '4.3',
      '18.5',
      'Attaque',
      `Milice ${index}`,
      '1',
    ]);
    const read = readTable(HEADERS, rows);
    expect(new Set(perpetratorsOf(read))).toEqual(new Set(['non-state']));
    expect(read.finished.noticed?.perpetrators).toHaveLength(201);
    expect(read.finished.noticed?.perpetrators?.at(-1)).toMatchObject({ value: null, rows: 250 });
    expect(recipeSchema.safeParse({ ...read.recipe, ...read.finished.settled }).success).toBe(true);
  });

  test('survive words that are names of an object’s own properties', () => {
    const rows = ['__proto__', 'constructor', 'Attaque'].map(type => [
      '2020-01-05',
      '4.3',
      '18.5',
      type,
      '',
      '1',
    ]);
    const read = readTable([...HEADERS.slice(0, 3), "Type d'incident", ...HEADERS.slice(4)], rows, {
      kinds: [{ value: '__proto__', meaning: 'one-sided' }],
    });
    expect(read).toMatchObject({ taken: 2, leftOut: 1 });
  });
});

test.each([
  ['pillage', 'one-sided', true],
  ['Looting of NGO premises', 'one-sided', true],
  ['Enlèvement', 'one-sided', true],
  ['Attaque', 'one-sided', true],
  ['violence sexuelle', 'one-sided', true],
  ['Embuscade', 'state-based', false],
  ['Ambush', 'state-based', false],
  ['Affrontements', 'state-based', false],
  ['Armed clash', 'state-based', false],
  ['IED', 'state-based', false],
  ['Affrontement intercommunautaire', 'non-state', true],
  ['Violence against civilians', 'one-sided', true],
  ['Accident de la route', 'left-out', true],
  ['Peaceful protest', 'left-out', true],
  ['', 'left-out', false],
  ['XYZ', 'left-out', false],
])('the event %j is taken for %s', (text, meaning, isCertain) => {
  expect(proposeKind(text)).toEqual({ meaning, isCertain });
});

test.each([
  ['FACA', 'state'],
  ['Forces armées', 'state'],
  ['Soldats', 'state'],
  ['Government of Chad', 'state'],
  ['Groupe armé', 'non-state'],
  ['UPC', 'non-state'],
  ['SPLA-IO', 'non-state'],
  ['Hommes armés non identifiés', 'unknown'],
  ['Bandits', 'non-state'],
  ['Éleveurs', 'communal'],
  ['Milice communautaire', 'communal'],
  ['Wagner', 'external'],
  ['', 'unknown'],
])('the actor %j is taken for %s', (text, meaning) => {
  expect(proposePerpetrator(text).meaning).toBe(meaning);
});
