import { type PlanView, PROJECT_VERSION, type Project, type SourceReference } from '../model/project.ts';
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
