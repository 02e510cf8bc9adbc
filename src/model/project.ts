import * as z from 'zod/mini';
import { drawnAreaSchema } from './drawn-area.ts';
import { keptId, nameOrNone, ownedList, sourceWord } from './kept-values.ts';
import { DEFAULT_PLAN_SETTINGS, planSettingsSchema, scenarioSchema } from './scenario.ts';
import { settingsSchema } from './settings.ts';
import { sheetSettingsSchema } from './sheet.ts';
import { recipeSchema } from './source.ts';

/** How two scenarios are shown beside each other on the map. */
export const COMPARISONS = ['off', 'swipe', 'side-by-side'] as const;

export const planViewSchema = z.object({
  /** Id of the scenario being worked on; `null`: the baseline, which cannot be changed. */
  activeScenario: z.nullable(keptId),
  /** Id of what it is shown beside: another scenario, or `null` for the baseline. */
  comparedWith: z.nullable(keptId),
  comparison: z.enum(COMPARISONS),
});
/** Which scenarios are open. It is saved, so that a plan is found as it was left, and cannot be undone. */
export type PlanView = Readonly<z.infer<typeof planViewSchema>>;

/** The baseline alone. */
export const BASELINE_VIEW: PlanView = { activeScenario: null, comparedWith: null, comparison: 'off' };

/** Version of the project document; raised when its shape changes. */
export const PROJECT_VERSION = 1;

/** A source as the project remembers it: enough to find the file again, prove it is the same, and read it the same way. */
const sourceReferenceSchema = z.object({
  id: keptId,
  fileName: sourceWord.check(z.minLength(1)),
  bytes: z.int().check(z.minimum(0)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  recipe: recipeSchema,
});
export type SourceReference = z.infer<typeof sourceReferenceSchema>;

/** The lists of a project: what their items are, and how many anyone could still find their way in. */
export const PROJECT_LISTS = {
  scenarios: { item: scenarioSchema, most: 500 },
  sheets: { item: sheetSettingsSchema, most: 1000 },
  drawnAreas: { item: drawnAreaSchema, most: 1000 },
  sources: { item: sourceReferenceSchema, most: 1000 },
} as const;
const { scenarios, sheets, drawnAreas, sources } = PROJECT_LISTS;

/**
 * The one gate: what is read back passes it, and nothing gets into an open project that it would refuse. It puts right
 * what can be put right without a question (names are trimmed, longitudes wrapped), and does so once: what it has let
 * through it lets through unchanged.
 */
export const projectSchema = z.object({
  format: z.literal('within-reach-project'),
  version: z.literal(PROJECT_VERSION),
  name: nameOrNone,
  settings: settingsSchema,
  /** Projects from before there were plans and sheets have none. */
  planSettings: z._default(planSettingsSchema, DEFAULT_PLAN_SETTINGS),
  scenarios: z._default(ownedList(scenarios.item, scenarios.most), []),
  sheets: z._default(ownedList(sheets.item, sheets.most), []),
  /** Nor do those from before areas and the open scenario were remembered. */
  drawnAreas: z._default(ownedList(drawnAreas.item, drawnAreas.most), []),
  planView: z._default(planViewSchema, BASELINE_VIEW),
  sources: ownedList(sources.item, sources.most),
});
/** What is saved: settings, scenarios, areas, sheets and references to the sources, never their rows. */
export type Project = z.infer<typeof projectSchema>;
