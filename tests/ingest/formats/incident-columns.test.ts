import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countExcluded, Dictionary, IncidentColumns } from '../../../src/ingest/formats/incident-columns.ts';
import { IdRegister } from '../../../src/ingest/formats/incident-import.ts';

test('columns hold what was pushed, across blocks, in arrays of exactly their length', () => {
  const count = 150_001;
  const columns = new IncidentColumns();
  for (let row = 1; row <= count; row++) {
    columns.draft.latitude = row / 1000;
    columns.draft.day = -row;
    columns.draft.radiusKm = row % 3 === 0 ? Number.NaN : 2;
    columns.draft.dated = row % 2;
    columns.draft.actor = columns.actors.numberOf(`actor ${row % 5}`);
    columns.draft.sourceRow = row;
    columns.push();
  }
  const table = columns.finish();
  expect(table.count).toBe(count);
  expect(table.latitude).toHaveLength(count);
  expect(table.latitude.buffer.byteLength).toBe(count * 8);
  for (const at of [0, 65_535, 65_536, 131_071, 131_072, count - 1]) {
    expect(table.latitude[at]).toBe((at + 1) / 1000);
    expect(table.day[at]).toBe(-at - 1);
    expect(table.actors[table.actor[at]]).toBe(`actor ${(at + 1) % 5}`);
    expect(table.sourceRow[at]).toBe(at + 1);
  }
  expect(countExcluded(table)).toEqual({ notLocated: 50_000, notDated: 50_000 });
});

test('no incidents are an empty table', () => {
  const table = new IncidentColumns().finish();
  expect(table.count).toBe(0);
  expect(table.radiusKm).toHaveLength(0);
});

test('a dictionary gives each text one number, and the text back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), texts => {
      const dictionary = new Dictionary(65_536);
      const numbers = texts.map(text => dictionary.numberOf(text));
      expect(numbers.map(number => dictionary.entries[number])).toEqual(texts);
      expect(dictionary.entries).toHaveLength(new Set(texts).size);
    }),
  );
});

test('a full dictionary files what is new under the empty text', () => {
  const dictionary = new Dictionary(3);
  expect(['a', 'b', 'c', 'd', 'a', 'c'].map(text => dictionary.numberOf(text))).toEqual([0, 1, 2, 2, 0, 2]);
  expect(dictionary.entries).toEqual(['a', 'b', '']);
});

test('an id register says new exactly as a set of the same texts would', () => {
  const id = fc.oneof(
    fc.nat(50).map(String),
    fc.nat(200_000_000).map(String),
    fc.constantFrom('007', '7', 'A7', '67108863', '67108864', '0', '00'),
  );
  fc.assert(
    fc.property(fc.array(id), ids => {
      const register = new IdRegister();
      const set = new Set<string>();
      for (const text of ids) {
        expect(register.add(text), text).toBe(!set.has(text));
        set.add(text);
      }
    }),
  );
});

test('blank ids identify nothing', () => {
  const register = new IdRegister();
  expect([register.add(''), register.add(''), register.add(' ')]).toEqual([true, true, true]);
});
