import { beforeAll, describe, expect, it } from 'vitest';
import { drawSheet } from '../../../src/brief/sheet/compose.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import { measureText, wrapText } from '../../../src/brief/sheet/measure-text.ts';
import type { SvgNode } from '../../../src/brief/sheet/svg.ts';
import { columnWidths } from '../../../src/brief/sheet/table-block.ts';
import { SHEET_LAYOUTS, SHEET_SIZES } from '../../../src/model/sheet.ts';
import { exerciseInput } from './inputs.ts';

let input: SheetInput;
beforeAll(async () => {
  input = await exerciseInput();
});

const textsOf = (nodes: readonly SvgNode[]): readonly string[] =>
  nodes.flatMap(node => [...(node.text === undefined ? [] : [node.text]), ...textsOf(node.children)]);

const sheets = SHEET_LAYOUTS.flatMap(layout =>
  SHEET_SIZES.flatMap(size => (['en', 'fr'] as const).map(locale => ({ layout, size, locale }))),
);

describe('columns of tables', () => {
  it.each(sheets)('break no word on $layout, $size, $locale', ({ layout, size, locale }) => {
    const asked = { ...input, settings: { ...input.settings, layout, size, locale } };
    const { nodes, arranged } = drawSheet(asked);
    const texts = textsOf(nodes);
    const said = new Set(texts.flatMap(text => text.split(' ')));
    // Perpetrators stand on the sheet as a chart, and a table for which there is no room does not stand on it.
    const drawn = (layout === 'trend' ? arranged.tables.slice(1) : arranged.tables).filter(({ title }) =>
      texts.includes(title),
    );
    for (const { columns, rows } of drawn) {
      for (const word of [...columns, ...rows.flat()].flatMap(text => text.split(' '))) {
        expect(said).toContain(word);
      }
    }
    if (layout === 'map-gaps' || layout === 'scenario') expect(drawn.length).toBeGreaterThan(0);
  });

  it('give a long header the room it needs, and the others what is left', () => {
    const table = { columns: ['Année', 'Certainement'], rows: [['2020', '5 %']] };
    const { widths, size } = columnWidths(table, [0.8, 0.2], 30, 3);
    expect(size).toBe(3);
    expect(widths[1]).toBeGreaterThanOrEqual(measureText('Certainement', 3, 700));
    expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(30, 9);
    expect(wrapText('Certainement', 3, 700, widths[1] ?? 0)).toEqual(['Certainement']);
  });

  it('set a table smaller before they break a word, and break one of a row before one of the header', () => {
    const narrow = columnWidths({ columns: ['Certainement', 'Possiblement'], rows: [] }, [1, 1], 20, 3);
    expect(narrow.size).toBeLessThan(3);
    const long = columnWidths(
      { columns: ['Base', 'Certainement'], rows: [['A'.repeat(90), '']] },
      [1, 1],
      40,
      3,
    );
    expect(wrapText('Certainement', long.size, 700, long.widths[1] ?? 0)).toEqual(['Certainement']);
    expect((long.widths[0] ?? 0) + (long.widths[1] ?? 0)).toBeCloseTo(40, 9);
  });
});
