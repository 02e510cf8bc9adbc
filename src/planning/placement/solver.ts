import type { Highs, ModelData } from 'highs';

/** How far an exact search has come. */
export interface SearchProgress {
  /** Objective of the best solution found; `null` before the first. */
  readonly best: number | null;
  /** Proven limit that no solution passes. */
  readonly bound: number;
  /** Columns of the best solution, when this report brings a new one. */
  readonly columns: Float64Array | null;
}

/** How a search ended. */
export interface SearchResult {
  /** `null`: no solution was found in the time given. */
  readonly columns: Float64Array | null;
  readonly bound: number;
  /** The solution is the best there is, by the solver's proof. */
  readonly proven: boolean;
  readonly infeasible: boolean;
}

export interface SearchOptions {
  readonly timeLimitSeconds: number;
  /** A feasible solution to start from: values of all columns. */
  readonly start: Float64Array | null;
  readonly onProgress: (progress: SearchProgress) => void;
}

/** Objectives are whole numbers of incidents or people, or distances: this is far below any difference that matters. */
const ABSOLUTE_GAP = 1e-6;

/** Solves a mixed-integer program with HiGHS, reporting as it improves. Runs until it is done: call it in a worker. */
export function search(highs: Highs, model: ModelData, options: SearchOptions): SearchResult {
  const { callbackType, modelStatus } = highs.constants;
  return highs.withModel(model, solver => {
    solver.options.set({
      output_flag: false,
      time_limit: options.timeLimitSeconds,
      mip_rel_gap: 0,
      mip_abs_gap: ABSOLUTE_GAP,
    });
    if (options.start) solver.setSolution({ colValue: options.start });
    let best: number | null = null;
    let bound = Number.NaN;
    const report = (columns: Float64Array | null) => options.onProgress({ best, bound, columns });
    solver.run({
      [callbackType.mipImprovingSolution](event) {
        best = event.data.objective_function_value ?? best;
        bound = event.data.mip_dual_bound ?? bound;
        report(event.data.mip_solution ?? null);
      },
      [callbackType.mipLogging](event) {
        bound = event.data.mip_dual_bound ?? bound;
        report(null);
      },
    });
    const status = solver.getModelStatus();
    const proven = status === modelStatus.optimal;
    const found = proven || best !== null || options.start !== null;
    return {
      columns: found ? solver.getSolution().colValue : null,
      bound: proven ? solver.getObjectiveValue() : bound,
      proven,
      infeasible: status === modelStatus.infeasible,
    };
  });
}
