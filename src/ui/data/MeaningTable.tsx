import { useId } from 'react';
import { Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ValueMeaning } from '../../model/noticed.ts';
import { FoldHeading } from './FoldHeading.tsx';
import { OneOf } from './OneOf.tsx';
import { TableRegion } from './TableRegion.tsx';
import { useDataFormat } from './use-data-format.ts';

type Said<Meaning extends string> = { value: string; meaning: Meaning }[];

interface MeaningTableProps<Meaning extends string> {
  readonly title: string;
  /** The column that holds the words; `null`: none does, and all rows mean the same. */
  readonly column: string | null;
  readonly values: readonly ValueMeaning<Meaning>[];
  /** What has been said since the file was read last. */
  readonly said: Said<Meaning>;
  readonly options: readonly { readonly id: Meaning; readonly name: string }[];
  readonly isDisabled: boolean;
  readonly change: (said: Said<Meaning>) => void;
}

/** What each word of a column stands for, with the number of its rows, to be corrected word by word. */
export function MeaningTable<Meaning extends string>(props: MeaningTableProps<Meaning>) {
  const { title, column, values } = props;
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  if (column === null) return <OneMeaning {...props} />;
  const open = values.filter(({ isCertain }) => !isCertain).length;
  return (
    <Disclosure className="data-fold" defaultExpanded={open > 0}>
      {({ isExpanded }) => (
        <>
          <FoldHeading level={4}>
            {title} ({integer(values.length)})
          </FoldHeading>
          <DisclosurePanel>
            {isExpanded && (
              <>
                <p className="data-note">
                  {t('meaning.intro', { column })} {open > 0 && t('meaning.look', { count: open })}
                </p>
                <TableRegion name={title}>
                  <thead>
                    <tr>
                      <th scope="col">{t('meaning.word')}</th>
                      <th scope="col" className="data-number">
                        {t('counts.rows')}
                      </th>
                      <th scope="col">{t('meaning.standsFor')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {values.map(value => (
                      <MeaningRow key={`${value.value} ${value.meaning}`} value={value} {...props} />
                    ))}
                  </tbody>
                </TableRegion>
              </>
            )}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}

function MeaningRow<Meaning extends string>({
  value,
  said,
  options,
  isDisabled,
  change,
}: MeaningTableProps<Meaning> & { value: ValueMeaning<Meaning> }) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const noteId = useId();
  const name = value.value === null ? t('meaning.others') : value.value || t('counts.blank');
  return (
    <tr>
      <th scope="row" className="data-value">
        {name}
      </th>
      <td className="data-number">{integer(value.rows)}</td>
      <td>
        {value.value === null ? (
          nameOf(options, value.meaning)
        ) : (
          <select
            aria-label={t('meaning.of', { word: name })}
            aria-describedby={value.isCertain ? undefined : noteId}
            disabled={isDisabled}
            value={meaningOf(value, said)}
            onChange={event => change(saying(value.value ?? '', event.target.value, said, options))}
          >
            {options.map(option => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </select>
        )}{' '}
        {!value.isCertain && (
          <span id={noteId} className="review-look">
            {t('meaning.check')}
          </span>
        )}
      </td>
    </tr>
  );
}

/** No column says it: one choice for all rows. */
function OneMeaning<Meaning extends string>(props: MeaningTableProps<Meaning>) {
  const { t } = useTranslation('data');
  const { title, values, said, options, isDisabled, change } = props;
  const [value] = values;
  return (
    <div className="review-fields">
      <OneOf
        label={t('meaning.allRows', { title })}
        value={meaningOf(value, said)}
        options={options}
        isDisabled={isDisabled}
        onChange={id => change(saying('', id, said, options))}
      />
    </div>
  );
}

function meaningOf<Meaning extends string>(
  { value, meaning }: ValueMeaning<Meaning>,
  said: Said<Meaning>,
): Meaning {
  return said.find(one => one.value === value)?.meaning ?? meaning;
}

function saying<Meaning extends string>(
  value: string,
  id: string,
  said: Said<Meaning>,
  options: MeaningTableProps<Meaning>['options'],
): Said<Meaning> {
  const meaning = options.find(option => option.id === id)?.id;
  const others = said.filter(one => one.value !== value);
  return meaning === undefined ? others : [...others, { value, meaning }];
}

function nameOf<Meaning extends string>(
  options: MeaningTableProps<Meaning>['options'],
  meaning: Meaning,
): string {
  return options.find(({ id }) => id === meaning)?.name ?? meaning;
}
