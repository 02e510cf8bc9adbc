import { type Colour, PALETTES, type Theme } from '../../cartography/colours.ts';
import type { AreaUse } from '../../model/drawn-area.ts';
import { CHANGE_COLOURS } from './change-colours.ts';

/** The colour of a drawn area by its use; its edge, unbroken or broken, says the same without colour. */
export function areaColour(use: AreaUse, theme: Theme): Colour {
  return use === 'within' ? PALETTES[theme].presence : CHANGE_COLOURS[theme].exposed;
}
