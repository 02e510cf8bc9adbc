import { classify, NO_CLASS } from '../../cartography/classes.ts';
import { uncoveredIncidents } from '../../cartography/measure-values.ts';
import type { Findings } from '../../model/findings.ts';
import { type CellLook, cellLooks, FEW_LOOK, NO_VALUE_FILL, WITHHELD_LOOK } from './cell-looks.ts';
import { cellShape, hatching } from './cell-shapes.ts';
import { AREA_OUTLINE } from './ink.ts';
import type { MapRequest } from './map-request.ts';
import { pathData } from './path.ts';
import { paths } from './paths.ts';
import type { Projection } from './projection.ts';
import type { SvgNode } from './svg.ts';

/** The least that is filled of a gap cell, so that a single uncovered incident among many still shows. */
const LEAST_FILLED = 0.35;
const APART = 0.95;

/** The cells of a map: those of one class are one path, or a few where they are many. */
export function drawCells(
  { released, beside, measure }: Pick<MapRequest, 'released' | 'beside' | 'measure'>,
  projection: Projection,
): readonly SvgNode[] {
  const { findings } = released;
  const classification = classify(findings, measure, beside?.findings);
  const isArea = classification.subject === 'area' && findings.area !== null;
  const cells = isArea && findings.area ? findings.area.cell : findings.cells.cell;
  const looks = cellLooks(classification, measure);
  const filled = measure === 'gaps' ? gapSides(findings) : null;
  const byClass = new Map<number, string[]>();
  classification.classes.forEach((index, at) => {
    const known = byClass.get(index);
    if (known) known.push(cells[at] ?? '');
    else byClass.set(index, [cells[at] ?? '']);
  });
  const sides = new Map(cells.map((cell, index) => [cell, isArea ? 1 : (filled?.[index] ?? APART)]));
  const nodes = [...byClass]
    .sort(([one], [other]) => one - other)
    .flatMap(([index, of]) => {
      const look = index === NO_CLASS ? { fill: NO_VALUE_FILL, hatch: null } : looks[index];
      return look ? drawLook(of, look, projection, cell => sides.get(cell) ?? APART) : [];
    });
  const frames = filled ? drawFrames(cells, projection) : [];
  // What is hidden is hidden whatever the measure, except that distance tells nothing of incidents.
  const hidden = isArea
    ? []
    : [
        ...drawLook(released.few, FEW_LOOK, projection, () => APART),
        ...drawLook(released.withheld, WITHHELD_LOOK, projection, () => APART),
      ];
  return [...nodes, ...frames, ...hidden];
}

function drawLook(
  cells: readonly string[],
  look: CellLook,
  projection: Projection,
  sideOf: (cell: string) => number,
): readonly SvgNode[] {
  const shapes = cells.flatMap(cell => {
    const shape = cellShape(cell, projection, sideOf(cell));
    return shape ? [shape] : [];
  });
  const filled = paths(
    shapes.map(shape => pathData(shape, true)),
    { fill: look.fill },
  );
  const { hatch } = look;
  if (!hatch) return filled;
  const stroke = { stroke: hatch.stroke, 'stroke-width': 0.14, fill: 'none' };
  return [
    ...filled,
    ...paths(
      shapes.map(shape => hatching(shape, hatch.spacing, hatch.slope)),
      stroke,
    ),
  ];
}

function drawFrames(cells: readonly string[], projection: Projection): readonly SvgNode[] {
  const shapes = cells.flatMap(cell => {
    const shape = cellShape(cell, projection);
    return shape ? [pathData(shape, true)] : [];
  });
  return paths(shapes, { fill: 'none', stroke: AREA_OUTLINE, 'stroke-width': 0.1 });
}

/** Length of the sides of each gap cell so that its area is the share of its incidents that is uncovered. */
function gapSides(findings: Findings): readonly number[] {
  return uncoveredIncidents(findings).map((uncovered, index) => {
    const incidents = findings.cells.incidents[index] ?? 0;
    if (incidents === 0 || uncovered === 0) return LEAST_FILLED * APART;
    return Math.max(LEAST_FILLED, Math.sqrt(uncovered / incidents)) * APART;
  });
}
