import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { MarkingChoice } from './MarkingChoice.tsx';
import { useSheetName } from './use-sheet-name.ts';

interface Props {
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The sheets that are to leave, in the order of their pages; a marking that is still to be decided is asked for here. */
export function ExportSheets({ chosen, onChange }: Props) {
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
