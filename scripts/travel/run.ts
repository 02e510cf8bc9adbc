import { latLngToCell } from 'h3-js';
import { z } from 'zod';
import { cellGraph } from '../../src/analysis/travel/cell-graph.ts';
import {
  frictionByCell,
  type PlacedFriction,
  pixelAt,
  stepMetres,
} from '../../src/analysis/travel/friction-by-cell.ts';
import { isPassable, rasterGraph } from '../../src/analysis/travel/raster-graph.ts';
import { searchOutward, type TravelGraph } from '../../src/analysis/travel/search.ts';
import { type Raster, WEB_MERCATOR_EPSG } from '../../src/ingest/containers/geotiff.ts';
import { float64At, uint8At } from '../../src/units/at.ts';
import { COARSEST_RESOLUTION, FINEST_RESOLUTION } from '../../src/units/grid.ts';
import { cellResolution, choice, readWords } from '../measure/words.ts';
import { type Point, readPoints } from '../read-points.ts';
import { rasterFromDisk, rowsFromDisk } from '../read-raster.ts';

/** What `--help` prints. */
const USAGE = `npm run --silent travel -- --friction FILE --sources FILE --graph GRAPH [options]

  --friction FILE        minutes for each metre, as a GeoTIFF in degrees or Web Mercator (Malaria Atlas Project)
  --sources FILE         where movement begins: a table with name or id, latitude, longitude
  --graph GRAPH          raster8 or raster16: from pixel to pixel, eight neighbours or a knight's move too;
                         h3: through hexagons
  --resolution N         H3 resolution of those, ${COARSEST_RESOLUTION} to ${FINEST_RESOLUTION} (7)
  --to FILE              places whose minutes are told: a table with name or id, latitude, longitude
  --json                 one JSON object in place of text

Prints the passable cells, those reached, the mean and the most minutes to them from the nearest source, and the minutes
to each place asked for. Each step is the geodesic between two centres times the mean friction of both.`;

const USUAL_RESOLUTION = 7;
/** Rasters are searched whole. */
const MOST_PIXELS = 50_000_000;

const GRAPHS = { raster8: 'raster8', raster16: 'raster16', h3: 'h3' } as const;

const OPTIONS = {
  friction: { type: 'string' },
  sources: { type: 'string' },
  graph: { type: 'string' },
  resolution: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const valuesSchema = z.object({
  friction: z.string('--friction FILE is missing.'),
  sources: z.string('--sources FILE is missing.'),
  graph: choice('--graph', GRAPHS).optional().pipe(z.enum(GRAPHS, '--graph GRAPH is missing.')),
  resolution: cellResolution,
  to: z.string().optional(),
  json: z.boolean().optional(),
});

/** A graph, and where places lie in it. */
interface Ground {
  readonly graph: TravelGraph;
  readonly cells: number;
  /** `null`: outside, or where nothing passes. */
  readonly placeOf: (point: Point) => number | null;
}

/** What the words of a command line lead to: text for standard output, or in one sentence why there is none. */
export async function runTravel(words: readonly string[]): Promise<{ output: string } | { problem: string }> {
  const read = readWords(words, OPTIONS, valuesSchema);
  if (read === 'help') return { output: USAGE };
  if ('problem' in read) return read;
  const { asked } = read;
  const sources = readPoints(asked.sources);
  if ('problem' in sources) return sources;
  const to = asked.to === undefined ? [] : readPoints(asked.to);
  if ('problem' in to) return to;
  const raster = await rasterFromDisk(asked.friction);
  if ('problem' in raster) return raster;
  if (raster.width * raster.height > MOST_PIXELS)
    return {
      problem: `${asked.friction} has more than ${MOST_PIXELS} pixels: cut it to the area, or make it coarser.`,
    };
  const friction = await frictionOf(asked.friction, raster);
  if ('problem' in friction) return friction;
  const ground =
    asked.graph === 'h3'
      ? cellGround(friction, asked.resolution ?? USUAL_RESOLUTION)
      : rasterGround(friction, asked.graph === 'raster8' ? 8 : 16);
  const report = reportOf(ground, sources, to);
  if (report === null)
    return { problem: `None of the sources in ${asked.sources} lies where ${asked.friction} lets pass.` };
  return { output: asked.json ? JSON.stringify(report) : textOf(report) };
}

async function frictionOf(path: string, raster: Raster): Promise<PlacedFriction | { problem: string }> {
  const friction = new Float64Array(raster.width * raster.height);
  for (let row = 0; row < raster.height; row += raster.rowsAtOnce) {
    const rows = await rowsFromDisk(path, raster, row, raster.rowsAtOnce);
    if ('problem' in rows) return rows;
    friction.set(Float64Array.from(rows), row * raster.width);
  }
  return { ...raster, friction, isWebMercator: raster.epsg === WEB_MERCATOR_EPSG };
}

function rasterGround(raster: PlacedFriction, neighbours: 8 | 16): Ground {
  const isOpen = Uint8Array.from(raster.friction, friction => (isPassable(friction) ? 1 : 0));
  return {
    graph: rasterGraph(raster, neighbours, (row, rows, columns) => stepMetres(raster, row, rows, columns)),
    cells: isOpen.reduce((sum, open) => sum + open, 0),
    placeOf: ({ latitude, longitude }) => {
      const pixel = pixelAt(raster, latitude, longitude);
      return pixel !== null && uint8At(isOpen, pixel) === 1 ? pixel : null;
    },
  };
}

function cellGround(raster: PlacedFriction, resolution: number): Ground {
  const { cells, friction } = frictionByCell(raster, resolution);
  const placeOf = new Map(cells.map((cell, place) => [cell, place]));
  return {
    graph: cellGraph(cells, friction),
    cells: cells.length,
    placeOf: ({ latitude, longitude }) => placeOf.get(latLngToCell(latitude, longitude, resolution)) ?? null,
  };
}

interface TravelReport {
  /** Passable ones. */
  readonly cells: number;
  readonly reached: number;
  readonly meanMinutes: number;
  readonly maxMinutes: number;
  /** Sources that lie where nothing passes, or outside: nothing began there. */
  readonly sourcesLeftOut: readonly string[];
  /** `null`: no way leads there. */
  readonly points: readonly { readonly id: string; readonly minutes: number | null }[];
}

function reportOf(ground: Ground, sources: readonly Point[], to: readonly Point[]): TravelReport | null {
  const begins = sources.map(source => ({ source, place: ground.placeOf(source) }));
  const places = begins.flatMap(({ place }) => (place === null ? [] : [place]));
  if (places.length === 0) return null;
  const { cost } = searchOutward(ground.graph, places);
  const minutes = cost.filter(Number.isFinite);
  return {
    cells: ground.cells,
    reached: minutes.length,
    meanMinutes: minutes.reduce((sum, each) => sum + each, 0) / minutes.length,
    maxMinutes: minutes.reduce((most, each) => Math.max(most, each), 0),
    sourcesLeftOut: begins.filter(({ place }) => place === null).map(({ source }) => source.id),
    points: to.map(point => {
      const place = ground.placeOf(point);
      const found = place === null ? Number.POSITIVE_INFINITY : float64At(cost, place);
      return { id: point.id, minutes: Number.isFinite(found) ? found : null };
    }),
  };
}

function textOf({ cells, reached, meanMinutes, maxMinutes, sourcesLeftOut, points }: TravelReport): string {
  return [
    `${reached} of ${cells} passable cells reached, in ${meanMinutes.toFixed(1)} minutes on average and ` +
      `${maxMinutes.toFixed(1)} at most.`,
    ...(sourcesLeftOut.length === 0
      ? []
      : [`Left out, lying where nothing passes or outside: ${sourcesLeftOut.join(', ')}.`]),
    ...points.map(({ id, minutes }) => `${minutes === null ? 'no way' : minutes.toFixed(1)}  ${id}`),
  ].join('\n');
}
