/** A name that wants to stand beside a point. */
export interface LabelCandidate {
  readonly text: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Letter size, pixels. */
  readonly size: number;
  /** Distance from the point to the letters, pixels. */
  readonly gap: number;
  /** Width of the symbol at the point, which no letters may cross, pixels. */
  readonly symbol: number;
  /** Index into the list that the name comes from. */
  readonly index: number;
}

export type LabelSide = 'right' | 'left' | 'above' | 'below';

export interface PlacedLabel extends LabelCandidate {
  readonly side: LabelSide;
}

/** Left, top, right and bottom, in pixels. */
type Box = readonly [number, number, number, number];

/** In the order in which a cartographer tries them (Imhof 1975, "Positioning names on maps"). */
const SIDES: readonly LabelSide[] = ['right', 'left', 'above', 'below'];

/**
 * Chooses which names to show and on which side of their points, so that none covers another name or a symbol. Earlier
 * candidates win. `obstacles` are `[x, y, width]` of symbols that are drawn in any case; `project` gives the place on the
 * screen in pixels, or `null` when it is out of sight; `widthOf` the width of a text in pixels.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly (readonly [number, number, number])[],
  project: (longitude: number, latitude: number) => readonly [number, number] | null,
  widthOf: (candidate: LabelCandidate) => number,
): readonly PlacedLabel[] {
  const taken: Box[] = obstacles.map(([x, y, width]) => around(x, y, width));
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const point = project(candidate.longitude, candidate.latitude);
    if (!point) continue;
    const own = around(point[0], point[1], candidate.symbol);
    // Two bases at one place must not keep each other from being named; a town under a base symbol must.
    const isDrawnAnyway = obstacles.some(([x, y]) => x === point[0] && y === point[1]);
    if (!isDrawnAnyway && taken.some(box => overlaps(box, own))) continue;
    const width = widthOf(candidate);
    for (const side of SIDES) {
      const box = labelBox(point, width, candidate, side);
      if (taken.some(other => overlaps(other, box))) continue;
      taken.push(box, own);
      placed.push({ ...candidate, side });
      break;
    }
  }
  return placed;
}

function labelBox(
  [x, y]: readonly [number, number],
  width: number,
  label: LabelCandidate,
  side: LabelSide,
): Box {
  const half = label.size * 0.6;
  switch (side) {
    case 'right':
      return [x + label.gap, y - half, x + label.gap + width, y + half];
    case 'left':
      return [x - label.gap - width, y - half, x - label.gap, y + half];
    case 'above':
      return [x - width / 2, y - label.gap - 2 * half, x + width / 2, y - label.gap];
    case 'below':
      return [x - width / 2, y + label.gap, x + width / 2, y + label.gap + 2 * half];
  }
}

function around(x: number, y: number, width: number): Box {
  return [x - width / 2, y - width / 2, x + width / 2, y + width / 2];
}

function overlaps(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
