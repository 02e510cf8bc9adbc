import { csvOf } from '../brief/tables/csv.ts';
import { nameWithoutExtension, safeFileName } from '../platform/file-name.ts';
import { admitName } from './gate.ts';
import type { Notify } from './notices.ts';
import type { SessionParts } from './parts.ts';
import type { ProjectFiles } from './save-project.ts';
import type { SourceFiles } from './source-files.ts';
import type { SessionActions, SessionStore } from './state.ts';
import type { StoredProject } from './stored-project.ts';

type ProjectActions = Pick<
  SessionActions,
  | 'renameProject'
  | 'saveProject'
  | 'downloadRefusals'
  | 'sourceText'
  | 'forgetMissing'
  | 'downloadSetAside'
  | 'forgetSetAside'
>;

const REFUSAL_HEADERS = ['file', 'row', 'field', 'value', 'reason'];

interface ProjectParts extends Pick<SessionParts, 'ingest' | 'offerDownload'> {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly stored: Pick<StoredProject, 'findSetAside' | 'forgetSetAside'>;
  readonly projectFiles: Pick<ProjectFiles, 'saveOpen'>;
  readonly files: Pick<SourceFiles, 'readable'>;
}

/** What leaves the session as a file, and the source text behind an incident. */
export function projectActions(parts: ProjectParts): ProjectActions {
  const { store, notify, stored, projectFiles, files, ingest, offerDownload } = parts;
  return {
    renameProject: name => store.setState({ projectName: admitName(name) }),
    forgetMissing: id =>
      store.setState(({ missing }) => ({ missing: missing.filter(source => source.id !== id) })),
    async downloadSetAside() {
      const document = await stored.findSetAside();
      const content = new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' });
      offerDownload('project-as-it-was-found.json', content);
    },
    async forgetSetAside() {
      await stored.forgetSetAside();
      store.setState({ hasSetAside: false, flaws: [] });
    },
    async saveProject() {
      await projectFiles.saveOpen();
    },
    downloadRefusals(id) {
      const { sources, reviews } = store.getState();
      const source = sources.find(one => one.id === id) ?? reviews.find(one => one.id === id)?.source;
      if (!source) return;
      const rows = source.problems.map(({ file, row, field, value, reason }) => {
        return [file, row, field, value, reason];
      });
      const content = new Blob([csvOf(REFUSAL_HEADERS, rows)], { type: 'text/csv;charset=utf-8' });
      const name = nameWithoutExtension(source.summary.fileName);
      offerDownload(`${safeFileName(name, 'source')}-refused.csv`, content);
    },
    async sourceText(sourceId, rows) {
      const summary = store.getState().sources.find(one => one.id === sourceId)?.summary;
      if (!summary) return new Map();
      const file = await files.readable({ id: sourceId, summary });
      if (!file) return new Map();
      const texts = await ingest.rowsAt(file, summary.recipe, summary.checkpoints, rows);
      if ('problem' in texts) {
        notify('error', 'source-text-unavailable', { file: summary.fileName });
        return new Map();
      }
      return new Map(
        rows.map((row, index) => [
          row,
          summary.headers.map((header, column) => [header, texts[index]?.[column] ?? ''] as const),
        ]),
      );
    },
  };
}
