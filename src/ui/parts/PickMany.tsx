import { type ReactNode, useEffect, useRef, useState } from 'react';
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

const REMOVERS = '.chips .icon-button';
const PICKERS = '.pick-list button';

/** A control that goes away when it is used: the row of its likes, and its place there. */
interface Place {
  readonly row: typeof REMOVERS | typeof PICKERS;
  readonly index: number;
}

/**
 * Keeps the focus in the field when the control that had it goes away: the next of its row takes it, or else the one
 * before, or else the search, or what there is to pick.
 */
function useFocusKept(chosen: readonly string[]) {
  const field = useRef<HTMLFieldSetElement>(null);
  const left = useRef<Place | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the control goes away when another choice is shown.
  useEffect(() => {
    const place = left.current;
    left.current = null;
    // Whoever has moved on since is left there.
    if (!field.current || !place || document.activeElement !== document.body) return;
    const row = field.current.querySelectorAll<HTMLElement>(place.row);
    const next = row[place.index] ?? row[row.length - 1];
    (next ?? field.current.querySelector<HTMLElement>(`input, ${PICKERS}`))?.focus();
  }, [chosen]);
  const leave = (place: Place) => {
    left.current = place;
  };
  return { field, leave };
}

/** Any number out of many: the chosen stand above, a search finds the others. */
export function PickMany({ label, all, options, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const { field, leave } = useFocusKept(chosen);
  const nameOf = (id: string) => options.find(option => option.id === id)?.name ?? id;
  const open = options.filter(({ id }) => !chosen.includes(id));
  const found = open.filter(({ name }) => matches(name, search.trim()));
  return (
    <fieldset ref={field} className="pick-many">
      <legend>{label}</legend>
      {chosen.length === 0 && <p className="muted">{all}</p>}
      {chosen.length > 0 && (
        <ul className="chips">
          {chosen.map((id, index) => (
            <li key={id}>
              {nameOf(id)}
              <IconButton
                icon="close"
                label={t('pick.remove', { name: nameOf(id) })}
                onClick={() => {
                  leave({ row: REMOVERS, index });
                  onChange(chosen.filter(each => each !== id));
                }}
              />
            </li>
          ))}
          {chosen.length > 1 && (
            <li className="clear-all">
              <Button
                kind="quiet"
                aria-label={t('pick.clearNamed', { label })}
                onClick={() => {
                  leave({ row: REMOVERS, index: 0 });
                  onChange([]);
                }}
              >
                {t('pick.clear')}
              </Button>
            </li>
          )}
        </ul>
      )}
      {options.length > SHOWN && (
        <SearchField label={t('pick.search', { what: label })} value={search} onChange={setSearch} />
      )}
      {(search.trim() !== '' || options.length <= SHOWN) && (
        <PickList
          options={found.slice(0, SHOWN)}
          onPick={({ id }, index) => {
            leave({ row: PICKERS, index });
            onChange([...chosen, id]);
          }}
        >
          {found.length === 0 && open.length > 0 && <li className="muted">{t('noMatch')}</li>}
          {found.length > SHOWN && <li className="muted">{t('pick.more')}</li>}
        </PickList>
      )}
    </fieldset>
  );
}

interface PickListProps<Picked extends Option> {
  readonly label?: string;
  readonly options: readonly Picked[];
  readonly onPick: (option: Picked, index: number) => void;
  /** Lines below the options. */
  readonly children?: ReactNode;
}

/** What was found, to pick one of. */
export function PickList<Picked extends Option>({ label, options, onPick, children }: PickListProps<Picked>) {
  const format = useFormat();
  return (
    <ul className="pick-list" aria-label={label}>
      {options.map((option, index) => (
        <li key={option.id}>
          <button type="button" onClick={() => onPick(option, index)}>
            <span>{option.name}</span>
            {option.count !== undefined && <span className="muted">{format.integer(option.count)}</span>}
          </button>
        </li>
      ))}
      {children}
    </ul>
  );
}
