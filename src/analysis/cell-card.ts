import type { Deployment, Interval } from '../model/deployment.ts';
import type { CardIncident, CellCard } from '../model/findings.ts';
import { dateSpanOf, INCIDENT_KINDS, type IncidentTable, PERPETRATORS } from '../model/incidents.ts';
import { entryAt, float32At, float64At, int32At, uint8At, uint16At, uint32At } from '../units/at.ts';
import type { Day } from '../units/day.ts';
import type { ArrangedIncidents } from './arrange.ts';
import { EVALUATED, type Evaluation, NOT_DATED, NOT_LOCATED } from './evaluate.ts';
import { mgrsReference } from './gaps.ts';
import { geodesicKm } from './geodesic.ts';
import { type CellIndex, describeCells } from './grid.ts';
import { activeOn } from './presence.ts';

const NEAREST_BASES = 5;

interface NearBase {
  /** Its place in the deployment: what it is, where a name may be that of several. */
  readonly index: number;
  readonly name: string;
  readonly distanceKm: number;
}

/** What a card is made from: the state of the last measurement. */
export interface CardContext {
  readonly incidents: IncidentTable;
  readonly arranged: ArrangedIncidents;
  /** 1 for each slot of the arranged incidents that passes the filters. */
  readonly selected: Uint8Array;
  readonly cells: CellIndex;
  readonly evaluation: Evaluation;
  readonly deployment: Deployment;
  /** The record, cut to the days looked at. */
  readonly period: Interval | null;
  /** Which source the incident at an index came from. */
  readonly sourceOf: (index: number) => string;
}

/** The card of one cell: its selected incidents, newest first, its nearest bases and its coverage over time. */
export function cellCardOf(cell: string, context: CardContext): CellCard {
  const { latitude, longitude, areaKm2 } = describeCells([cell]);
  const centre = { latitude: float64At(latitude, 0), longitude: float64At(longitude, 0) };
  return {
    cell,
    areaKm2: float64At(areaKm2, 0),
    ...centre,
    mgrs: mgrsReference(centre.latitude, centre.longitude),
    incidents: incidentsIn(cell, context),
    bases: context.period
      ? basesByDistance(centre, context.period.to - 1, context)
          .slice(0, NEAREST_BASES)
          .map(({ name, distanceKm }) => ({ name, distanceKm }))
      : [],
    history: historyOf(centre, context),
  };
}

function incidentsIn(cell: string, context: CardContext): readonly CardIncident[] {
  const { arranged, selected, cells } = context;
  const place = cells.cells.indexOf(cell);
  const found: number[] = [];
  for (let slot = 0; place >= 0 && slot < arranged.count; slot++) {
    if (cells.cellOf[slot] === place && selected[slot] === 1) found.push(slot);
  }
  const { day, index } = arranged;
  found.sort((a, b) => int32At(day, b) - int32At(day, a) || int32At(index, a) - int32At(index, b));
  return found.map(slot => cardIncident(slot, context));
}

function cardIncident(
  slot: number,
  { incidents, arranged, evaluation, deployment, sourceOf }: CardContext,
): CardIncident {
  const index = int32At(arranged.index, slot);
  const status = uint8At(evaluation.status, slot);
  const distanceKm = float64At(evaluation.distanceKm, slot);
  return {
    latitude: float64At(incidents.latitude, index),
    longitude: float64At(incidents.longitude, index),
    date: dateSpanOf(incidents, index),
    fatalitiesBest: int32At(incidents.fatalitiesBest, index),
    fatalitiesLow: int32At(incidents.fatalitiesLow, index),
    fatalitiesHigh: int32At(incidents.fatalitiesHigh, index),
    radiusKm: float32At(incidents.radiusKm, index),
    kind: entryAt(INCIDENT_KINDS, uint8At(incidents.kind, index)),
    perpetrator: entryAt(PERPETRATORS, uint8At(incidents.perpetrator, index)),
    actor: entryAt(incidents.actors, uint32At(incidents.actor, index)),
    country: entryAt(incidents.countries, uint16At(incidents.country, index)),
    sourceRow: uint32At(incidents.sourceRow, index),
    sourceId: sourceOf(index),
    distanceKm: Number.isFinite(distanceKm) ? distanceKm : null,
    base: deployment.bases[int32At(evaluation.nearest, slot)]?.name ?? null,
    excluded: exclusionOf(status),
  };
}

function exclusionOf(status: number): CardIncident['excluded'] {
  if (status === EVALUATED) return null;
  if (status === NOT_LOCATED) return 'notLocated';
  return status === NOT_DATED ? 'notDated' : 'outsideRecord';
}

function basesByDistance(
  centre: { latitude: number; longitude: number },
  day: Day,
  { deployment, evaluation }: CardContext,
): NearBase[] {
  return Array.from(activeOn(evaluation.timeline, day), index => {
    const { name, latitude, longitude } = entryAt(deployment.bases, index);
    return { index, name, distanceKm: geodesicKm(centre.latitude, centre.longitude, latitude, longitude) };
  }).sort((a, b) => a.distanceKm - b.distanceKm);
}

/**
 * Nearest base over the record; neighbouring epochs with the same nearest base are one step. A camp that moves keeps its
 * name and is another base.
 */
function historyOf(
  centre: { latitude: number; longitude: number },
  context: CardContext,
): CellCard['history'] {
  const steps: { from: Day; to: Day; nearest: NearBase | undefined }[] = [];
  const { starts } = context.evaluation.timeline;
  for (const { from, to } of context.deployment.record) {
    const changes = [from, ...Array.from(starts).filter(start => start > from && start < to), to];
    for (let change = 0; change + 1 < changes.length; change++) {
      const [begins, ends] = [entryAt(changes, change), entryAt(changes, change + 1)];
      const nearest = basesByDistance(centre, begins, context).at(0);
      const last = steps.at(-1);
      if (last?.to === begins && last.nearest?.index === nearest?.index) last.to = ends;
      else steps.push({ from: begins, to: ends, nearest });
    }
  }
  return steps.map(({ from, to, nearest }) => ({
    from,
    to,
    distanceKm: nearest?.distanceKm ?? null,
    base: nearest?.name ?? null,
  }));
}
