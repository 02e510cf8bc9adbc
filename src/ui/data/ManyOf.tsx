import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  Button as SelectButton,
  SelectValue,
  useFilter,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import { useDataFormat } from './use-data-format.ts';

interface Option {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

interface ManyOfProps {
  readonly label: string;
  /** What an empty choice means. */
  readonly none: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** A labelled choice of many out of a long list that can be searched. */
export function ManyOf({ label, none, options, chosen, onChange }: ManyOfProps) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const names = options.filter(option => chosen.includes(option.id)).map(option => option.name);
  const summary =
    names.length > 2 ? t('selection.chosen', { number: integer(names.length) }) : names.join(', ');
  return (
    <div className="data-many">
      <Select
        className="field stacked-field"
        selectionMode="multiple"
        value={[...chosen]}
        onChange={keys => onChange(keys.map(String))}
      >
        <Label>{label}</Label>
        <SelectButton className="data-select-button">
          <SelectValue>{() => summary || none}</SelectValue>
          <svg className="data-chevron data-chevron-down" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </SelectButton>
        <SearchableList options={options} />
      </Select>
      {chosen.length > 0 && (
        <Button kind="quiet" aria-label={t('selection.clearNamed', { label })} onClick={() => onChange([])}>
          {t('selection.clear')}
        </Button>
      )}
    </div>
  );
}

function SearchableList({ options }: { options: readonly Option[] }) {
  const { t } = useTranslation('data');
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Popover className="data-popover">
      <Autocomplete filter={contains}>
        <SearchField autoFocus className="data-search" aria-label={t('selection.search')}>
          <Input placeholder={t('selection.search')} />
        </SearchField>
        <ListBox
          className="data-list"
          items={options}
          renderEmptyState={() => <p className="explanation">{t('selection.nothingFound')}</p>}
        >
          {option => (
            <ListBoxItem id={option.id} textValue={option.name} className="data-option">
              {({ isSelected }) => (
                <>
                  <span className="data-check" aria-hidden="true">
                    {isSelected ? '✓' : ''}
                  </span>
                  <span>{option.name}</span>
                  {option.note && <span className="data-number data-option-note">{option.note}</span>}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Popover>
  );
}
