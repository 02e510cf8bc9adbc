import * as z from 'zod/mini';
import { MISSION_OF_A_LIST } from './deployment.ts';
import { chosen, keptId, sourceWord } from './kept-values.ts';

export const madeForSchema = z.object({
  /** The mission looked at; `null`: all that is loaded, which is then known by its files. */
  mission: z.nullable(sourceWord),
  /** The source files, where no mission was chosen. */
  sources: chosen(z.object({ id: keptId, fileName: sourceWord })),
});
/** What scenarios, drawn areas and sheets are about: a mission, or without one the files that say where bases are. */
export type MadeFor = Readonly<z.infer<typeof madeForSchema>>;

/** Of scenarios, areas and sheets; `null`: from before this was remembered, or made while nothing was loaded. */
export const madeForField = z._default(z.nullable(madeForSchema), null);

/** A loaded source as it is told apart here. */
interface Loaded {
  readonly id: string;
  readonly role: string;
  readonly summary: { readonly fileName: string };
}

/** What is made now is for; `null` while nothing that can be measured is loaded. */
export function madeForNow(mission: string | null, loaded: readonly Loaded[]): MadeFor | null {
  // Any list without missions is called alike: of such a one the file is what it is about.
  if (mission !== null && mission !== MISSION_OF_A_LIST) return { mission, sources: [] };
  const ofRole = (role: string) =>
    loaded
      .filter(source => source.role === role)
      .map(({ id, summary }) => ({ id, fileName: summary.fileName }));
  const deployments = ofRole('deployments');
  const sources = deployments.length > 0 ? deployments : ofRole('incidents');
  return sources.length > 0 ? { mission: null, sources } : null;
}

/** Whether what was made for one thing can be shown beside another: other bases and other incidents cannot. */
export function isMadeFor(made: MadeFor | null, now: MadeFor | null): boolean {
  return made === null || (now !== null && keyOf(made) === keyOf(now));
}

/** The same, bound to what is there now where it was bound to nothing. */
export function boundTo<Made extends { readonly madeFor: MadeFor | null }>(
  list: readonly Made[],
  now: MadeFor | null,
): readonly Made[] {
  if (now === null) return list;
  return list.map(made => (made.madeFor === null ? { ...made, madeFor: now } : made));
}

function keyOf({ mission, sources }: MadeFor): string {
  return JSON.stringify([mission, sources.map(({ id }) => id).sort()]);
}
