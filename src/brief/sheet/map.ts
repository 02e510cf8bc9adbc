import { cellBoundary } from '../../cartography/cell-boundary.ts';
import { boundsOfLines } from '../../cartography/map-bounds.ts';
import { outerRingsOf, positionsOf } from '../../model/outlines.ts';
import { float64At } from '../../units/at.ts';
import type { Released } from '../release/released.ts';
import { drawCells, drawIncidents, drawPlanCells } from './cells.ts';
import { drawStamp } from './furniture.ts';
import { drawGround, drawLines } from './ground.ts';
import { AREA_OUTLINE } from './ink.ts';
import { drawBases, drawMoves, drawRings, type MapBase } from './map-bases.ts';
import { drawNames } from './map-names.ts';
import { frameOf, type MapRequest } from './map-request.ts';
import { drawLive, drawStrip } from './map-strip.ts';
import { fitProjection, type Point, type Projection } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

/** The projection of a drawn map: fitted to the area of interest, else to the cells and bases, else to the world. */
export function projectionOf({ input, released, bases, ...request }: MapRequest): Projection {
  const frame = frameOf(request);
  const rings = [...outerRingsOf(input.area)];
  if (rings.length === 0) rings.push(positionsOf([...cellCentres(released), ...placesOf(bases)]));
  const bounds = boundsOfLines(rings);
  if (bounds) return fitProjection(rings, bounds, frame);
  return fitProjection([positionsOf(WORLD_EXTENT)], { west: -180, east: 180, south: -60, north: 75 }, frame);
}

const WORLD_EXTENT: readonly Point[] = [
  [-90, 0],
  [90, 0],
  [0, 80],
  [0, -80],
];

function placesOf(bases: readonly MapBase[]): readonly Point[] {
  return bases.map(({ longitude, latitude }) => [longitude, latitude] as const);
}

function cellCentres({ findings, few, withheld }: Released): readonly Point[] {
  return [...findings.cells.cell, ...few, ...withheld].map(cell => {
    const boundary = cellBoundary(cell);
    return [float64At(boundary, 0), float64At(boundary, 1)] as const;
  });
}

/** Draws a map with its strip: the live view where that was chosen and is at hand, else the drawn one. */
export function drawMap(request: MapRequest): readonly SvgNode[] {
  const { input } = request;
  const frame = frameOf(request);
  const live = input.settings.frame === 'live' ? input.live : null;
  const stamp = input.exercise ? [drawStamp(frame)] : [];
  if (live) return [...drawLive(live, frame, stamp), ...drawStrip(request, { live })];
  const projection = projectionOf(request);
  return [...drawFrame(request, projection, stamp), ...drawStrip(request, { projection })];
}

function drawFrame(
  request: MapRequest,
  projection: Projection,
  stamp: readonly SvgNode[],
): readonly SvgNode[] {
  const { input, released, bases, text, name, changes } = request;
  const { show, release } = input.settings;
  const { frame } = projection;
  const id = `frame-${name}`;
  const shown = [
    ...drawGround(input.world, input.area, input.outlines, projection),
    ...drawCells(request, projection),
    ...drawLines(input.area, input.outlines, show.rivers, projection),
    ...(release.incidentPoints && input.evaluated ? drawIncidents(input.evaluated, projection) : []),
    ...drawPlanCells(changes, released, projection),
    ...(show.rings ? drawRings(bases, projection) : []),
    ...drawMoves(bases, projection),
    ...stamp,
    ...drawBases(bases, projection, text),
    ...drawNames(request, projection),
  ];
  return [
    element('clipPath', { id }, [element('rect', { ...frame })]),
    element('g', { 'clip-path': `url(#${id})` }, shown),
    element('rect', { ...frame, fill: 'none', stroke: AREA_OUTLINE, 'stroke-width': 0.3 }),
  ];
}
