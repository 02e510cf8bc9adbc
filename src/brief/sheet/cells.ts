import { classify, NO_CLASS } from '../../cartography/classes.ts';
import { uncoveredIncidents } from '../../cartography/measure-values.ts';
import type { EvaluatedIncidents, Findings } from '../../model/findings.ts';
import type { CellChange } from '../../model/plan-findings.ts';
import { entryAt, float64At } from '../../units/at.ts';
import type { Released } from '../release/released.ts';
import {
  type CellLook,
  cellLooks,
  cellShape,
  FEW_LOOK,
  hatching,
  NO_VALUE_FILL,
  WITHHELD_LOOK,
} from './cell-looks.ts';
import { AREA_OUTLINE, INCIDENT, PAPER, PRESENCE } from './ink.ts';
import type { MapRequest } from './map-request.ts';
import { pathData, paths } from './path.ts';
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
    const incidents = entryAt(findings.cells.incidents, index);
    if (incidents === 0 || uncovered === 0) return LEAST_FILLED * APART;
    return Math.max(LEAST_FILLED, Math.sqrt(uncovered / incidents)) * APART;
  });
}

export const REACHED_LINE = { stroke: PRESENCE, 'stroke-width': 0.45 };
export const EXPOSED_LINE = { stroke: INCIDENT, 'stroke-width': 0.45, 'stroke-dasharray': '1.1 0.7' };

/**
 * Outlines of the cells in which a plan brings incidents within reach (solid) or lets them fall out of it (dashed).
 * Only of cells whose counts are shown: a single marked cell and the plan's total would tell the count of the cell.
 */
export function drawPlanCells(
  changes: readonly CellChange[],
  released: Released,
  projection: Projection,
): readonly SvgNode[] {
  const shown = new Set(released.findings.cells.cell);
  const outlines = (isMarked: (change: CellChange) => boolean, factor: number) =>
    changes
      .filter(change => shown.has(change.cell) && isMarked(change))
      .map(change => {
        const shape = cellShape(change.cell, projection, factor);
        return shape ? pathData(shape, true) : '';
      });
  const reached = outlines(change => change.reachedIncidents > 0, 0.93);
  const exposed = outlines(change => change.exposedIncidents > 0, 0.8);
  return [reached, exposed].flatMap((shapes, index) => [
    ...paths(shapes, { fill: 'none', stroke: PAPER, 'stroke-width': 0.8 }),
    ...paths(shapes, { fill: 'none', ...(index === 0 ? REACHED_LINE : EXPOSED_LINE) }),
  ]);
}

const RADIUS = 0.35;

/**
 * The evaluated incidents as points, one for all that fall on the same hundredth of a millimetre. Only for a release
 * that says so.
 */
export function drawIncidents(
  { count, positions }: EvaluatedIncidents,
  { project, frame }: Projection,
): readonly SvgNode[] {
  const points = new Set<string>();
  for (let index = 0; index < count; index++) {
    const [x, y] = project(float64At(positions, index * 2), float64At(positions, index * 2 + 1));
    if (x < frame.x || y < frame.y || x > frame.x + frame.width || y > frame.y + frame.height) continue;
    points.add(
      `M${(x - RADIUS).toFixed(2)} ${y.toFixed(2)}a${RADIUS} ${RADIUS} 0 1 0 ${RADIUS * 2} 0a${RADIUS} ${RADIUS} 0 1 0 ${-RADIUS * 2} 0`,
    );
  }
  return paths([...points], { fill: INCIDENT, 'fill-opacity': '0.65' });
}
