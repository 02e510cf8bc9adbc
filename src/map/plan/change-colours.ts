import { type Colour, colourFromHex, type Theme } from '../../cartography/colours.ts';

/**
 * Blue for what comes within reach, as presence is blue; a dark warm colour for what falls out of it. The second is
 * hatched and the first is not, so that the two are told apart without colour.
 */
export const CHANGE_COLOURS: Readonly<Record<Theme, { readonly reached: Colour; readonly exposed: Colour }>> =
  {
    light: { reached: colourFromHex('#0b5cc4'), exposed: colourFromHex('#8f2a06') },
    dark: { reached: colourFromHex('#7fc0ff'), exposed: colourFromHex('#ffa27a') },
  };
