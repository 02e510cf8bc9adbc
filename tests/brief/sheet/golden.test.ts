import { beforeAll, describe, expect, it } from 'vitest';
import { composeSheet } from '../../../src/brief/sheet/compose.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import { SHEET_LAYOUTS, SHEET_SIZES } from '../../../src/model/sheet.ts';
import { exerciseInput } from './inputs.ts';
import { smallInput } from './small-input.ts';

const GOLDEN = '../../golden/sheets';

/** One size on the exercise for each layout: a drawing of it has some 200 KB. */
const EXERCISE_SIZES = {
  map: 'a4-landscape',
  'before-after': 'slide',
  'map-gaps': 'a4-portrait',
  scenario: 'slide',
  trend: 'a4-landscape',
} as const;

describe('sheets of a small invented area', () => {
  const sheets = SHEET_LAYOUTS.flatMap(layout =>
    SHEET_SIZES.flatMap(size => (['en', 'fr'] as const).map(locale => ({ layout, size, locale }))),
  );

  it.each(sheets)('look as agreed: $layout, $size, $locale', async ({ layout, size, locale }) => {
    const input = smallInput();
    const { svg } = composeSheet({ ...input, settings: { ...input.settings, layout, size, locale } });
    await expect(svg).toMatchFileSnapshot(`${GOLDEN}/small/${layout}.${size}.${locale}.svg`);
  });
});

describe('sheets of the exercise', () => {
  let input: SheetInput;
  beforeAll(async () => {
    input = await exerciseInput();
  });
  const sheets = SHEET_LAYOUTS.flatMap(layout => (['en', 'fr'] as const).map(locale => ({ layout, locale })));

  it.each(sheets)('look as agreed: $layout, $locale', async ({ layout, locale }) => {
    const size = EXERCISE_SIZES[layout];
    const { svg } = composeSheet({ ...input, settings: { ...input.settings, layout, size, locale } });
    await expect(svg).toMatchFileSnapshot(`${GOLDEN}/exercise/${layout}.${size}.${locale}.svg`);
  });
});
