import geographiclib from 'geographiclib-geodesic';
import { scaleBar } from '../../cartography/scale.ts';
import { type BriefLocale, chosenKm } from '../figures.ts';
import { line, type TextStyle } from './block.ts';
import { INK, PAPER } from './ink.ts';
import type { Centre, Projection } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

const { Geodesic } = geographiclib;

/** How much of the page's width the bar may take. */
const LONGEST_SHARE = 0.26;

/** A scale bar: a round distance and its length on the page. */
export interface ScaleBar {
  readonly km: number;
  readonly millimetres: number;
}

/**
 * The scale bar of a drawn map: the ends of a WGS84 geodesic of a round length, east and west of the map's centre, put
 * on the page by the map's own projection.
 */
export function scaleBarOf(projection: Projection): ScaleBar {
  const { millimetresPerKm, frame } = projection;
  const { metres } = scaleBar(1000 / millimetresPerKm, frame.width * LONGEST_SHARE);
  return { km: metres / 1000, millimetres: lengthOnPage(projection, metres / 1000) };
}

/** Length on the page, in millimetres, of a geodesic of `km` that runs east to west through the map's centre. */
export function lengthOnPage(
  { centre, project }: Pick<Projection, 'centre' | 'project'>,
  km: number,
): number {
  const east = endOf(centre, 90, km / 2);
  const west = endOf(centre, 270, km / 2);
  const [x1, y1] = project(east.longitude, east.latitude);
  const [x2, y2] = project(west.longitude, west.latitude);
  return Math.hypot(x2 - x1, y2 - y1);
}

function endOf({ longitude, latitude }: Centre, azimuth: number, km: number): Centre {
  const end = Geodesic.WGS84.Direct(latitude, longitude, azimuth, km * 1000);
  return { longitude: end.lon2 as number, latitude: end.lat2 as number };
}

/** The scale bar of a live map, whose scale at its centre is known. */
export function liveScaleBar(metresPerMillimetre: number, frameWidth: number): ScaleBar {
  const { metres, widthPixels } = scaleBar(metresPerMillimetre, frameWidth * LONGEST_SHARE);
  return { km: metres / 1000, millimetres: widthPixels };
}

/** The bar in two fields, with its words to the right; its left end at `x`, its middle at `y`. */
export function drawScaleBar(
  { km, millimetres }: ScaleBar,
  x: number,
  y: number,
  style: TextStyle,
  locale: BriefLocale,
): readonly SvgNode[] {
  const height = style.size * 0.42;
  const top = y - height / 2;
  const half = millimetres / 2;
  const edge = { stroke: INK, 'stroke-width': 0.2 };
  return [
    element('rect', { class: 'scale-bar', x, y: top, width: millimetres, height, fill: PAPER, ...edge }),
    element('rect', { x, y: top, width: half, height, fill: INK }),
    line(chosenKm(locale, km), x + millimetres + style.size * 0.5, y + style.size * 0.33, style),
  ];
}

/** An arrow to the north at the map's centre, with its letter; its left edge at `x`, its middle at `y`. */
export function drawNorth(x: number, y: number, style: TextStyle, letter: string): readonly SvgNode[] {
  const size = style.size * 0.75;
  const arrow = `M${(x + size * 0.5).toFixed(2)} ${(y - size).toFixed(2)}l${(size * 0.5).toFixed(2)} ${(size * 2).toFixed(2)}l${(-size * 0.5).toFixed(2)} ${(-size * 0.5).toFixed(2)}l${(-size * 0.5).toFixed(2)} ${(size * 0.5).toFixed(2)}z`;
  return [
    element('path', { class: 'north', d: arrow, fill: INK }),
    line(letter, x + size * 1.35, y + style.size * 0.33, { ...style, weight: 700 }),
  ];
}
