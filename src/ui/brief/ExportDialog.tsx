import { useEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { TABLE_FORMATS, type TableFormat } from '../../model/sheet.ts';
import { EXPORT_FORMATS, type ExportFormat, type ExportOutcome } from '../../session/brief/brief-state.ts';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { ExportFooter } from './ExportFooter.tsx';
import { ExportSheets } from './ExportSheets.tsx';
import { FormatList } from './FormatList.tsx';
import { ReleaseSwitches } from './ReleaseSwitches.tsx';
import { useSheet } from './use-sheet.ts';

/** What is to leave, in which form, and how much it tells. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('brief');
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={open => open || onClose()}>
      <Modal className="modal">
        <Dialog className="export-dialog">
          <Heading slot="title" level={2}>
            {t('export.title')}
          </Heading>
          <ExportForm onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
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
      <div className="export-body">
        <ExportSheets chosen={ids} onChange={choose(setIds)} />
        <FormatList
          legend={t('export.formats')}
          options={EXPORT_FORMATS}
          chosen={formats}
          label={format => t(`format.${format}`)}
          onChange={choose(setFormats)}
        />
        <FormatList
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
