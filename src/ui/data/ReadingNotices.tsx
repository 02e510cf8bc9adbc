import type { TFunction } from 'i18next';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PERPETRATORS } from '../../model/incidents.ts';
import { KIND_MEANINGS, type Noticed, type Remark, type ValueMeaning } from '../../model/noticed.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { Choice } from '../parts/Field.tsx';
import { ScrollRegion, Table } from '../parts/Table.tsx';
import type { EditorProps } from './recipe-edit.ts';
import { RemarkText } from './SourceCounts.tsx';
import { useDataFormat } from './use-data-format.ts';

const FAR_DATES = ['left-out', 'as-they-are'] as const;
const FAR_CLOSINGS = ['open', 'as-they-are', 'left-out'] as const;

type NoticesProps = Pick<EditorProps, 'draft' | 'change' | 'isDisabled'> & { readonly noticed: Noticed };

/** What the user should look at in the rows that have been read: what words stand for, and what is remarkable. */
export function ReadingNotices({ noticed, draft, change, isDisabled }: NoticesProps) {
  const { t } = useTranslation('data');
  const { recipe } = draft;
  const isList = recipe.format === 'incident-list';
  const actorColumn = recipe.columns.perpetrator ?? recipe.columns.actor ?? null;
  return (
    <>
      {noticed.remarks.map(remark => (
        <div key={remark.remark} className="data-warning">
          <RemarkText remark={remark} />
          <Decision remark={remark} draft={draft} change={change} isDisabled={isDisabled} />
        </div>
      ))}
      {isList && noticed.kinds.length > 0 && (
        <MeaningTable
          title={t('meaning.kinds')}
          column={recipe.columns.kind ?? null}
          values={noticed.kinds}
          said={recipe.kinds ?? []}
          options={KIND_MEANINGS.map(value => ({ value, label: t(`meaning.kind.${value}`) }))}
          isDisabled={isDisabled}
          change={kinds => change({ ...draft, recipe: { ...recipe, kinds } })}
        />
      )}
      {isList && noticed.perpetrators.length > 0 && (
        <MeaningTable
          title={t('meaning.perpetrators')}
          column={actorColumn}
          values={noticed.perpetrators}
          said={recipe.perpetrators ?? []}
          options={PERPETRATORS.map(value => ({ value, label: t(`meaning.perpetrator.${value}`) }))}
          isDisabled={isDisabled}
          change={perpetrators => change({ ...draft, recipe: { ...recipe, perpetrators } })}
        />
      )}
    </>
  );
}

/** What becomes of the rows remarked on, where there is anything to decide. */
function Decision({ remark, draft, change, isDisabled }: Omit<NoticesProps, 'noticed'> & { remark: Remark }) {
  const { t } = useTranslation('data');
  const { recipe } = draft;
  if (remark.remark === 'low-above-high') return null;
  if (remark.remark === 'far-date') {
    return (
      <Choice
        stacked
        label={t('remark.decide')}
        value={recipe.farDates ?? 'left-out'}
        options={FAR_DATES.map(value => ({ value, label: t(`remark.farDates.${value}`) }))}
        disabled={isDisabled}
        onChange={id =>
          change({
            ...draft,
            recipe: { ...recipe, farDates: id === 'as-they-are' ? 'as-they-are' : undefined },
          })
        }
      />
    );
  }
  return (
    <Choice
      stacked
      label={t('remark.decide')}
      value={recipe.farClosings ?? 'open'}
      options={FAR_CLOSINGS.map(value => ({ value, label: t(`remark.farClosings.${value}`) }))}
      disabled={isDisabled}
      onChange={id => {
        const farClosings = id === 'as-they-are' || id === 'left-out' ? id : undefined;
        change({ ...draft, recipe: { ...recipe, farClosings } });
      }}
    />
  );
}

type Said<Meaning extends string> = { value: string; meaning: Meaning }[];

interface MeaningTableProps<Meaning extends string> {
  readonly title: string;
  /** The column that holds the words; `null`: none does, and all rows mean the same. */
  readonly column: string | null;
  readonly values: readonly ValueMeaning<Meaning>[];
  /** What has been said since the file was read last. */
  readonly said: Said<Meaning>;
  readonly options: readonly { readonly value: Meaning; readonly label: string }[];
  readonly isDisabled: boolean;
  readonly change: (said: Said<Meaning>) => void;
}

/** What each word of a column stands for, with the number of its rows, to be corrected word by word. */
function MeaningTable<Meaning extends string>(props: MeaningTableProps<Meaning>) {
  const { title, column, values } = props;
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  if (column === null) return <OneMeaning {...props} />;
  const open = values.filter(({ isCertain }) => !isCertain).length;
  return (
    <Disclosure
      summary={
        <h4>
          {title} ({integer(values.length)})
        </h4>
      }
      isOpen={open > 0}
    >
      <p className="explanation">
        {t('meaning.intro', { column })} {open > 0 && t('meaning.look', { count: open })}
      </p>
      <ScrollRegion name={title}>
        <Table
          caption={title}
          rows={values}
          rowKey={({ value, meaning }) => `${value} ${meaning}`}
          columns={[
            {
              key: 'word',
              label: t('meaning.word'),
              heading: true,
              wrap: true,
              cell: ({ value }) => wordOf(value, t),
            },
            { key: 'rows', label: t('counts.rows'), numeric: true, cell: ({ rows }) => integer(rows) },
            {
              key: 'meaning',
              label: t('meaning.standsFor'),
              wrap: true,
              cell: value => <MeaningCell value={value} {...props} />,
            },
          ]}
        />
      </ScrollRegion>
    </Disclosure>
  );
}

function wordOf(value: string | null, t: TFunction<'data'>): string {
  return value === null ? t('meaning.others') : value || t('counts.blank');
}

function MeaningCell<Meaning extends string>(
  props: MeaningTableProps<Meaning> & { readonly value: ValueMeaning<Meaning> },
) {
  const { value: said, options, isDisabled, change } = props;
  const { t } = useTranslation('data');
  const noteId = useId();
  const { value, meaning, isCertain } = said;
  return (
    <>
      {value === null ? (
        (options.find(option => option.value === meaning)?.label ?? meaning)
      ) : (
        <Choice
          hideLabel
          label={t('meaning.of', { word: wordOf(value, t) })}
          describedBy={isCertain ? undefined : noteId}
          disabled={isDisabled}
          value={meaningOf(said, props.said)}
          options={options}
          onChange={next => change(saying(value, next, props.said))}
        />
      )}{' '}
      {!isCertain && (
        <span id={noteId} className="review-look">
          {t('meaning.check')}
        </span>
      )}
    </>
  );
}

/** No column says it: one choice for all rows. */
function OneMeaning<Meaning extends string>(props: MeaningTableProps<Meaning>) {
  const { t } = useTranslation('data');
  const { title, values, said, options, isDisabled, change } = props;
  const [value] = values;
  if (value === undefined) return null;
  return (
    <div className="review-fields">
      <Choice
        stacked
        label={t('meaning.allRows', { title })}
        value={meaningOf(value, said)}
        options={options}
        disabled={isDisabled}
        onChange={meaning => change(saying('', meaning, said))}
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

function saying<Meaning extends string>(value: string, meaning: Meaning, said: Said<Meaning>): Said<Meaning> {
  return [...said.filter(one => one.value !== value), { value, meaning }];
}
