import { boundTo, madeForNow } from '../model/made-for.ts';
import type { Town } from '../model/place.ts';
import { BASELINE_VIEW, type PlanView, type SourceReference } from '../model/project.ts';
import type { Flaw } from '../model/read-project.ts';
import { DEFAULT_PLAN_SETTINGS } from '../model/scenario.ts';
import type { Suggestion } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';
import { areasOf, type OutlineFeature } from '../model/source.ts';
import type { ShownMeasurement } from '../workers/measuring-desk.ts';
import { GONE, type Gone } from '../workers/wire.ts';
import { admitChoices, admitName, admitSources, type ProjectChoices } from './gate.ts';
import type { Steps } from './history.ts';
import { type Notify, reasonText } from './notices.ts';
import type { SessionParts } from './parts.ts';
import type { Places, Whereabouts } from './places.ts';
import { NOTHING_PLANNED } from './plan/plan-state.ts';
import { referenceTo } from './project-document.ts';
import { loadedSource, type Reader, type ReadSource } from './reading.ts';
import type { LoadedSource, SessionState, SessionStore } from './state.ts';
import { serial } from './turns.ts';

/** One change of what is loaded. */
export interface SourceChange {
  /** Ids of the sources that go. */
  readonly remove: readonly string[];
  readonly add: readonly ReadSource[];
  /** Sources that the project goes on waiting for; left out: those it waits for already, less what comes or goes. */
  readonly missing?: readonly SourceReference[];
  /** The mission to look at, where the user has chosen it; left out: the one that fits best. */
  readonly mission?: string | null;
  /** The settings to go on with, from what the new data suggest. */
  readonly settings: (suggestion: Suggestion) => Settings;
  /** The plans to go on with: those of other data would speak of bases that are not there. */
  readonly plans: Plans;
  readonly projectName: string;
  /** Called once nothing can fail any more, before the page shows what is loaded now. */
  readonly committed?: () => void;
}

/** What a project holds of plans and sheets, and which of them is open; left out: the one that is. */
export interface Plans extends Omit<ProjectChoices, 'settings'> {
  readonly planView?: PlanView;
}

/** No plans and no sheets yet. */
export const NO_PLANS: Plans = {
  planSettings: DEFAULT_PLAN_SETTINGS,
  scenarios: [],
  drawnAreas: [],
  sheets: [],
  planView: BASELINE_VIEW,
};

/** Settings that look at what the data suggest. */
export function suggested(settings: Settings, { mission, countries, area }: Suggestion): Settings {
  return { ...settings, mission, countries: [...countries], area: [...area] };
}

/** What is kept of a loaded source besides what the page shows. */
interface KeptSource extends Whereabouts {
  /** The copy in the browser's storage, once there is one. */
  readonly file: File;
  /** As it was offered or found. */
  readonly original: File;
  readonly outlines: readonly OutlineFeature[];
}

/** The files of a source: the copy in the browser's storage, once there is one, and as it was offered or found. */
export type FilesOfSource = Pick<KeptSource, 'file' | 'original'>;

/** Asks about what is loaded; where that has changed meanwhile, asks again about what is loaded then. */
export type Asking = <Answer>(ask: (loaded: number) => Promise<Answer | Gone>) => Promise<Answer>;

/** What is loaded, and its changes: one at a time, each made as a whole or not at all. */
export interface Sources {
  /**
   * Changes what is loaded, restarts the history and measures. Says so and returns false when it fails; then everything
   * is as it was, here and in the worker.
   *
   * @param changeNow is called when the changes before have been made
   */
  change(changeNow: () => SourceChange): Promise<boolean>;
  /** Brings the towns into line with the area of interest, for the page and for the worker. */
  fitTowns(): Promise<void>;
  /** Not to be used by what changes the sources. */
  readonly asking: Asking;
  /** `null`: no such source is loaded. */
  filesOf(id: string): FilesOfSource | null;
  /** Notes that a copy is in the browser's storage. */
  keepCopy(id: string, files: FilesOfSource): void;
  /** Towns of the files loaded. */
  towns(): readonly Town[];
}

interface SourcesParts {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly analysis: SessionParts['analysis'];
  readonly reader: Pick<Reader, 'release'>;
  readonly places: Places;
  readonly steps: Pick<Steps, 'restart'>;
}

/** All that the page is to show after a change. */
interface Prepared extends Pick<SessionState, 'sources' | 'areas' | 'towns'> {
  readonly stage: number;
  readonly kept: ReadonlyMap<string, KeptSource>;
  readonly choices: ProjectChoices;
}

/** No sources yet. */
export function createSources({ store, notify, analysis, reader, places, steps }: SourcesParts): Sources {
  const inTurn = serial();
  /** By id of the source. */
  let kept: ReadonlyMap<string, KeptSource> = new Map();

  async function change(next: SourceChange): Promise<boolean> {
    try {
      const flaw = admitSources(sourcesAfter(store.getState(), next).map(referenceTo));
      const prepared = flaw ? { flaw } : await prepare(next);
      if ('flaw' in prepared) {
        const { part, reason } = prepared.flaw;
        notify('error', 'change-refused', { part, reason });
        return false;
      }
      const shown = await analysis.commit(prepared.stage, prepared.choices.settings, prepared.towns);
      if (shown === GONE) throw new Error('something else was made ready meanwhile');
      install(next, prepared, shown);
    } catch (reason) {
      notify('error', 'load-failed', { reason: reasonText(reason) });
      return false;
    } finally {
      reader.release(next.add);
    }
    // Asked for after the measurement, so that it does not wait for them.
    void fitLand();
    return true;
  }

  /** Has the worker make a change ready, and works out what comes with it; nothing is changed yet. */
  async function prepare(next: SourceChange): Promise<Prepared | { readonly flaw: Flaw }> {
    const sources = sourcesAfter(store.getState(), next);
    const gone = goneWith(next);
    const keptThen = new Map([...kept].filter(([id]) => !gone.has(id)));
    for (const source of next.add) keptThen.set(source.id, keptSource(source));
    const areas = await places.areasOffered([...keptThen.values()]);
    const staged = await analysis.stage(
      {
        remove: [...gone],
        add: next.add.flatMap(({ id, held }) => (held === null ? [] : [{ id, held }])),
        areas: isSameList(areas, store.getState().areas) ? null : areas,
      },
      next.mission,
    );
    if (staged === GONE) throw new Error('what was read is not there any more');
    const { planSettings, scenarios, drawnAreas, sheets } = next.plans;
    const settings = next.settings(staged.suggestion);
    const now = madeForNow(settings.mission, sources);
    const admission = admitChoices({
      settings,
      planSettings,
      scenarios: boundTo(scenarios, now),
      drawnAreas: boundTo(drawnAreas, now),
      sheets: boundTo(sheets, now),
    });
    if ('flaw' in admission) return admission;
    const choices = admission.admitted;
    const towns = await places.townsFor([...keptThen.values()], areas, choices.settings.area);
    return { stage: staged.stage, kept: keptThen, sources, areas, towns, choices };
  }

  /** Shows what the worker has loaded. Nothing in it waits or fails, so that nobody sees half of it. */
  function install(next: SourceChange, prepared: Prepared, shown: ShownMeasurement): void {
    const { sources, areas, towns, choices } = prepared;
    const gone = goneWith(next);
    kept = prepared.kept;
    next.committed?.();
    const state = store.getState();
    steps.restart(choices, {
      sources,
      towns,
      ...(isSameList(areas, state.areas) ? {} : { areas, land: null }),
      missing: next.missing ?? state.missing.filter(({ id }) => !gone.has(id)),
      // What was left out belongs to the project that was opened.
      flaws: next.missing ? [] : state.flaws,
      exercise: sources.some(source => source.summary.exercise),
      outlines: [...kept.values()].flatMap(source => source.outlines),
      projectName: admitName(next.projectName),
      ...shown,
      ...NOTHING_PLANNED,
      view: { ...state.view, selectedCell: null },
      ...next.plans.planView,
    });
  }

  /** Has the outlines offered made ready to be drawn, if they are not yet. */
  async function fitLand(): Promise<void> {
    const { areas, land: known } = store.getState();
    if (known !== null) return;
    try {
      const land = await asking(loaded => analysis.landShapes(loaded));
      if (store.getState().areas === areas) store.setState({ land });
    } catch (reason) {
      notify('error', 'places-unavailable', { reason: reasonText(reason) });
    }
  }

  const asking: Asking = async ask => {
    for (;;) {
      const { loaded } = store.getState();
      const answer = await ask(loaded);
      if (answer !== GONE) return answer;
      // What took it away is on its way to the page.
      await inTurn(async () => {});
      if (store.getState().loaded === loaded) throw new Error('what is loaded is not what was measured');
    }
  };

  return {
    change: changeNow => inTurn(() => change(changeNow())),
    fitTowns: () =>
      inTurn(async () => {
        const { areas, settings, loaded } = store.getState();
        const towns = await places.townsFor([...kept.values()], areas, settings.area);
        const next = await analysis.putTowns(loaded, towns);
        // Whatever is loaded instead brings its own.
        if (next !== GONE) store.setState({ towns, loaded: next });
      }),
    asking,
    filesOf: id => kept.get(id) ?? null,
    keepCopy(id, files) {
      const source = kept.get(id);
      if (source) kept = new Map([...kept, [id, { ...source, ...files }]]);
    },
    towns: () => [...kept.values()].flatMap(source => source.towns),
  };
}

function keptSource({ id, file, towns, outlines, bounds }: ReadSource): KeptSource {
  return { file, original: file, towns, outlines, areas: areasOf(id, outlines), bounds };
}

/** Ids of the sources that go, also of those that come anew. */
function goneWith({ remove, add }: SourceChange): ReadonlySet<string> {
  return new Set([...remove, ...add.map(source => source.id)]);
}

function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** The sources that are loaded once a change is made, in their order. */
function sourcesAfter(
  { sources }: Pick<SessionState, 'sources'>,
  change: SourceChange,
): readonly LoadedSource[] {
  const gone = goneWith(change);
  const staying = sources.filter(source => !gone.has(source.id));
  return [...staying, ...change.add.map(loadedSource)];
}
