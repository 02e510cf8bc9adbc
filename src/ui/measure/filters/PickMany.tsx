import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../parts/Button.tsx';
import { matches } from '../../parts/sort-rows.ts';
import { useFormat } from '../../use-format.ts';

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
  const format = useFormat();
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
              <button
                type="button"
                aria-label={t('filters.remove', { name: nameOf(id) })}
                onClick={() => onChange(chosen.filter(each => each !== id))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {options.length > SHOWN && (
        <input
          type="search"
          className="search"
          aria-label={t('filters.search', { what: label })}
          placeholder={t('filters.search', { what: label })}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
      )}
      {(search.trim() !== '' || options.length <= SHOWN) && (
        <ul className="pick-list">
          {found.slice(0, SHOWN).map(({ id, name, count }) => (
            <li key={id}>
              <button type="button" onClick={() => onChange([...chosen, id])}>
                <span>{name}</span>
                {count !== undefined && <span className="muted">{format.integer(count)}</span>}
              </button>
            </li>
          ))}
          {found.length === 0 && open.length > 0 && <li className="muted">{t('noMatch')}</li>}
          {found.length > SHOWN && <li className="muted">{t('filters.more')}</li>}
        </ul>
      )}
    </fieldset>
  );
}
