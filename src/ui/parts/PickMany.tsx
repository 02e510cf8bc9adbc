import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import { Button, IconButton } from './Button.tsx';
import { SearchField } from './Field.tsx';
import { matches } from './sort-rows.ts';

interface Option {
  readonly id: string;
  readonly name: string;
  readonly count?: number;
}

interface Props {
  readonly label: string;
  /** What an empty choice means. */
  readonly all: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

const SHOWN = 8;

/** Any number out of many: the chosen stand above, a search finds the others. */
export function PickMany({ label, all, options, chosen, onChange }: Props) {
  const { t } = useTranslation('measure');
  const [search, setSearch] = useState('');
  const nameOf = (id: string) => options.find(option => option.id === id)?.name ?? id;
  const open = options.filter(({ id }) => !chosen.includes(id));
  const found = open.filter(({ name }) => matches(name, search.trim()));
  return (
    <fieldset className="pick-many">
      <legend>{label}</legend>
      {chosen.length === 0 && <p className="muted">{all}</p>}
      {chosen.length > 0 && (
        <ul className="chips">
          {chosen.map(id => (
            <li key={id}>
              {nameOf(id)}
              <IconButton
                icon="close"
                label={t('filters.remove', { name: nameOf(id) })}
                onClick={() => onChange(chosen.filter(each => each !== id))}
              />
            </li>
          ))}
          {chosen.length > 1 && (
            <li className="clear-all">
              <Button
                kind="quiet"
                aria-label={t('filters.clearNamed', { label })}
                onClick={() => onChange([])}
              >
                {t('filters.clear')}
              </Button>
            </li>
          )}
        </ul>
      )}
      {options.length > SHOWN && (
        <SearchField label={t('filters.search', { what: label })} value={search} onChange={setSearch} />
      )}
      {(search.trim() !== '' || options.length <= SHOWN) && (
        <PickList options={found.slice(0, SHOWN)} onPick={({ id }) => onChange([...chosen, id])}>
          {found.length === 0 && open.length > 0 && <li className="muted">{t('noMatch')}</li>}
          {found.length > SHOWN && <li className="muted">{t('filters.more')}</li>}
        </PickList>
      )}
    </fieldset>
  );
}

interface PickListProps<Picked extends Option> {
  readonly label?: string;
  readonly options: readonly Picked[];
  readonly onPick: (option: Picked) => void;
  /** Lines below the options. */
  readonly children?: ReactNode;
}

/** What was found, to pick one of. */
export function PickList<Picked extends Option>({ label, options, onPick, children }: PickListProps<Picked>) {
  const format = useFormat();
  return (
    <ul className="pick-list" aria-label={label}>
      {options.map(option => (
        <li key={option.id}>
          <button type="button" onClick={() => onPick(option)}>
            <span>{option.name}</span>
            {option.count !== undefined && <span className="muted">{format.integer(option.count)}</span>}
          </button>
        </li>
      ))}
      {children}
    </ul>
  );
}
