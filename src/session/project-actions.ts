import { csvOf } from '../brief/tables/csv.ts';
import { nameWithoutExtension, safeFileName } from '../platform/file-name.ts';
import type { SessionContext } from './context.ts';
import { admitName } from './gate.ts';
import { saveOpenProject } from './save-project.ts';
import type { SessionActions } from './state.ts';
import { readableFile } from './vanished.ts';

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

/** What leaves the session as a file, and the source text behind an incident. */
export function projectActions(context: SessionContext): ProjectActions {
  const { store, parts } = context;
  return {
    renameProject: name => store.setState({ projectName: admitName(name) }),
    forgetMissing: id =>
      store.setState(({ missing }) => ({ missing: missing.filter(source => source.id !== id) })),
    async downloadSetAside() {
      const document = context.toSetAside ?? (await parts.storage.readDocument('set-aside'));
      const content = new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' });
      parts.offerDownload('project-as-it-was-found.json', content);
    },
    async forgetSetAside() {
      context.toSetAside = null;
      await parts.storage.removeDocument('set-aside');
      store.setState({ hasSetAside: false, flaws: [] });
    },
    async saveProject() {
      await saveOpenProject(context);
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
      parts.offerDownload(`${safeFileName(name, 'source')}-refused.csv`, content);
    },
    async sourceText(sourceId, rows) {
      const summary = store.getState().sources.find(one => one.id === sourceId)?.summary;
      if (!summary) return new Map();
      const file = await readableFile(context, { id: sourceId, summary });
      if (!file) return new Map();
      const texts = await parts.ingest.rowsAt(file, summary.recipe, summary.checkpoints, rows);
      if ('problem' in texts) {
        context.notify('error', 'source-text-unavailable', { file: summary.fileName });
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
