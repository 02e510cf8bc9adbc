import type * as z from 'zod/mini';
import { entryAt } from '../units/at.ts';
import { keptName, nameOrNone } from './kept-values.ts';
import {
  BASELINE_VIEW,
  PROJECT_LISTS,
  PROJECT_VERSION,
  type Project,
  planViewSchema,
  projectSchema,
} from './project.ts';
import { DEFAULT_PLAN_SETTINGS, MOST_BASES, planSettingsSchema, scenarioBaseSchema } from './scenario.ts';
import { DEFAULT_SETTINGS, settingsSchema } from './settings.ts';

/** The parts of a project that something can be wrong with. */
export const FLAWED_PARTS = [
  'name',
  'settings',
  'planSettings',
  'planView',
  'scenario',
  'base',
  'drawnArea',
  'sheet',
  'source',
] as const;
export type FlawedPart = (typeof FLAWED_PARTS)[number];

/** What can be wrong with it. */
export const FLAW_REASONS = [
  'missing',
  'wrong-form',
  'out-of-range',
  'too-long',
  'too-many',
  'unknown-choice',
  'no-area',
  'repeated-id',
] as const;
export type FlawReason = (typeof FLAW_REASONS)[number];

/** One thing of a project that is not valid. */
export interface Flaw {
  readonly part: FlawedPart;
  /** Which scenario, base, area, sheet or file: its name, or its number in the list; '': there is only one. */
  readonly which: string;
  /** The field, as the schema calls it; '': the part as a whole. */
  readonly field: string;
  readonly reason: FlawReason;
}

/** What a schema found first in a value, as a field and a reason. */
export function firstFlaw({ issues }: z.core.$ZodError, value: unknown): Pick<Flaw, 'field' | 'reason'> {
  const issue = entryAt(issues, 0);
  const field = issue.path.filter(step => typeof step === 'string').at(-1) ?? '';
  return { field, reason: reasonOf(issue, valueAt(value, issue.path)) };
}

function reasonOf(issue: z.core.$ZodIssue, found: unknown): FlawReason {
  switch (issue.code) {
    case 'invalid_value':
      return found === undefined ? 'missing' : 'unknown-choice';
    case 'custom':
      return issue.path.includes('corners') ? 'no-area' : 'repeated-id';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'missing' : 'out-of-range';
    case 'too_big':
      if (issue.origin === 'array') return 'too-many';
      return issue.origin === 'string' ? 'too-long' : 'out-of-range';
    default:
      return found === undefined ? 'missing' : 'wrong-form';
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

/** What of a document is a project, with what is not; or why nothing of it is. */
export type ProjectReading =
  | { readonly project: Project; readonly flaws: readonly Flaw[] }
  | { readonly refused: 'foreign' | 'damaged' }
  | { readonly refused: 'newer'; readonly version: number };

type Found = Readonly<Record<string, unknown>>;
type ListKey = keyof typeof PROJECT_LISTS;
type Item<Key extends ListKey> = z.infer<(typeof PROJECT_LISTS)[Key]['item']>;

/**
 * Reads what claims to be a project document: it comes out of files and storage, which anyone can change. What is valid
 * is read as the schema has it, and each thing that is not is told: a setting that is none gets its default, a base, a
 * scenario, an area, a sheet or a reference to a source is left out.
 */
export function readProject(document: unknown): ProjectReading {
  if (!isRecord(document) || document.format !== 'within-reach-project') return { refused: 'foreign' };
  const { version } = document;
  if (typeof version === 'number' && version > PROJECT_VERSION) return { refused: 'newer', version };
  const whole = projectSchema.safeParse(document);
  if (whole.success) return { project: whole.data, flaws: [] };
  // Without any list of sources there is nothing that the rest could be about.
  if (version !== PROJECT_VERSION || !Array.isArray(document.sources)) return { refused: 'damaged' };
  return salvaged(document);
}

function salvaged(document: Found): ProjectReading {
  const flaws: Flaw[] = [];
  const fields = <Values extends object>(
    part: FlawedPart,
    schema: { readonly shape: Readonly<Record<string, z.core.$ZodType>> },
    defaults: Values,
    given: unknown,
  ) => validFields(part, schema.shape, defaults, given, flaws);
  const isOld = (key: string) => document[key] === undefined;
  const name = nameOrNone.safeParse(document.name);
  if (!name.success) flaws.push({ part: 'name', which: '', ...firstFlaw(name.error, document.name) });
  const project: Project = {
    format: 'within-reach-project',
    version: PROJECT_VERSION,
    name: name.success ? name.data : '',
    settings: fields('settings', settingsSchema, DEFAULT_SETTINGS, document.settings),
    planSettings: isOld('planSettings')
      ? DEFAULT_PLAN_SETTINGS
      : fields('planSettings', planSettingsSchema, DEFAULT_PLAN_SETTINGS, document.planSettings),
    planView: isOld('planView')
      ? BASELINE_VIEW
      : fields('planView', planViewSchema, BASELINE_VIEW, document.planView),
    scenarios: validItems('scenarios', 'scenario', withValidBases(document.scenarios, flaws), flaws),
    sheets: validItems('sheets', 'sheet', document.sheets, flaws),
    drawnAreas: validItems('drawnAreas', 'drawnArea', document.drawnAreas, flaws),
    sources: validItems('sources', 'source', document.sources, flaws),
  };
  return { project, flaws };
}

/** The fields that are valid, and the defaults of those that are not. */
function validFields<Values extends object>(
  part: FlawedPart,
  shape: Readonly<Record<string, z.core.$ZodType>>,
  defaults: Values,
  given: unknown,
  flaws: Flaw[],
): Values {
  const found = isRecord(given) ? given : {};
  if (!isRecord(given)) flaws.push({ part, which: '', field: '', reason: 'missing' });
  const values = Object.entries(shape).flatMap(([field, schema]) => {
    const parsed = (schema as z.ZodMiniType).safeParse(found[field]);
    if (parsed.success) return [[field, parsed.data] as const];
    if (isRecord(given))
      flaws.push({ part, which: '', field, reason: firstFlaw(parsed.error, found[field]).reason });
    return [];
  });
  return { ...defaults, ...Object.fromEntries(values) };
}

/** The items that are valid, each id once. */
function validItems<Key extends ListKey>(
  key: Key,
  part: FlawedPart,
  given: unknown,
  flaws: Flaw[],
): Item<Key>[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    flaws.push({ part, which: '', field: '', reason: 'wrong-form' });
    return [];
  }
  const { item, most } = PROJECT_LISTS[key];
  return withoutRepeats(part, validOf<Item<Key>>(part, item, given, flaws), most, flaws);
}

/** Scenarios with those of their bases that are valid. */
function withValidBases(scenarios: unknown, flaws: Flaw[]): unknown {
  if (!Array.isArray(scenarios)) return scenarios;
  return scenarios.map((scenario, index) => {
    if (!isRecord(scenario) || !Array.isArray(scenario.bases)) return scenario;
    const found: Flaw[] = [];
    const valid = validOf<Project['scenarios'][number]['bases'][number]>(
      'base',
      scenarioBaseSchema,
      scenario.bases,
      found,
    );
    const bases = withoutRepeats('base', valid, MOST_BASES, found);
    const within = nameOf(scenario, index);
    flaws.push(...found.map(flaw => ({ ...flaw, which: `${within}: ${flaw.which}` })));
    return { ...scenario, bases };
  });
}

function validOf<Value>(
  part: FlawedPart,
  schema: z.core.$ZodType,
  given: readonly unknown[],
  flaws: Flaw[],
): Value[] {
  return given.flatMap((item, index) => {
    const parsed = (schema as z.ZodMiniType<Value>).safeParse(item);
    if (parsed.success) return [parsed.data];
    flaws.push({ part, which: nameOf(item, index), ...firstFlaw(parsed.error, item) });
    return [];
  });
}

function withoutRepeats<Value extends { readonly id: string }>(
  part: FlawedPart,
  items: readonly Value[],
  most: number,
  flaws: Flaw[],
): Value[] {
  const seen = new Set<string>();
  return items.filter((item, index) => {
    const reason = seen.has(item.id) ? 'repeated-id' : seen.size >= most ? 'too-many' : null;
    if (reason) flaws.push({ part, which: nameOf(item, index), field: '', reason });
    else seen.add(item.id);
    return reason === null;
  });
}

/** What someone would know an item of a list by: its name, or its number in the list. */
function nameOf(item: unknown, index: number): string {
  if (isRecord(item)) {
    const named = [item.name, item.title, item.fileName].find(
      text => typeof text === 'string' && text.trim(),
    );
    if (typeof named === 'string') return keptName(named);
  }
  return String(index + 1);
}

function isRecord(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
