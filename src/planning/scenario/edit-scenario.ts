import { geodesicKm } from '../../analysis/geodesic.ts';
import { outlineContains } from '../../analysis/grid.ts';
import { geodesicRing } from '../../cartography/ring.ts';
import { extentOf, onePolygon, outerRingsOf } from '../../model/outlines.ts';
import type { AreaOutline } from '../../model/place.ts';
import { type Scenario, type ScenarioBase, scenarioBaseSchema } from '../../model/scenario.ts';
import type { BaseChange, EditOutcome, EditProblem, ScenarioEdit } from '../../model/scenario-edit.ts';

/** What is known of the ground. */
export interface Ground {
  /** All outlines: the countries of the world and the coasts and areas loaded. None: where the sea is is not known. */
  readonly outlines: readonly AreaOutline[];
  /** Outlines of the area of interest; none: anywhere will do. */
  readonly area: readonly AreaOutline[];
}

/**
 * The scenario after an edit, or why the edit is not available; the scenario given stays as it is, so that undo keeps it.
 * Only what an edit changes is questioned: the strength of a base that lies outside the area of interest can be changed,
 * moving one there is refused. An edit that changes nothing, or concerns a base that is gone, gives the scenario itself.
 */
export function applyEdit(scenario: Scenario, edit: ScenarioEdit, ground: Ground): EditOutcome {
  switch (edit.edit) {
    case 'add-base': {
      const problem = problemOf(edit.base, null, scenario, ground);
      return problem ? { problem } : { scenario: { ...scenario, bases: [...scenario.bases, edit.base] } };
    }
    case 'change-base':
      return changeBase(scenario, edit.id, edit.change, ground);
    case 'remove-base': {
      const bases = scenario.bases.filter(base => base.id !== edit.id);
      return { scenario: bases.length === scenario.bases.length ? scenario : { ...scenario, bases } };
    }
    case 'rename':
      return { scenario: { ...scenario, name: edit.name } };
    case 'annotate':
      return { scenario: { ...scenario, note: edit.note } };
  }
}

function changeBase(scenario: Scenario, id: string, asked: BaseChange, ground: Ground): EditOutcome {
  const before = scenario.bases.find(base => base.id === id);
  if (!before) return { scenario };
  // What a place was chosen on says nothing of another place.
  const change = isElsewhere(before, asked) ? { chosenOn: null, ...asked } : asked;
  const after = { ...before, ...change };
  const problem = problemOf(after, before, scenario, ground);
  if (problem) return { problem };
  const fields = Object.keys(change) as (keyof BaseChange)[];
  if (fields.every(field => Object.is(before[field], change[field]))) return { scenario };
  return { scenario: { ...scenario, bases: scenario.bases.map(base => (base === before ? after : base)) } };
}

function isElsewhere(before: ScenarioBase, { latitude, longitude }: BaseChange): boolean {
  return (
    (latitude ?? before.latitude) !== before.latitude || (longitude ?? before.longitude) !== before.longitude
  );
}

/** @param before the base as it was; `null`: it is new */
function problemOf(
  after: ScenarioBase,
  before: ScenarioBase | null,
  scenario: Scenario,
  ground: Ground,
): EditProblem | null {
  const shape = scenarioBaseSchema.safeParse(after);
  if (!shape.success) {
    const isPlace = shape.error.issues.some(({ path }) => path[0] === 'latitude' || path[0] === 'longitude');
    return isPlace ? 'not-a-place' : 'not-a-base';
  }
  const isMoved = before?.latitude !== after.latitude || before.longitude !== after.longitude;
  const isRedated = before?.from !== after.from || before.to !== after.to;
  return (isRedated ? checkStay(after) : null) ?? (isMoved ? checkPlace(after, scenario, ground) : null);
}

/**
 * Two sites nearer than this are one: a base is a compound of some hundred metres, and sources give its place no more
 * finely (Geo-PKO codes the town).
 */
const SAME_SITE_KM = 0.1;

type Stay = Pick<ScenarioBase, 'from' | 'to'>;

/**
 * Why a base cannot stand where it is put; `null` when it can. A site on the wrong side of a border or a coast by no
 * more than outlines are drawn coarsely is not refused (see {@link OUTLINE_ERROR_KM}).
 *
 * @param base the base as it would be; others of the scenario with its id are itself
 */
function checkPlace(base: ScenarioBase, scenario: Scenario, ground: Ground): EditProblem | null {
  const { latitude, longitude } = base;
  if (ground.outlines.length > 0 && !isNearLand(ground.outlines, latitude, longitude)) return 'in-the-sea';
  const isTaken = scenario.bases.some(
    other =>
      other.id !== base.id &&
      overlap(other, base) &&
      geodesicKm(latitude, longitude, other.latitude, other.longitude) < SAME_SITE_KM,
  );
  if (isTaken) return 'on-another-base';
  const isOutside = ground.area.length > 0 && !isNearLand(ground.area, latitude, longitude);
  return isOutside ? 'outside-area' : null;
}

/** Why a base cannot be there at the time it is said to be; `null` when it can. `to` is the first day gone. */
function checkStay({ from, to }: Stay): EditProblem | null {
  return from !== null && to !== null && to <= from ? 'closes-before-opens' : null;
}

/** Whether there is a day on which both are there. */
function overlap(one: Stay, other: Stay): boolean {
  const start = Math.max(one.from ?? Number.NEGATIVE_INFINITY, other.from ?? Number.NEGATIVE_INFINITY);
  const end = Math.min(one.to ?? Number.POSITIVE_INFINITY, other.to ?? Number.POSITIVE_INFINITY);
  return start < end;
}

/**
 * How far coasts and borders of the bundled outlines are off: at their scale of 1:50,000,000 (Natural Earth) a line of
 * 0.1 mm on paper is 5 km wide. A port must not be refused because its coast was drawn with a broad pen.
 */
const OUTLINE_ERROR_KM = 5;

/** Every so many vertices of the ring of 144 are asked: eight directions. */
const ASKED_VERTICES = 18;

/** Whether a point in degrees lies in one of the outlines, or nearer to one than outlines can be trusted. */
function isNearLand(outlines: readonly AreaOutline[], latitude: number, longitude: number): boolean {
  const around = outlines.flatMap(outline => polygonsNear(outline, latitude, longitude));
  const isInside = ([across, up]: readonly [number, number]) =>
    around.some(outline => outlineContains(outline, up, across));
  return (
    isInside([longitude, latitude]) ||
    geodesicRing(latitude, longitude, OUTLINE_ERROR_KM).some(
      (point, vertex) => vertex % ASKED_VERTICES === 0 && isInside(point),
    )
  );
}

/** A margin in degrees that is more than the error of outlines anywhere but at the poles. */
const MARGIN_DEGREES = 0.5;

/** Those polygons of the outline whose bounds come near the point, each as an outline of its own. */
function polygonsNear(outline: AreaOutline, latitude: number, longitude: number): readonly AreaOutline[] {
  return [...outerRingsOf([outline])].flatMap((ring, number) => {
    const { west, south, east, north } = extentOf([ring]);
    const isNear =
      longitude >= west - MARGIN_DEGREES &&
      longitude <= east + MARGIN_DEGREES &&
      latitude >= south - MARGIN_DEGREES &&
      latitude <= north + MARGIN_DEGREES;
    return isNear ? [{ ...outline, polygons: onePolygon(outline.polygons, number) }] : [];
  });
}
