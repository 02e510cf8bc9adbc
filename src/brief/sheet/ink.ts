import { type Colour, PALETTES } from '../../cartography/colours.ts';

/** Colours of a sheet: print is always light. */
export const PAPER = '#ffffff';
export const INK = '#1b1e22';
export const QUIET_INK = '#545a62';
export const RULE = '#b9bdc2';
export const STAMP = '#a3121f';
export const PRESENCE = hexOf(PALETTES.light.presence);
export const PRESENCE_GONE = hexOf(PALETTES.light.presenceInactive);
export const SEA = hexOf(PALETTES.light.sea);
export const LAND = hexOf(PALETTES.light.land);
export const AREA = hexOf(PALETTES.light.area);
export const AREA_OUTLINE = hexOf(PALETTES.light.areaOutline);
export const BORDER = hexOf(PALETTES.light.border);
export const COAST = hexOf(PALETTES.light.coast);
export const WATER = hexOf(PALETTES.light.water);
export const PROVINCE = hexOf(PALETTES.light.province);
export const TOWN = hexOf(PALETTES.light.townLabel);
export const BASE_NAME = hexOf(PALETTES.light.baseLabel);
export const INCIDENT = hexOf(PALETTES.light.incident);

/** A colour as it looks over the land of the area: what the live map shows, and opaque, as printers want it. */
export function hexOf(colour: Colour): string {
  const ground = PALETTES.light.area;
  const share = colour[3] / 255;
  const channels = ([0, 1, 2] as const).map(index =>
    Math.round(colour[index] * share + ground[index] * (1 - share)),
  );
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}
