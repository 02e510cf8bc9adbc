import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawSheet } from '../../../src/brief/sheet/compose.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import { pageOf } from '../../../src/brief/sheet/page.ts';
import { colourFromHex, contrastRatio } from '../../../src/cartography/colours.ts';
import { MAP_MEASURES } from '../../../src/model/map-measure.ts';
import { SHEET_LAYOUTS, SHEET_SIZES } from '../../../src/model/sheet.ts';
import { CAR_FILES, carInput, exerciseInput } from './inputs.ts';
import { textBoxes, touching } from './texts.ts';

/** WCAG 2.2, success criterion 1.4.3. */
const LEAST_CONTRAST = 4.5;

const SHEETS = SHEET_LAYOUTS.flatMap(layout =>
  SHEET_SIZES.flatMap(size => (['en', 'fr'] as const).map(locale => ({ layout, size, locale }))),
);

function prove(input: SheetInput) {
  const { width, height } = pageOf(input.settings.size);
  const boxes = textBoxes(drawSheet(input).nodes);
  expect(boxes.length).toBeGreaterThan(20);
  expect(touching(boxes)).toEqual([]);
  for (const { text, left, right, top, bottom, fill, ground } of boxes) {
    expect(left >= 0 && right <= width && top >= 0 && bottom <= height, `"${text}" leaves the sheet`).toBe(
      true,
    );
    const contrast = contrastRatio(
      colourFromHex(fill as `#${string}`),
      colourFromHex((ground ?? fill) as `#${string}`),
    );
    expect(contrast, `contrast of "${text}"`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  }
}

describe('the words of a sheet of the exercise', () => {
  let input: SheetInput;
  beforeAll(async () => {
    input = await exerciseInput();
  }, 60_000);

  it.each(SHEETS)('neither touch nor leave it, and are in contrast: $layout, $size, $locale', sheet => {
    prove({ ...input, settings: { ...input.settings, ...sheet } });
  });

  it.each(MAP_MEASURES)('nor on a map of %s', mapMeasure => {
    prove({ ...input, settings: { ...input.settings, mapMeasure, size: 'slide', locale: 'fr' } });
  });

  it('nor with strengths and points released, a long title and many sentences', () => {
    const release = { ...input.settings.release, baseStrengths: true, incidentPoints: true };
    const title =
      'A title that goes on for much longer than anyone should write on a slide for people in a hurry '.repeat(
        2,
      );
    const sentences = Array.from(
      { length: 12 },
      (_, index) => `Sentence ${index} says a little about what was found here.`,
    );
    for (const layout of SHEET_LAYOUTS) {
      prove({ ...input, settings: { ...input.settings, layout, release, title, sentences, size: 'slide' } });
    }
  });
});

describe.skipIf(!CAR_FILES.every(existsSync))('the words of a sheet of MINUSCA', () => {
  let input: SheetInput;
  beforeAll(async () => {
    input = await carInput();
  }, 60_000);

  it.each(SHEETS)('neither touch nor leave it, and are in contrast: $layout, $size, $locale', sheet => {
    const settings = { ...input.settings, ...sheet, marking: 'strictly-confidential' as const };
    prove({ ...input, settings });
  });
});
