import * as z from 'zod/mini';
import { drawnAreaSchema } from './drawn-area.ts';
import { BASELINE_VIEW, planViewSchema } from './plan-view.ts';
import { DEFAULT_PLAN_SETTINGS, planSettingsSchema, scenarioSchema } from './scenario.ts';
import { settingsSchema } from './settings.ts';
import { sheetSettingsSchema } from './sheet.ts';
import { recipeSchema } from './source.ts';

/** Version of the project document; raised when its shape changes. */
export const PROJECT_VERSION = 1;

/** A source as the project remembers it: enough to find the file again, prove it is the same, and read it the same way. */
export const sourceReferenceSchema = z.object({
  id: z.string().check(z.minLength(1)),
  fileName: z.string().check(z.minLength(1)),
  bytes: z.int().check(z.minimum(0)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  recipe: recipeSchema,
});
export type SourceReference = z.infer<typeof sourceReferenceSchema>;

export const projectSchema = z.object({
  format: z.literal('within-reach-project'),
  version: z.literal(PROJECT_VERSION),
  name: z.string(),
  settings: settingsSchema,
  /** Projects from before there were plans and sheets have none. */
  planSettings: z._default(planSettingsSchema, DEFAULT_PLAN_SETTINGS),
  scenarios: z._default(z.array(scenarioSchema), []),
  sheets: z._default(z.array(sheetSettingsSchema), []),
  /** Nor do those from before areas and the open scenario were remembered. */
  drawnAreas: z._default(z.array(drawnAreaSchema), []),
  planView: z._default(planViewSchema, BASELINE_VIEW),
  sources: z.array(sourceReferenceSchema),
});
/** What is saved: settings, scenarios, areas, sheets and references to the sources, never their rows. */
export type Project = z.infer<typeof projectSchema>;
