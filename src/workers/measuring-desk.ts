import { cardIn, evaluatedIncidentsOf, type Measurement } from '../analysis/evaluated-incidents.ts';
import { landShapesOf } from '../analysis/land-shapes.ts';
import { shapesOfCells } from '../analysis/triangulate-cells.ts';
import type { Workbench } from '../analysis/workbench.ts';
import type { DrawnCells } from '../cartography/cell-shapes.ts';
import type { LandShapes } from '../cartography/land-shapes.ts';
import type { CellCard, EvaluatedIncidents, Findings } from '../model/findings.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { Choices, Preview, Suggestion } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';
import type { MeasuredSource } from '../model/source.ts';
import { GONE, type Gone } from './wire.ts';

type WithoutId<Source> = Source extends unknown ? Omit<Source, 'id'> : never;

/** Data that has been read and waits to be loaded, under no name yet. */
export type HeldSource = WithoutId<MeasuredSource>;

/** A source by the handle of its data, under the name that it is loaded or reviewed by. */
interface NamedHeld {
  readonly id: string;
  readonly held: number;
}

/** One change of what is loaded: made as a whole, or not at all. */
interface Exchange {
  /** Ids of the sources that go; one that is added again goes first. */
  readonly remove: readonly string[];
  readonly add: readonly NamedHeld[];
  /** All outlines offered afterwards; `null`: as before. */
  readonly areas: readonly AreaOutline[] | null;
}

/** Files that have been read and not been loaded, beside what is loaded. */
interface HeldPreview {
  readonly loaded: number;
  readonly held: readonly NamedHeld[];
  /** Ids of loaded sources that would go. */
  readonly leaving: readonly string[];
  readonly settings: Settings;
  /** What the user has chosen; what is left out is suggested. */
  readonly mission?: string | null;
  readonly countries?: readonly string[];
}

/** All that one measurement shows. */
export interface ShownMeasurement {
  /** Names it, where more is asked about it. */
  readonly measurement: number;
  /** Names what is loaded, until that is changed. */
  readonly loaded: number;
  readonly findings: Findings;
  readonly evaluated: EvaluatedIncidents;
  /** The shapes of the cells of `findings`. */
  readonly drawnCells: DrawnCells;
  readonly choices: Choices;
  /** `null`: no cell is selected. */
  readonly card: CellCard | null;
}

/** What the worker that measures offers. Whatever has a handle is asked for by it. */
export interface MeasuringDesk {
  /** Takes data that has been read; it is previewed and loaded by the handle that is answered. */
  hold(source: HeldSource): number;
  /** Lets go of data that is not to be loaded after all. */
  release(held: readonly number[]): void;
  /** What would be measured if files under review were loaded; counts for each held table of incidents, in order. */
  preview(request: HeldPreview): Preview | Gone;
  /** Makes an exchange ready to be committed by a handle; nothing changes yet. A later one takes the place of this. */
  stage(
    exchange: Exchange,
    mission?: string | null,
  ): { readonly stage: number; readonly suggestion: Suggestion } | Gone;
  /**
   * Puts what was staged in place of what is loaded, and measures it. Throws, and leaves everything as it was, when it
   * cannot be measured.
   */
  commit(stage: number, settings: Settings, towns: readonly Town[]): ShownMeasurement | Gone;
  /** Exchanges the towns; answers by which handle what is loaded goes from now on. */
  putTowns(loaded: number, towns: readonly Town[]): number | Gone;
  /** @param cell the cell whose card is wanted too; `null`: none */
  measure(loaded: number, settings: Settings, cell: string | null): ShownMeasurement | Gone;
  /** The findings alone, at other settings than those of the page. */
  findingsFor(loaded: number, settings: Settings): Findings | Gone;
  /** @param measurement only the one shown last is kept */
  cellCard(measurement: number, cell: string): CellCard | Gone;
  /** All outlines, to be drawn. */
  landShapes(loaded: number): LandShapes | Gone;
}

/** The measuring calls over a workbench. */
export function measuringOver(workbench: Workbench): MeasuringDesk {
  const held = new Map<number, HeldSource>();
  let handles = 0;
  let staged: { readonly stage: number; readonly of: ReturnType<Workbench['stage']> } | null = null;
  let kept: { readonly handle: number; readonly measurement: Measurement } | null = null;

  function about<Answer>(loaded: number, answer: () => Answer): Answer | Gone {
    return loaded === workbench.version() ? answer() : GONE;
  }

  /** The held sources under their names; `null`: one of them is no longer held. */
  function named(sources: readonly NamedHeld[]): readonly MeasuredSource[] | null {
    const found = sources.flatMap(({ id, held: handle }): MeasuredSource[] => {
      const source = held.get(handle);
      return source ? [{ ...source, id }] : [];
    });
    return found.length === sources.length ? found : null;
  }

  function shown(measurement: Measurement, cell: string | null): ShownMeasurement {
    kept = { handle: ++handles, measurement };
    const { findings } = measurement;
    return {
      measurement: kept.handle,
      loaded: workbench.version(),
      findings,
      evaluated: evaluatedIncidentsOf(measurement),
      drawnCells: {
        cells: shapesOfCells(findings.cells.cell),
        area: findings.area && shapesOfCells(findings.area.cell),
      },
      choices: workbench.choices(),
      card: cell === null ? null : cardIn(measurement, cell),
    };
  }

  return {
    hold(source) {
      handles += 1;
      held.set(handles, source);
      return handles;
    },
    release(gone) {
      for (const handle of gone) held.delete(handle);
    },
    preview: ({ loaded, held: wanted, ...request }) =>
      about(loaded, () => {
        const sources = named(wanted);
        if (!sources) return GONE;
        const tables = sources.flatMap(source => (source.role === 'incidents' ? [source] : []));
        return workbench.preview({
          ...request,
          incidents: tables.map(({ incidents }) => incidents),
          incidentSources: tables.map(({ id, counted }) => ({
            id,
            format: counted.format ?? 'incident-list',
          })),
          deployments: sources.flatMap(source => (source.role === 'deployments' ? [source.deployments] : [])),
        });
      }),
    stage(exchange, mission) {
      const add = named(exchange.add);
      if (!add) return GONE;
      staged = { stage: ++handles, of: workbench.stage({ ...exchange, add }, mission) };
      return { stage: staged.stage, suggestion: staged.of.suggestion };
    },
    commit(stage, settings, towns) {
      if (staged?.stage !== stage) return GONE;
      const { of } = staged;
      staged = null;
      return shown(workbench.commit(of, settings, towns), null);
    },
    putTowns: (loaded, towns) =>
      about(loaded, () => {
        workbench.putPlaces(null, towns);
        return workbench.version();
      }),
    measure: (loaded, settings, cell) => about(loaded, () => shown(workbench.measure(settings), cell)),
    findingsFor: (loaded, settings) => about(loaded, () => workbench.measure(settings).findings),
    cellCard: (measurement, cell) => (kept?.handle === measurement ? cardIn(kept.measurement, cell) : GONE),
    landShapes: loaded => about(loaded, () => landShapesOf(workbench.outlines())),
  };
}
