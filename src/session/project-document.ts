import { MISSION_OF_A_LIST } from '../model/deployment.ts';
import { isMadeFor, type MadeFor, madeForNow } from '../model/made-for.ts';
import { type PlanView, PROJECT_VERSION, type Project, type SourceReference } from '../model/project.ts';
import { nameWithoutExtension } from '../platform/file-name.ts';
import type { LoadedSource, Session } from './state.ts';

/** The open project as it is saved. */
export function projectDocument(
  state: Pick<
    Session,
    | keyof PlanView
    | 'projectName'
    | 'settings'
    | 'planSettings'
    | 'scenarios'
    | 'drawnAreas'
    | 'sheets'
    | 'sources'
    | 'missing'
  >,
): Project {
  const { activeScenario, comparedWith, comparison } = state;
  return {
    format: 'within-reach-project',
    version: PROJECT_VERSION,
    name: state.projectName,
    settings: state.settings,
    planSettings: state.planSettings,
    scenarios: [...state.scenarios],
    sheets: [...state.sheets],
    drawnAreas: [...state.drawnAreas],
    planView: { activeScenario, comparedWith, comparison },
    sources: [...state.sources.map(referenceTo), ...state.missing],
  };
}

/** What would be lost with a project: two with the same are alike but for what was looked at last. */
export function workIn(project: Project): string {
  return JSON.stringify({ ...project, planView: null });
}

/** Whether a project holds anything that someone has put there. */
export function hasWork({ sources, scenarios, sheets, drawnAreas }: Project): boolean {
  return [sources, scenarios, sheets, drawnAreas].some(list => list.length > 0);
}

/** A source as the project remembers it. */
export function referenceTo({ id, summary }: LoadedSource): SourceReference {
  const { fileName, bytes, sha256, recipe } = summary;
  return { id, fileName, bytes, sha256, recipe };
}

type Named = Pick<Project, 'name'> & {
  readonly settings: Pick<Project['settings'], 'mission'>;
  readonly sources: readonly { readonly fileName: string }[];
};

/** What a project is called: as it was named, or else after the mission it looks at, or after its first file. */
export function nameOfProject({ name, settings: { mission }, sources }: Named): string {
  if (name !== '') return name;
  if (mission !== null && mission !== MISSION_OF_A_LIST) return mission;
  const [first] = sources;
  return first ? nameWithoutExtension(first.fileName) : '';
}

/** What the open project is called; the exercise, unless it was named, has a name in the words of the page. */
export function nameOfOpenProject({
  projectName,
  settings,
  sources,
  exercise,
}: Pick<Session, 'projectName' | 'settings' | 'sources' | 'exercise'>): string {
  if (projectName === '' && exercise) return '';
  return nameOfProject({ name: projectName, settings, sources: sources.map(({ summary }) => summary) });
}

type Looked = Pick<Session, 'settings' | 'sources'>;

/** What is made now is for: the mission looked at, or the files loaded. */
export function madeNow({ settings, sources }: Looked): MadeFor | null {
  return madeForNow(settings.mission, sources);
}

/** Whether a scenario, an area or a sheet is for what is looked at: beside anything else its figures would be wrong. */
export function isForNow(state: Looked, { madeFor }: { readonly madeFor: MadeFor | null }): boolean {
  return isMadeFor(madeFor, madeNow(state));
}

/** An id that none of the things of its kind has yet: the stem with the first number that is free. */
export function unusedId(stem: string, things: readonly { readonly id: string }[]): string {
  const taken = new Set(things.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
