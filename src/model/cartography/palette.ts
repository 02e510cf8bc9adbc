import { type Colour, colourFromHex } from './colour.ts';

/** Everything on the map that has a colour of its own; classes of cells are in `ramps`. */
export interface Palette {
  readonly sea: Colour;
  readonly land: Colour;
  /** Land of the area of interest. */
  readonly area: Colour;
  readonly areaOutline: Colour;
  readonly border: Colour;
  readonly coast: Colour;
  readonly province: Colour;
  readonly water: Colour;
  readonly road: Colour;
  readonly disputed: Colour;
  readonly presence: Colour;
  readonly presenceInactive: Colour;
  /** Behind symbols and letters, to set them off from what is under them. */
  readonly halo: Colour;
  readonly baseLabel: Colour;
  readonly townLabel: Colour;
  readonly incident: Colour;
  readonly line: Colour;
  readonly selection: Colour;
  /** Cells that carry no value: no fatalities, no base, nothing uncovered. */
  readonly none: Colour;
}

export type Theme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    sea: colourFromHex('#d6dfe6'),
    land: colourFromHex('#eceae4'),
    area: colourFromHex('#fbfaf7'),
    areaOutline: colourFromHex('#565b62'),
    border: colourFromHex('#b3b0a8'),
    coast: colourFromHex('#8795a1'),
    province: colourFromHex('#9a978f', 0.75),
    water: colourFromHex('#7fa3bf'),
    road: colourFromHex('#b99f7c', 0.85),
    disputed: colourFromHex('#85827b'),
    presence: colourFromHex('#1259a8'),
    presenceInactive: colourFromHex('#5f7690'),
    halo: colourFromHex('#ffffff', 0.9),
    baseLabel: colourFromHex('#0d3f78'),
    townLabel: colourFromHex('#3d4147'),
    incident: colourFromHex('#8e1b26'),
    line: colourFromHex('#7a2430', 0.3),
    selection: colourFromHex('#15181c'),
    none: colourFromHex('#c9c5bb', 0.75),
  },
  dark: {
    sea: colourFromHex('#10151a'),
    land: colourFromHex('#1d2226'),
    area: colourFromHex('#272d32'),
    areaOutline: colourFromHex('#a9b1b9'),
    border: colourFromHex('#474f56'),
    coast: colourFromHex('#4b5a66'),
    province: colourFromHex('#69727a', 0.75),
    water: colourFromHex('#3f6079'),
    road: colourFromHex('#6e6250', 0.85),
    disputed: colourFromHex('#858b90'),
    presence: colourFromHex('#62b0f7'),
    presenceInactive: colourFromHex('#8ba1b6'),
    halo: colourFromHex('#0d1114', 0.9),
    baseLabel: colourFromHex('#b5dbff'),
    townLabel: colourFromHex('#ccd2d8'),
    incident: colourFromHex('#ffb37a'),
    line: colourFromHex('#ffb37a', 0.22),
    selection: colourFromHex('#ffffff'),
    none: colourFromHex('#57524b', 0.75),
  },
};
