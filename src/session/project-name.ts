import { MISSION_OF_A_LIST } from '../model/deployment.ts';
import type { Project } from '../model/project.ts';
import { nameWithoutExtension } from '../platform/file-name.ts';
import type { Session } from './state.ts';

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
