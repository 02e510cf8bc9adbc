import { PROJECT_VERSION, type Project, projectSchema } from '../model/project.ts';

/** A checked project, or why the document is not one. */
export type DocumentCheck =
  | { readonly project: Project }
  | { readonly refused: 'foreign' | 'damaged' }
  | { readonly refused: 'newer'; readonly version: number };

/** Checks what claims to be a project document: it comes out of files and storage, which anyone can change. */
export function checkDocument(document: unknown): DocumentCheck {
  if (!isRecord(document) || document.format !== 'within-reach-project') return { refused: 'foreign' };
  const { version } = document;
  if (typeof version === 'number' && version > PROJECT_VERSION) return { refused: 'newer', version };
  const parsed = projectSchema.safeParse(document);
  if (!parsed.success) return { refused: 'damaged' };
  const { sources, scenarios, sheets, drawnAreas } = parsed.data;
  const lists = [sources, scenarios, sheets, drawnAreas, ...scenarios.map(scenario => scenario.bases)];
  return lists.every(haveOwnIds) ? { project: parsed.data } : { refused: 'damaged' };
}

function haveOwnIds(list: readonly { readonly id: string }[]): boolean {
  return new Set(list.map(({ id }) => id)).size === list.length;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
