import { csvOf } from '../brief/tables/csv.ts';
import { nameWithoutExtension, safeFileName } from '../platform/file-name.ts';
import type { SessionContext } from './context.ts';
import { saveOpenProject } from './save-project.ts';
import type { SessionActions } from './state.ts';

type ProjectActions = Pick<
  SessionActions,
  'renameProject' | 'saveProject' | 'downloadRefusals' | 'sourceText'
>;

const REFUSAL_HEADERS = ['file', 'row', 'field', 'value', 'reason'];

/** What leaves the session as a file, and the source text behind an incident. */
export function projectActions(context: SessionContext): ProjectActions {
  const { store, parts, kept } = context;
  return {
    renameProject: name => store.setState({ projectName: name.trim() }),
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
      const file = kept.get(sourceId)?.file;
      if (!summary || !file) return new Map();
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
