import type { Scenario } from '../../model/scenario.ts';
import { FINEST_UNSWITCHED_RESOLUTION, type SheetLayout, type SheetSettings } from '../../model/sheet.ts';
import { isForNow, madeNow, unusedId } from '../project-document.ts';
import type { Session } from '../state.ts';

/** What every sheet starts with: nothing is released that tells more than a reader outside needs to know. */
export const NOTHING_RELEASED: SheetSettings['release'] = {
  resolution: FINEST_UNSWITCHED_RESOLUTION,
  baseStrengths: false,
  incidentPoints: false,
  sourceText: false,
  smallestCount: null,
};

/** Layouts that are about a scenario and cannot be composed without one. */
export function needsScenario(layout: SheetLayout): boolean {
  return layout === 'before-after' || layout === 'scenario';
}

/** Layouts whose map can be the live one: it shows the bases that were there, not those of a scenario. */
export function canBeLive(layout: SheetLayout): boolean {
  return layout === 'map' || layout === 'map-gaps';
}

/** A new sheet in the language of the page, showing what the map shows. */
export function newSheet(state: Session, layout: SheetLayout): SheetSettings {
  const { sheets, locale, view, activeScenario } = state;
  const last = sheets.at(-1);
  const scenarios = scenariosForNow(state);
  const scenario = scenarios.find(one => one.id === activeScenario) ?? scenarios[0];
  return {
    id: unusedId('sheet-', sheets),
    layout,
    size: last?.size ?? 'slide',
    locale,
    title: null,
    subtitle: null,
    sentences: null,
    // Whoever has decided on a marking for one sheet has not decided on it for the next.
    marking: null,
    mapMeasure: layout === 'map-gaps' ? 'gaps' : view.mapMeasure,
    show: { rings: view.showRings, towns: view.showTowns, rivers: true, baseNames: true, gaps: true },
    frame: 'drawn',
    release: NOTHING_RELEASED,
    scenario: needsScenario(layout) ? (scenario?.id ?? null) : null,
    madeFor: madeNow(state),
  };
}

/**
 * A copy with an id of its own. Of a sheet that was made for something else it takes the looks alone, for what is loaded
 * now: what was written on it, its marking and its scenario were about the other.
 */
export function copyOf(sheet: SheetSettings, state: Session): SheetSettings {
  const id = unusedId('sheet-', state.sheets);
  if (isForNow(state, sheet)) return { ...sheet, id };
  const scenario = needsScenario(sheet.layout) ? (scenariosForNow(state)[0]?.id ?? null) : null;
  const unwritten = { title: null, subtitle: null, sentences: null, marking: null };
  return { ...sheet, ...unwritten, id, scenario, madeFor: madeNow(state) };
}

/** The scenarios that a sheet made now can be about. */
function scenariosForNow(state: Session): readonly Scenario[] {
  return state.scenarios.filter(scenario => isForNow(state, scenario));
}
