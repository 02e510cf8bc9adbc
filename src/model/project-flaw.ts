import type * as z from 'zod/mini';

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
  const [issue] = issues;
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
