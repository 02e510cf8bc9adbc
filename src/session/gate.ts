import type * as z from 'zod/mini';
import type { DrawnArea } from '../model/drawn-area.ts';
import { listProblem, nameOrNone } from '../model/kept-values.ts';
import { PROJECT_LISTS } from '../model/project.ts';
import { type Flaw, type FlawedPart, firstFlaw } from '../model/read-project.ts';
import { type PlanSettings, planSettingsSchema, type Scenario } from '../model/scenario.ts';
import { type Settings, settingsSchema } from '../model/settings.ts';
import type { SheetSettings } from '../model/sheet.ts';

/** What can be taken back: settings, scenarios, drawn areas and sheets, on one stack. Data sets never enter it. */
export interface ProjectChoices {
  readonly settings: Settings;
  readonly planSettings: PlanSettings;
  readonly scenarios: readonly Scenario[];
  readonly drawnAreas: readonly DrawnArea[];
  readonly sheets: readonly SheetSettings[];
}

type Admission<Value> = { readonly admitted: Value } | { readonly flaw: Flaw };

/** What has passed the gate before need not pass again: a step changes one thing among many. */
const passed = new WeakSet<object>();

const LIST_PARTS = { scenarios: 'scenario', sheets: 'sheet', drawnAreas: 'drawnArea' } as const;

/**
 * Choices as the schema that reads a project back has them, or the first thing that it would refuse. Every change of
 * what a project holds passes here, whoever asks for it.
 */
export function admitChoices(choices: ProjectChoices): Admission<ProjectChoices> {
  const settings = admit('settings', settingsSchema, choices.settings);
  const planSettings = admit('planSettings', planSettingsSchema, choices.planSettings);
  const scenarios = admitList('scenarios', choices.scenarios);
  const sheets = admitList('sheets', choices.sheets);
  const drawnAreas = admitList('drawnAreas', choices.drawnAreas);
  if ('flaw' in settings) return settings;
  if ('flaw' in planSettings) return planSettings;
  if ('flaw' in scenarios) return scenarios;
  if ('flaw' in sheets) return sheets;
  if ('flaw' in drawnAreas) return drawnAreas;
  return {
    admitted: {
      settings: settings.admitted,
      planSettings: planSettings.admitted,
      scenarios: scenarios.admitted,
      drawnAreas: drawnAreas.admitted,
      sheets: sheets.admitted,
    },
  };
}

/** The name of a project as it is kept. */
export function admitName(name: string): string {
  return nameOrNone.parse(name);
}

/** References to sources, or the first that could not be read back. */
export function admitSources<Reference extends { readonly id: string; readonly fileName: string }>(
  references: readonly Reference[],
): Flaw | null {
  const { item, most } = PROJECT_LISTS.sources;
  for (const reference of references) {
    const parsed = item.safeParse(reference);
    if (!parsed.success) {
      return { part: 'source', which: reference.fileName, ...firstFlaw(parsed.error, reference) };
    }
  }
  const reason = listProblem(references, most);
  return reason && { part: 'source', which: '', field: '', reason };
}

function admitList<Key extends keyof typeof LIST_PARTS>(
  key: Key,
  items: ProjectChoices[Key],
): Admission<ProjectChoices[Key]> {
  if (passed.has(items)) return { admitted: items };
  const { item, most } = PROJECT_LISTS[key];
  const part = LIST_PARTS[key];
  const admitted: ProjectChoices[Key][number][] = [];
  for (const [index, each] of items.entries()) {
    const admission = admit(part, item as z.ZodMiniType<typeof each>, each, String(index + 1));
    if ('flaw' in admission) return admission;
    admitted.push(admission.admitted);
  }
  const reason = listProblem(admitted, most);
  if (reason) return { flaw: { part, which: '', field: '', reason } };
  const isSame = admitted.every((each, index) => each === items[index]);
  const list = isSame ? items : (admitted as unknown as ProjectChoices[Key]);
  passed.add(list);
  return { admitted: list };
}

/** What was given, when the schema changes nothing of it: states that share what they leave alone stay small. */
function admit<Value extends object>(
  part: FlawedPart,
  schema: z.ZodMiniType<Value>,
  given: Value,
  which = '',
): Admission<Value> {
  if (passed.has(given)) return { admitted: given };
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const named = 'name' in given && typeof given.name === 'string' ? given.name : which;
    return { flaw: { part, which: named, ...firstFlaw(parsed.error, given) } };
  }
  const admitted = JSON.stringify(parsed.data) === JSON.stringify(given) ? given : parsed.data;
  passed.add(admitted);
  return { admitted };
}
