import type { SheetSettings } from '../../model/sheet.ts';
import { isFailure } from '../../platform/documents/document-problem.ts';
import type { SessionParts } from '../parts.ts';
import { isSame } from '../plan/measure-plan.ts';
import type { Session, SessionStore } from '../state.ts';
import { latestWins } from '../turns.ts';
import { type BriefProblem, type SheetPreview, shownSheet } from './brief-state.ts';
import type { Composer } from './composer.ts';
import type { SheetInputs } from './sheet-input.ts';

type Outcome = SheetPreview | { readonly problem: BriefProblem };

/** Composes the sheet on the page again whenever something that it shows has changed. */
export interface SheetFollowing {
  /** Composes although nothing has changed: the live map was looked at from elsewhere. */
  again(): void;
}

/** Starts to follow the session. */
export function followSheet(
  store: SessionStore,
  { writeSvg }: Pick<SessionParts['documents'], 'writeSvg'>,
  inputOf: SheetInputs,
  composer: Composer,
): SheetFollowing {
  const composing = latestWins<SheetSettings, Outcome>({
    busy: isBusy => store.setState({ composing: isBusy }),
    failed: (_, settings) => show(settings, { problem: 'compose-failed' }),
    async work(settings) {
      const input = await inputOf(settings);
      if ('problem' in input) return input;
      const sheet = await composer.compose(input);
      const picture = await writeSvg(sheet);
      return isFailure(picture) ? picture : { settings, sheet, picture };
    },
    arrived: (outcome, settings) => show(settings, outcome),
  });

  function show(settings: SheetSettings, outcome: Outcome): void {
    // While someone types, each sheet that is ready is better than the one before it; another sheet's is not wanted.
    if (shownSheet(store.getState())?.id !== settings.id) return;
    if ('problem' in outcome) {
      const isOfOther = outcome.problem === 'made-for-other';
      store.setState({ previewProblem: outcome.problem, ...(isOfOther ? { preview: null } : {}) });
    } else store.setState({ preview: outcome, previewProblem: null });
  }

  function compose(): void {
    const sheet = shownSheet(store.getState());
    if (sheet) composing.request(sheet);
  }

  let asked: readonly unknown[] = [];
  store.subscribe(state => {
    if (state.mode !== 'brief') return;
    const wanted = dependencies(state);
    if (isSame(asked, wanted)) return;
    asked = wanted;
    const sheet = shownSheet(state);
    // One sheet must not stand under the name of another, nor a sheet of what is no longer loaded.
    if (state.preview && (state.preview.settings.id !== sheet?.id || !state.findings)) {
      store.setState({ preview: null });
    }
    if (state.findings) compose();
  });
  return { again: compose };
}

/** What the sheet on the page depends on. */
function dependencies(state: Session): readonly unknown[] {
  const sheet = shownSheet(state);
  const { findings, evaluated, sources, areas, towns, outlines, scenarios, planSettings, planTest } = state;
  const live = sheet?.frame === 'live' ? [state.liveScale, state.basemap] : [null, null];
  return [
    sheet,
    findings,
    evaluated,
    sources,
    areas,
    towns,
    outlines,
    scenarios.find(({ id }) => id === sheet?.scenario),
    planSettings,
    planTest,
    ...live,
  ];
}
