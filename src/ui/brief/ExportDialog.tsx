import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SheetSettings, TABLE_FORMATS, type TableFormat } from '../../model/sheet.ts';
import {
  type BriefProblem,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportOutcome,
  type ExportProgress,
} from '../../session/brief/brief-state.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { CheckList } from '../parts/Field.tsx';
import { Progress } from '../parts/Progress.tsx';
import { useFormat } from '../use-format.ts';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { MarkingChoice } from './PageSection.tsx';
import { ReleaseSwitches } from './ReleaseSection.tsx';
import { useSheetName } from './SheetList.tsx';
import { useSheet } from './use-sheet.ts';

/** What is to leave, in which form, and how much it tells. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('brief');
  return (
    <Dialog title={t('export.title')} isOpen isDismissable onClose={onClose}>
      <ExportForm onClose={onClose} />
    </Dialog>
  );
}

function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('brief');
  const shown = useSheet();
  const sheets = useSession(state => state.sheets);
  const exportSheets = useSession(state => state.exportSheets);
  const leaveExport = useSession(state => state.leaveExport);
  const [ids, setIds] = useState<readonly string[]>(shown ? [shown.id] : []);
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['pdf', 'presentation', 'png']);
  const [tables, setTables] = useState<readonly TableFormat[]>([]);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  useEffect(() => leaveExport, [leaveExport]);
  const misfitOf = useMisfit();
  const chosen = sheets.filter(sheet => ids.includes(sheet.id) && misfitOf(sheet) === null);
  /** What was said of an export is about the choices as they were then. */
  const choose =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      setOutcome(null);
      set(value);
    };
  const save = async () => {
    setOutcome(null);
    setOutcome(await exportSheets({ sheets: chosen.map(({ id }) => id), formats, tables }));
  };
  return (
    <>
      <div className="dialog-body export">
        <ExportSheets chosen={ids} onChange={choose(setIds)} />
        <CheckList
          legend={t('export.formats')}
          options={EXPORT_FORMATS}
          chosen={formats}
          label={format => t(`format.${format}`)}
          onChange={choose(setFormats)}
        />
        <CheckList
          legend={t('export.tables')}
          options={TABLE_FORMATS}
          chosen={tables}
          label={format => t(`format.${format}`)}
          onChange={choose(setTables)}
        />
        <p className="explanation">{t('export.always')}</p>
        <ReleaseSwitches sheets={chosen} />
      </div>
      <ExportFooter
        chosen={chosen}
        isEmpty={formats.length + tables.length === 0}
        outcome={outcome}
        onSave={() => void save()}
        onClose={onClose}
      />
    </>
  );
}

interface ExportSheetsProps {
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The sheets that are to leave, in the order of their pages; a marking that is still to be decided is asked for here. */
function ExportSheets({ chosen, onChange }: ExportSheetsProps) {
  const { t } = useTranslation('brief');
  const sheets = useSession(state => state.sheets);
  const misfitOf = useMisfit();
  return (
    <fieldset className="export-sheets">
      <legend>{t('export.sheets')}</legend>
      {sheets.map(sheet => {
        const isChosen = chosen.includes(sheet.id);
        return (
          <div key={sheet.id} className="export-sheet">
            <SheetCheck
              sheet={sheet}
              isChosen={isChosen}
              onChange={() =>
                onChange(isChosen ? chosen.filter(id => id !== sheet.id) : [...chosen, sheet.id])
              }
            />
            {isChosen && misfitOf(sheet) === null && <MarkingChoice sheet={sheet} />}
          </div>
        );
      })}
    </fieldset>
  );
}

interface CheckProps {
  readonly sheet: SheetSettings;
  readonly isChosen: boolean;
  readonly onChange: () => void;
}

function SheetCheck({ sheet, isChosen, onChange }: CheckProps) {
  const name = useSheetName(sheet);
  const misfit = useMisfit()(sheet);
  return (
    <label className="export-check">
      <input
        type="checkbox"
        checked={isChosen && misfit === null}
        disabled={misfit !== null}
        onChange={onChange}
      />
      <span>
        {name}
        {misfit !== null && <span className="second-line muted">{misfit}</span>}
      </span>
    </label>
  );
}

interface ExportFooterProps {
  readonly chosen: readonly SheetSettings[];
  /** No format and no table is chosen. */
  readonly isEmpty: boolean;
  readonly outcome: ExportOutcome | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** What stands in the way of an export, or what became of it. */
function ExportFooter({ chosen, isEmpty, outcome, onSave, onClose }: ExportFooterProps) {
  const { t } = useTranslation('brief');
  const exporting = useSession(state => state.exporting);
  const step = useExportStep(exporting);
  const saveButton = useRef<HTMLButtonElement>(null);
  const hindrance = hindranceOf(chosen, isEmpty);
  const isBlocked = hindrance !== null || exporting !== null;
  const isCancelled = outcome !== null && 'problem' in outcome && outcome.problem === 'cancelled';
  return (
    <footer className="dialog-foot">
      <div className="export-outcome">
        <p id="export-hindrance" role="status">
          {step}
          {!exporting && hindrance && t(`problem.${hindrance}`)}
          {isCancelled && t('problem.cancelled')}
          {outcome && 'fileName' in outcome && t('export.saved', { file: outcome.fileName })}
        </p>
        {exporting && (
          <>
            <ExportProgressLine progress={exporting} onCancel={() => saveButton.current?.focus()} />
            <p className="explanation">{t('export.goesOn')}</p>
          </>
        )}
        <ExportResult outcome={outcome} />
      </div>
      <Button onClick={onClose}>{t('export.close')}</Button>
      <Button
        kind="primary"
        ref={saveButton}
        aria-disabled={isBlocked}
        aria-describedby="export-hindrance"
        onClick={() => isBlocked || onSave()}
      >
        {t('export.save')}
      </Button>
    </footer>
  );
}

function hindranceOf(chosen: readonly SheetSettings[], isEmpty: boolean): BriefProblem | null {
  if (chosen.length === 0) return 'no-sheet';
  if (chosen.some(({ marking }) => marking === null)) return 'no-marking';
  return isEmpty ? 'no-format' : null;
}

/** The files that were saved, or why none were. */
function ExportResult({ outcome }: { readonly outcome: ExportOutcome | null }) {
  const { t } = useTranslation('brief');
  const failure = outcome && 'problem' in outcome && outcome.problem !== 'cancelled' ? outcome : null;
  return (
    <>
      {outcome && 'fileName' in outcome && (
        <Disclosure kind="small" summary={t('export.contents', { count: outcome.files.length })}>
          <ul>
            {outcome.files.map(name => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <p className="brief-failure" role="alert">
        {failure && t(`problem.${failure.problem}`, { file: failure.file })}
      </p>
    </>
  );
}

interface ExportProgressLineProps {
  readonly progress: ExportProgress;
  /** The button that was pressed is gone with the export: the focus goes elsewhere. */
  readonly onCancel: () => void;
}

/** How far an export is, and the way to end it. */
export function ExportProgressLine({ progress, onCancel }: ExportProgressLineProps) {
  const { t } = useTranslation('brief');
  const format = useFormat();
  const cancelExport = useSession(state => state.cancelExport);
  const percent = format.percent(Math.round(progress.share * 100), 100);
  return (
    <div className="export-progress">
      <Progress label={t('export.progress')} share={progress.share} text={percent} />
      <Button
        onClick={() => {
          cancelExport();
          onCancel();
        }}
      >
        {t('export.cancel')}
      </Button>
    </div>
  );
}

/** The sentence that says what an export is doing; empty where none is being written. */
export function useExportStep(progress: ExportProgress | null): string {
  const { t } = useTranslation('brief');
  if (!progress) return '';
  const { step, sheet, sheets } = progress;
  if (step === 'packing') return t('export.doing.packing');
  if (step === 'composing') return t('export.doing.composing', { sheet, count: sheets });
  return t('export.doing.writing', { format: t(`format.${step}`), sheet, count: sheets });
}
