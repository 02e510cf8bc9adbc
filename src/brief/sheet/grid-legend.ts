import type { LegendGrid } from '../../cartography/legend.ts';
import { type BriefLocale, integer } from '../figures.ts';
import { type Block, line, paragraph, stack } from './block.ts';
import type { CellLook } from './cell-looks.ts';
import { swatch } from './legend-row.ts';
import type { Type } from './page.ts';
import type { Say } from './words.ts';

/** Violence against presence: nine swatches, violence to the right, presence from most to none downwards. */
export function gridLegend(
  grid: LegendGrid,
  looks: readonly CellLook[],
  isPlan: boolean,
  distance: string,
  width: number,
  type: Type,
  say: Say,
  locale: BriefLocale,
): Block {
  const style = type.small;
  const step = style.size * 1.45;
  const across = style.size * 4;
  const left = style.size * 6.6;
  const rows = [say('presence-most'), say('presence-some'), say('presence-none')];
  const heads = [say('low'), say('middle'), say('high')];
  const squares: Block = {
    height: step * 4,
    draw: (x, y) => [
      ...heads.map((head, column) =>
        line(head, x + left + across * (column + 0.5), y + style.size, style, 'middle'),
      ),
      ...rows.flatMap((words, row) => {
        const top = y + step * (row + 1);
        return [
          line(words, x, top + style.size, style),
          ...heads.flatMap((_, column) => {
            const look = looks[row * 3 + column];
            return look
              ? swatch(look, style.size * 1.15, [x + left + across * (column + 0.5), top + step / 2])
              : [];
          }),
        ];
      }),
    ],
  };
  const values = {
    low: integer(locale, grid.terciles[0]),
    middle: integer(locale, grid.terciles[1]),
    distance,
  };
  return stack(
    [squares, paragraph(say(isPlan ? `grid-plan-${grid.by}` : `grid-${grid.by}`, values), width, type.fine)],
    0.6,
  );
}
