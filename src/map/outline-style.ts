import { type Colour, PALETTES, type Theme } from '../cartography/colours.ts';
import type { OutlineKind } from '../cartography/outline-kind.ts';

interface OutlineStyle {
  readonly colour: Colour;
  readonly widthPixels: number;
  readonly dashed: boolean;
}

/** How a loaded outline is drawn. All boundaries are neutral; a disputed one is dashed besides. */
export function outlineStyle(kind: OutlineKind, theme: Theme): OutlineStyle {
  const palette = PALETTES[theme];
  switch (kind) {
    case 'coast':
      return { colour: palette.coast, widthPixels: 1.25, dashed: false };
    case 'province':
      return { colour: palette.province, widthPixels: 1, dashed: true };
    case 'river':
    case 'lake':
      return { colour: palette.water, widthPixels: 1.1, dashed: false };
    case 'road':
      return { colour: palette.road, widthPixels: 1.2, dashed: false };
    case 'disputed':
      return { colour: palette.disputed, widthPixels: 1.2, dashed: true };
    case 'border':
    case 'other':
      return { colour: palette.border, widthPixels: 1, dashed: false };
  }
}
