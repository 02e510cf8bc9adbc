import { beforeAll, describe, expect, it } from 'vitest';
import { composeSheet } from '../../../src/brief/sheet/compose.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import { SHEET_LAYOUTS, SHEET_SIZES } from '../../../src/model/sheet.ts';
import { golden } from '../../fixtures/golden.ts';
import { exerciseInput } from './inputs.ts';

describe('sheets of the exercise', () => {
  let input: SheetInput;
  beforeAll(async () => {
    input = await exerciseInput();
  });
  const sheets = SHEET_LAYOUTS.flatMap(layout =>
    SHEET_SIZES.flatMap(size => (['en', 'fr'] as const).map(locale => ({ layout, size, locale }))),
  );

  it.each(sheets)('look as agreed: $layout, $size, $locale', async ({ layout, size, locale }) => {
    const { svg } = composeSheet({ ...input, settings: { ...input.settings, layout, size, locale } });
    await expect(svg).toMatchFileSnapshot(golden(`sheets/${layout}.${size}.${locale}.svg`));
  });
});
