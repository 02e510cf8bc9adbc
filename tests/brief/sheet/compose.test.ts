import { beforeAll, describe, expect, it } from 'vitest';
import { composeSheet } from '../../../src/brief/sheet/compose.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import { EXERCISE_STAMP } from '../../../src/model/exercise.ts';
import { SHEET_LAYOUTS } from '../../../src/model/sheet.ts';
import { exerciseInput } from './inputs.ts';

let input: SheetInput;
beforeAll(async () => {
  input = await exerciseInput();
});

const withSettings = (change: Partial<SheetInput['settings']>): SheetInput => ({
  ...input,
  settings: { ...input.settings, ...change },
});

describe('composeSheet', () => {
  it('makes the same bytes of the same input', () => {
    expect(composeSheet(input).svg).toBe(composeSheet(structuredClone(input)).svg);
  });

  it.each(SHEET_LAYOUTS)(
    'carries stamp, marking and disclaimer on %s, and nothing takes them off',
    layout => {
      const sheet = composeSheet(
        withSettings({ layout, marking: 'confidential', title: '', subtitle: '', sentences: [] }),
      );
      expect(sheet.svg.split(EXERCISE_STAMP).length).toBeGreaterThan(3);
      expect(sheet.mapSvg).toContain(EXERCISE_STAMP);
      expect(sheet.svg.split('>CONFIDENTIAL<').length).toBe(3);
      expect(sheet.svg.replaceAll(/<[^>]*>/g, ' ')).toContain('do not imply official endorsement');
      expect(sheet.exerciseStamp).toBe(EXERCISE_STAMP);
    },
  );

  it.each(SHEET_LAYOUTS)('writes its dates in words on %s, in both languages', layout => {
    for (const [locale, period] of [
      ['en', '1\u00a0February 2019 to 29\u00a0February 2024'],
      ['fr', 'du 1er\u00a0février 2019 au 29\u00a0février 2024'],
    ] as const) {
      const { svg, tables } = composeSheet(withSettings({ layout, locale }));
      const words = [svg.replaceAll(/<[^>]*>/g, ' '), ...tables.flatMap(({ rows }) => rows.flat())].join(' ');
      expect(words).not.toMatch(/\d{4}-\d{2}(?:-\d{2})?(?!\d)/);
      expect(words).toContain(period);
    }
  });

  it.each(['map', 'before-after', 'map-gaps', 'scenario'] as const)(
    'gives the picture of %s its legend, scale and north, all inside',
    layout => {
      const { mapSvg, svg } = composeSheet(withSettings({ layout }));
      for (const sign of ['class="scale-bar"', 'class="north"', 'Bases']) expect(mapSvg).toContain(sign);
      // Class breaks, each with the number of its cells.
      const classes = svg.match(/>[\d,]+ cells?</g) ?? [];
      expect(classes.length).toBeGreaterThan(3);
      expect(classes.filter(text => !mapSvg.includes(text))).toEqual([]);
    },
  );

  it('says the stamp in French too where the sheet is French, and always in English', () => {
    const { exerciseStamp } = composeSheet(withSettings({ locale: 'fr' }));
    expect(exerciseStamp).toBe(`${EXERCISE_STAMP} · DONNÉES D’EXERCICE, FICTIVES`);
  });

  it('refuses cells finer than released: a bug of whoever measured', () => {
    const release = { ...input.settings.release, resolution: 4 };
    expect(() => composeSheet(withSettings({ release }))).toThrow('finer');
  });

  it.each(SHEET_LAYOUTS)('tells no strength, point or count that is not released on %s', layout => {
    const planted = 91357;
    const marked: SheetInput = {
      ...withSettings({ layout }),
      findings: {
        ...input.findings,
        bases: input.findings.bases.map(base => ({
          ...base,
          presences: base.presences.map(presence => ({ ...presence, strength: planted })),
        })),
      },
    };
    const sheet = composeSheet(marked);
    expect(JSON.stringify(sheet)).not.toMatch(/91,?357/);
    const same = composeSheet({ ...withSettings({ layout }), evaluated: null });
    expect(sheet.svg).toBe(same.svg);
  });

  it('shows points and strength classes once they are released', () => {
    const { release } = input.settings;
    const closed = composeSheet(input).svg;
    const points = composeSheet(withSettings({ release: { ...release, incidentPoints: true } })).svg;
    const strengths = composeSheet(withSettings({ release: { ...release, baseStrengths: true } })).svg;
    expect(points.length).toBeGreaterThan(closed.length + 10_000);
    expect(strengths).toContain('650 people or more');
  });

  it('puts the live map in the frame, with the stamp over it', () => {
    const live = {
      dataUrl: 'data:image/png;base64,AAAA',
      widthPixels: 1000,
      heightPixels: 800,
      metresPerPixel: 500,
      centre: { longitude: -20, latitude: -27 },
      credit: 'Basemap by Someone',
    };
    const sheet = composeSheet({ ...withSettings({ frame: 'live' }), live });
    expect(sheet.mapSvg).toContain('<image href="data:image/png;base64,AAAA"');
    expect(sheet.mapSvg.indexOf('class="stamp"')).toBeGreaterThan(sheet.mapSvg.indexOf('<image'));
    expect(sheet.svg).toContain('Basemap by Someone');
  });

  it('survives hostile words', () => {
    const title = '</text><script>alert(1)</script>&"\u0000';
    const { svg } = composeSheet(withSettings({ title, subtitle: title, sentences: [title] }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
  });

  it('says something true when there is nothing to show', () => {
    const nothing = {
      ...input.findings,
      counts: { ...input.findings.counts, taken: 0, selected: 0, evaluated: 0 },
      gaps: [],
    };
    const sheet = composeSheet({ ...input, findings: nothing, area: [], towns: [], outlines: [] });
    expect(sheet.sentences).toHaveLength(1);
    expect(sheet.svg).toContain('<svg');
  });
});
