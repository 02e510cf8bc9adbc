import type { Layer } from '@deck.gl/core';
import { borderBlocks } from '../cartography/land-shapes.ts';
import type { Town } from '../model/place.ts';
import { drawBaseAtlas } from './base-atlas.ts';
import { basesLayer } from './layers/bases.ts';
import { bordersLayers } from './layers/borders.ts';
import { cellsLayer } from './layers/cells.ts';
import { gapFramesLayer } from './layers/gap-frames.ts';
import { baseLabelsLayer, townDotsLayer, townLabelsLayer } from './layers/labels.ts';
import { areaLayer, areaOutlineLayer, landLayer } from './layers/land.ts';
import { linesLayer, uncoveredLines } from './layers/lines.ts';
import { outlinesLayer, waterLayer } from './layers/outlines.ts';
import { pointsLayer } from './layers/points.ts';
import { ringLayers, ringsOf } from './layers/rings.ts';
import { ringOfCell, selectionLayers } from './layers/selection.ts';
import type { MapLabels } from './map-labels.ts';
import { planBaseLayers, planCellLayers } from './plan/plan-layers.ts';
import { createMemory, type Remember } from './remember.ts';
import { type MapScene, namedBases } from './scene.ts';

/**
 * Makes the layers of a scene, from the ground up. Each layer is made again only when something it shows has changed:
 * deck.gl leaves a layer that is the same object alone.
 */
export function createLayerMaker(): (scene: MapScene, labels: MapLabels) => readonly Layer[] {
  const { remember, forgetUnused } = createMemory();
  return (scene, labels) => {
    const layers = [
      ...groundLayers(scene, remember),
      ...cellLayers(scene, remember),
      ...(scene.plan ? planCellLayers(scene.plan, scene.theme, remember) : []),
      ...boundaryLayers(scene, remember),
      ...incidentLayers(scene, remember),
      ...baseLayers(scene, labels, remember),
    ];
    forgetUnused();
    return layers;
  };
}

function groundLayers(scene: MapScene, remember: Remember): Layer[] {
  const { areas, land, outlines, findings, theme, basemap } = scene;
  const chosen = areaPolygons(areas, findings?.settings.area, remember);
  const water = remember('water', [outlines, theme], () => waterLayer(outlines, theme));
  // A user's own basemap brings its own land.
  if (basemap) return [water];
  return [
    ...(land ? [remember('land', [land, theme], () => landLayer(land, theme))] : []),
    remember('area', [chosen, theme], () => areaLayer(chosen, theme)),
    water,
  ];
}

function areaPolygons(areas: MapScene['areas'], ids: readonly string[] | undefined, remember: Remember) {
  const key = ids?.join('\n') ?? '';
  return remember('area-polygons', [areas, key], () =>
    areas.filter(area => ids?.includes(area.id)).map(({ polygons }) => polygons),
  );
}

function cellLayers({ findings, drawnCells, mapMeasure, theme }: MapScene, remember: Remember): Layer[] {
  if (!findings || !drawnCells) return [];
  const cells = remember('cells', [findings, drawnCells, mapMeasure, theme], () =>
    cellsLayer(findings, drawnCells, mapMeasure, theme),
  );
  if (mapMeasure !== 'gaps') return [cells];
  const frames = drawnCells.cells;
  return [cells, remember('gap-frames', [frames, theme], () => gapFramesLayer(frames, theme))];
}

function boundaryLayers(scene: MapScene, remember: Remember): Layer[] {
  const { areas, land, outlines, findings, theme } = scene;
  const chosen = areaPolygons(areas, findings?.settings.area, remember);
  const blocks = land && remember('border-blocks', [land], () => borderBlocks(land));
  return [
    ...(blocks ? remember('borders', [blocks, theme], () => bordersLayers(blocks, theme)) : []),
    remember('outlines', [outlines, theme], () => outlinesLayer(outlines, theme)),
    remember('area-outline', [chosen, theme], () => areaOutlineLayer(chosen, theme)),
  ];
}

function incidentLayers(scene: MapScene, remember: Remember): Layer[] {
  const { findings, evaluated, drawnCells, theme, showLines, showPoints, selectedCell } = scene;
  const layers: Layer[] = [];
  if (findings && evaluated && showLines) {
    const ends = remember('line-ends', [findings, evaluated], () => uncoveredLines(findings, evaluated));
    layers.push(remember('lines', [ends, theme], () => linesLayer(ends, theme)));
  }
  if (findings && evaluated && showPoints) {
    const { distanceKm } = findings.settings;
    layers.push(
      remember('points', [evaluated, distanceKm, theme], () => pointsLayer(evaluated, distanceKm, theme)),
    );
  }
  const ring = remember('ring', [findings, drawnCells, selectedCell], () =>
    findings && drawnCells && selectedCell ? ringOfCell(findings, drawnCells, selectedCell) : null,
  );
  if (ring) layers.push(...remember('selection', [ring, theme], () => selectionLayers(ring, theme)));
  return layers;
}

function baseLayers(scene: MapScene, labels: MapLabels, remember: Remember): Layer[] {
  const { plan, findings, theme, showRings, showTowns, towns } = scene;
  const bases = findings?.bases ?? [];
  const names = remember('names', [plan?.bases ?? bases], () => namedBases(scene));
  const characters = remember('characters', [names, towns], () => charactersOf(names, towns));
  const layers: Layer[] = [];
  if (findings && showRings && !plan) {
    const { distanceKm } = findings.settings;
    const rings = remember('ring-lines', [bases, distanceKm], () => ringsOf(bases, distanceKm));
    layers.push(...remember('rings', [rings, theme], () => ringLayers(rings, theme)));
  }
  if (showTowns) {
    const town = labels.towns;
    layers.push(
      remember('town-dots', [town, theme], () => townDotsLayer(town, theme)),
      remember('town-labels', [town, characters, theme], () => townLabelsLayer(town, characters, theme)),
    );
  }
  const atlas = remember('atlas', [theme], () => drawBaseAtlas(theme));
  const symbols = plan
    ? planBaseLayers(plan, showRings, theme, remember)
    : [remember('bases', [bases, atlas], () => basesLayer(bases, atlas))];
  layers.push(
    ...symbols,
    remember('base-labels', [labels.bases, characters, theme], () =>
      baseLabelsLayer(labels.bases, characters, theme),
    ),
  );
  return layers;
}

/** Every letter any name needs, so that the letters are drawn once and not again whenever other names come into sight. */
function charactersOf(bases: readonly { readonly name: string }[], towns: readonly Town[]): string {
  const letters = new Set<string>('0123456789 ');
  for (const { name } of [...bases, ...towns]) for (const letter of name) letters.add(letter);
  return [...letters].sort().join('');
}
