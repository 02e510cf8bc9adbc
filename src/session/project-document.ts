import type { PlanView } from '../model/plan-view.ts';
import { PROJECT_VERSION, type Project, type SourceReference } from '../model/project.ts';
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
    sources: state.sources.map(reference),
  };
}

/** What would be lost with a project: two with the same are alike but for what was looked at last. */
export function workIn(project: Project): string {
  return JSON.stringify({ ...project, planView: null });
}

function reference({ id, summary }: LoadedSource): SourceReference {
  const { fileName, bytes, sha256, recipe } = summary;
  return { id, fileName, bytes, sha256, recipe };
}
