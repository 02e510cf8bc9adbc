import geographiclib from 'geographiclib-geodesic';
import { scaleBar } from '../../cartography/scale.ts';
import { LANGUAGE_TAGS, type Locale } from '../../units/locale.ts';
import { chosenKm } from '../figures.ts';
import { line, type TextStyle, widthOf } from './block.ts';
import { AREA_OUTLINE, INK, PAPER, SEA } from './ink.ts';
import type { LiveFrame } from './input.ts';
import { frameOf, type MapRequest, stripHeight } from './map-request.ts';
import { fitted } from './measure-text.ts';
import type { Box } from './page.ts';
import type { Centre, Projection } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

type Shown = { readonly projection: Projection } | { readonly live: LiveFrame };

/** Scale bar, north and projection, in a strip under the map so that they cover nothing of it. */
export function drawStrip(request: MapRequest, shown: Shown): readonly SvgNode[] {
  const { text, type, locale, say, box } = request;
  const frame = frameOf(request);
  const middle = frame.y + frame.height + stripHeight(text) * 0.56;
  const bar =
    'projection' in shown
      ? scaleBarOf(shown.projection)
      : liveScaleBar(shown.live.metresPerPixel / millimetresPerPixel(shown.live, frame), frame.width);
  const northSize = text * 2.6;
  const words =
    'projection' in shown
      ? say('projection', { centre: placeText(shown.projection.centre, locale) })
      : say('projection-live', { credit: shown.live.credit === '' ? '' : ` ${shown.live.credit}` });
  const barEnd = frame.x + northSize + bar.millimetres + type.small.size * 6;
  const note = fitted(words, type.fine.size, type.fine.weight, box.x + box.width - barEnd);
  const noteX = box.x + box.width - widthOf(note, type.fine);
  return [
    ...drawNorth(frame.x + 0.3, middle, type.small, say('north')),
    ...drawScaleBar(bar, frame.x + northSize, middle, type.small, locale),
    ...(noteX > barEnd - 1 ? [line(note, noteX, middle + type.fine.size * 0.33, type.fine)] : []),
  ];
}

/** The live map in a frame: whole, in the middle, and as large as it fits. */
export function drawLive(live: LiveFrame, frame: Box, stamp: readonly SvgNode[]): readonly SvgNode[] {
  const scale = millimetresPerPixel(live, frame);
  const width = live.widthPixels * scale;
  const height = live.heightPixels * scale;
  const x = frame.x + (frame.width - width) / 2;
  const y = frame.y + (frame.height - height) / 2;
  return [
    element('rect', { ...frame, fill: SEA }),
    element('image', { href: live.dataUrl, x, y, width, height }),
    ...stamp,
    element('rect', { ...frame, fill: 'none', stroke: AREA_OUTLINE, 'stroke-width': 0.3 }),
  ];
}

/** Size on the page of one CSS pixel of the live map. */
function millimetresPerPixel({ widthPixels, heightPixels }: LiveFrame, frame: Box): number {
  return Math.min(frame.width / widthPixels, frame.height / heightPixels);
}

/** A place in degrees to the tenth: "6.6° N 20.9° E", "6,6° N 20,9° E" (French writes O for west). */
function placeText({ latitude, longitude }: Centre, locale: Locale): string {
  const format = new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumFractionDigits: 1 });
  const wrapped = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const west = locale === 'fr' ? 'O' : 'W';
  const ofLatitude = `${format.format(Math.abs(latitude))}°\u00a0${latitude < 0 ? 'S' : 'N'}`;
  return `${ofLatitude} ${format.format(Math.abs(wrapped))}°\u00a0${wrapped < 0 ? west : 'E'}`;
}

const { Geodesic } = geographiclib;

/** How much of the page's width the bar may take. */
const LONGEST_SHARE = 0.26;

/** A scale bar: a round distance and its length on the page. */
interface ScaleBar {
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
function liveScaleBar(metresPerMillimetre: number, frameWidth: number): ScaleBar {
  const { metres, widthPixels } = scaleBar(metresPerMillimetre, frameWidth * LONGEST_SHARE);
  return { km: metres / 1000, millimetres: widthPixels };
}

/** The bar in two fields, with its words to the right; its left end at `x`, its middle at `y`. */
function drawScaleBar(
  { km, millimetres }: ScaleBar,
  x: number,
  y: number,
  style: TextStyle,
  locale: Locale,
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
function drawNorth(x: number, y: number, style: TextStyle, letter: string): readonly SvgNode[] {
  const size = style.size * 0.75;
  const arrow = `M${(x + size * 0.5).toFixed(2)} ${(y - size).toFixed(2)}l${(size * 0.5).toFixed(2)} ${(size * 2).toFixed(2)}l${(-size * 0.5).toFixed(2)} ${(-size * 0.5).toFixed(2)}l${(-size * 0.5).toFixed(2)} ${(size * 0.5).toFixed(2)}z`;
  return [
    element('path', { class: 'north', d: arrow, fill: INK }),
    line(letter, x + size * 1.35, y + style.size * 0.33, { ...style, weight: 700 }),
  ];
}
