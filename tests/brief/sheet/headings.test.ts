import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenDay } from '../../../src/brief/figures.ts';
import { composeSheet } from '../../../src/brief/sheet/compose.ts';
import { countryOfSource, subtitleOf, titleOf } from '../../../src/brief/sheet/headings.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import { wordsOf } from '../../../src/brief/sheet/words.ts';
import { textFilesOf } from '../../../src/brief/tables/text-files.ts';
import { INCIDENT_KINDS, PERPETRATORS } from '../../../src/model/incidents.ts';
import { MAP_MEASURES } from '../../../src/model/map-measure.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/model/settings.ts';
import { SHEET_LAYOUTS } from '../../../src/model/sheet.ts';
import { packed } from '../../fixtures/outlines.ts';
import { smallInput } from './small-input.ts';

const input = smallInput();
const say = wordsOf('en');

const COUNTRIES = ['Central African Republic', 'Chad', 'DR Congo (Zaire)', 'Nowhereland'];
const ACTORS = ['Anti-balaka', 'LRA', 'CPC', 'Seleka'];

const settings: fc.Arbitrary<Settings> = fc
  .record({
    mission: fc.constantFrom(null, 'MINUSCA', 'MONUSCO'),
    countries: fc.subarray(COUNTRIES),
    actors: fc.subarray(ACTORS),
    kinds: fc.subarray([...INCIDENT_KINDS], { minLength: 1 }),
    perpetrators: fc.subarray([...PERPETRATORS], { minLength: 1 }),
    minimumFatalities: fc.constantFrom(0, 1, 5),
    maximumRadiusKm: fc.constantFrom(null, 2, 25),
    distanceKm: fc.constantFrom(1, 25, 33.5),
    area: fc.subarray(['square']),
  })
  .map(chosen => ({ ...DEFAULT_SETTINGS, ...chosen }));

function sheetOf(chosen: Settings, change: Partial<SheetInput['settings']> = {}): SheetInput {
  return {
    ...input,
    findings: { ...input.findings, settings: chosen },
    settings: { ...input.settings, ...change },
  };
}

describe('what stands over a sheet', () => {
  it('names what limits the figures, and nothing else', () => {
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(...SHEET_LAYOUTS),
        fc.constantFrom(...MAP_MEASURES),
        (chosen, layout, mapMeasure) => {
          const sheet = sheetOf(chosen, { layout, mapMeasure });
          const title = titleOf(sheet, say);
          const subtitle = subtitleOf(sheet, say).replaceAll('\u00a0', ' ');
          const heading = `${title} · ${subtitle}`;
          // The area of interest limits nothing.
          expect(heading).not.toContain('Squareland');
          for (const country of COUNTRIES) {
            if (title.includes(countryOfSource(country, 'en'))) expect(chosen.countries).toContain(country);
          }
          for (const mission of ['MINUSCA', 'MONUSCO']) {
            expect(heading.includes(mission)).toBe(chosen.mission === mission);
          }
          for (const kind of INCIDENT_KINDS) {
            expect(subtitle.toLowerCase().includes(say(`kind-${kind}`))).toBe(chosen.kinds.includes(kind));
          }
          const isNarrowed = chosen.perpetrators.length < PERPETRATORS.length;
          expect(subtitle.includes('perpetrators:')).toBe(isNarrowed);
          expect(/actors: /.test(subtitle)).toBe(chosen.actors.length > 0);
          expect(subtitle.includes('fatalit')).toBe(chosen.minimumFatalities > 0);
          expect(subtitle.includes('places known to')).toBe(chosen.maximumRadiusKm !== null);
          expect(subtitle).toContain(`reach looked at: ${chosen.distanceKm} km`);
          // Incidents beyond the distance are on the sheet too.
          expect(subtitle).not.toMatch(/within [\d.]+ km/);
        },
      ),
    );
  });

  it('names the countries that the incidents are limited to, in the language of the sheet', () => {
    const one = { ...DEFAULT_SETTINGS, countries: ['Central African Republic'] };
    expect(titleOf(sheetOf(one), say)).toBe('Incidents and bases, Central African Republic');
    const french = sheetOf(one, { locale: 'fr' });
    expect(titleOf(french, wordsOf('fr'))).toBe('Incidents et bases, République centrafricaine');
    expect(titleOf(sheetOf({ ...DEFAULT_SETTINGS, countries: COUNTRIES }), say)).toBe('Incidents and bases');
    expect(countryOfSource('DR Congo (Zaire)', 'fr')).toBe('République démocratique du Congo');
    expect(countryOfSource('Ivory Coast', 'en')).toBe('Côte d’Ivoire');
    expect(countryOfSource('Nowhereland', 'fr')).toBe('Nowhereland');
  });

  it('gives the days for which the incident sources speak', () => {
    const { period } = input.findings;
    if (!period) throw new Error('the fixture has a period');
    const incidentRecord = { from: period.from + 31, to: period.to - 30 };
    const narrower = { ...input, findings: { ...input.findings, incidentRecord } };
    const days = (interval: { from: number; to: number }) =>
      `${writtenDay('en', interval.from)} to ${writtenDay('en', interval.to - 1)}`;
    expect(subtitleOf(narrower, say)).toContain(days(incidentRecord));
    expect(subtitleOf({ ...input, findings: { ...input.findings, incidentRecord: null } }, say)).toContain(
      days(period),
    );
    expect(composeSheet(narrower).method.join(' ')).toContain(`Period: ${days(period)}.`);
  });

  it('leaves no row of the files without its count in the method', () => {
    const counts = { ...input.findings.counts, rows: 100, taken: 90, leftOut: 7, refused: 3 };
    const left = { ...input, findings: { ...input.findings, counts } };
    const method = (locale: 'en' | 'fr', layout: 'map' | 'scenario') =>
      composeSheet({ ...left, settings: { ...left.settings, locale, layout } })
        .method.join(' ')
        .replaceAll('\u00a0', ' ');
    for (const layout of ['map', 'scenario'] as const) {
      expect(method('en', layout)).toContain('Rows of incidents: 100; taken: 90; left out: 7; refused: 3;');
      expect(method('fr', layout)).toContain(
        'Lignes d’incidents : 100 ; retenues : 90 ; écartées : 7 ; refusées : 3 ;',
      );
    }
  });

  it('never names the area in sentences, method or files', () => {
    for (const layout of SHEET_LAYOUTS) {
      const sheet = sheetOf({ ...DEFAULT_SETTINGS, area: ['square'] }, { layout });
      const { title, subtitle, sentences, method, sources } = composeSheet(sheet);
      expect([title, subtitle, ...sentences, ...method, ...sources].join()).not.toContain('Squareland');
      const notes = textFilesOf(sheet, []).map(({ name, text }) => name + text);
      expect(notes.join()).not.toContain('Squareland');
    }
  });

  it('says so where the map is fitted to an area and the figures are not', () => {
    const part = { ...input, area: input.area.map(outline => ({ ...outline, polygons: packed(quarter) })) };
    const caution = 'The map is fitted to the area of interest; the figures are not limited to it.';
    const said = (sheet: SheetInput) => composeSheet(sheet).sentences.includes(caution);
    expect(said(part)).toBe(true);
    expect(said({ ...part, settings: { ...part.settings, layout: 'before-after' } })).toBe(true);
    for (const layout of ['map', 'map-gaps', 'before-after', 'scenario'] as const) {
      const { svg } = composeSheet({ ...part, settings: { ...part.settings, layout } });
      expect(svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '), layout).toContain(
        'The map is fitted to',
      );
    }
    // All incidents lie in the area, or no map shows it.
    expect(said(input)).toBe(false);
    expect(said({ ...part, settings: { ...part.settings, layout: 'trend' } })).toBe(false);
  });
});

const quarter = [
  [
    [
      [0, 0],
      [0.6, 0],
      [0.6, 0.6],
      [0, 0.6],
      [0, 0],
    ],
  ],
] as const;
