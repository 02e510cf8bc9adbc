import type { Map as MapLibreMap } from 'maplibre-gl';
import { LABEL_FONT } from './layers/labels.ts';
import { chooseLabels, type MapLabels, NO_LABELS } from './map-labels.ts';
import { createMemory } from './remember.ts';
import { type MapScene, namedBases } from './scene.ts';

/** Share of the map's width and height beyond its edges for which names are placed too, ready for small moves. */
const MARGIN = 0.25;

/** Chooses the names for the part of the world that a map shows. */
export function createLabeller(): (map: MapLibreMap, scene: MapScene) => MapLabels {
  const { remember } = createMemory();
  const widths = new Map<string, number>();
  const context = document.createElement('canvas').getContext('2d');

  function widthOf(text: string, weight: number, size: number): number {
    const key = `${weight} ${size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined || !context) return known ?? text.length * size * 0.6;
    context.font = `${weight} ${size}px ${LABEL_FONT}`;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  }

  return (map, scene) => {
    const { towns, showTowns } = scene;
    const { clientWidth, clientHeight } = map.getContainer();
    if (clientWidth === 0) return NO_LABELS;
    const byPopulation = remember('towns', [towns], () =>
      [...towns].sort((one, other) => other.population - one.population),
    );
    const project = (longitude: number, latitude: number): readonly [number, number] | null => {
      const { x, y } = map.project([longitude, latitude]);
      const isSeen =
        x > -clientWidth * MARGIN &&
        x < clientWidth * (1 + MARGIN) &&
        y > -clientHeight * MARGIN &&
        y < clientHeight * (1 + MARGIN);
      return isSeen ? [x, y] : null;
    };
    return chooseLabels(namedBases(scene), showTowns ? byPopulation : [], project, widthOf);
  };
}
