import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Noticed } from '../../model/noticed.ts';
import { type Inspection, type Recipe, TEXT_ENCODINGS } from '../../model/source.ts';
import { isOtherLook } from '../../session/review-desk.ts';
import type { Review } from '../../session/state.ts';
import { Button } from '../parts/Button.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { Choice } from '../parts/Field.tsx';
import { ScrollRegion, Table } from '../parts/Table.tsx';
import { useSession } from '../use-session.ts';
import { ReadingNotices } from './ReadingNotices.tsx';
import { ReviewQuestions } from './ReviewQuestions.tsx';
import {
  type Draft,
  type EditorProps,
  formatsFor,
  isGeneric,
  openQuestions,
  roleOfColumn,
  rolesOf,
  shownColumns,
  withFormat,
  withRole,
} from './recipe-edit.ts';
import { useDataFormat } from './use-data-format.ts';

/** Corrections that have been made on the screen and not yet been read with, by review. */
export interface Drafts {
  readonly of: (id: string, recipe: Recipe | null) => Draft | null;
  /** Ids of the reviews with corrections that have not been applied. */
  readonly corrected: ReadonlySet<string>;
  readonly change: (id: string, draft: Draft) => void;
  readonly undo: (id: string) => void;
  /** Reads the file with a draft; the draft is done with. */
  readonly apply: (id: string, draft: Draft) => void;
}

/** Keeps corrections apart from the session until the user has the file read with them. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const correctReview = useSession(state => state.correctReview);
  // One object until a draft changes: progress, which comes many times a second, must not draw every editor again.
  return useMemo(() => {
    const without = (id: string) => new Map([...drafts].filter(([key]) => key !== id));
    return {
      of: (id, recipe) => drafts.get(id) ?? (recipe && { recipe, answered: [] }),
      corrected: new Set(drafts.keys()),
      change: (id, draft) => setDrafts(new Map(drafts).set(id, draft)),
      undo: id => setDrafts(without(id)),
      apply: (id, draft) => {
        setDrafts(without(id));
        correctReview(id, draft.recipe);
      },
    };
  }, [drafts, correctReview]);
}

interface EditorButtonsProps {
  readonly isAsking: boolean;
  readonly isCorrected: boolean;
  readonly isDisabled: boolean;
  readonly isAnswered: boolean;
  readonly apply: () => void;
  readonly undo: () => void;
}

type RecipeEditorProps = Pick<Review, 'id' | 'inspection' | 'recipe' | 'stage'> & {
  /** What was noticed when the file was read last; `null`: it has not been read. */
  readonly noticed: Noticed | null;
  readonly drafts: Drafts;
};

/** How a file is read: recognised, questioned and corrected. Corrections count once the file is read with them. */
export const RecipeEditor = memo(function RecipeEditor(props: RecipeEditorProps) {
  const { id, inspection, recipe, stage, noticed, drafts } = props;
  const draft = drafts.of(id, recipe);
  if (draft === null || inspection === null) return null;
  const change = (next: Draft) => drafts.change(id, next);
  const isDisabled = stage === 'reading';
  const asks = stage === 'asking' || stage === 'failed';
  // Another sheet or delimiter has other columns and other questions: those of this one need no answers then.
  const looksAgain = isOtherLook(draft.recipe, inspection.recipe);
  const open = looksAgain ? [] : openQuestions(asks ? inspection.questions : [], draft);
  return (
    <div className="review-recipe">
      <FormatChoice inspection={inspection} draft={draft} change={change} isDisabled={isDisabled} />
      {asks && <ReviewQuestions inspection={inspection} draft={draft} change={change} />}
      {noticed && <ReadingNotices noticed={noticed} draft={draft} change={change} isDisabled={isDisabled} />}
      <Columns inspection={inspection} draft={draft} change={change} isDisabled={isDisabled} asks={asks} />
      <ReadingDetails inspection={inspection} draft={draft} change={change} isDisabled={isDisabled} />
      <EditorButtons
        isAsking={stage === 'asking'}
        isCorrected={drafts.corrected.has(id)}
        isDisabled={isDisabled}
        isAnswered={open.length === 0}
        apply={() => drafts.apply(id, draft)}
        undo={() => drafts.undo(id)}
      />
    </div>
  );
});

function EditorButtons({ isAsking, isCorrected, isDisabled, isAnswered, apply, undo }: EditorButtonsProps) {
  const { t } = useTranslation('data');
  if (!isAsking && !isCorrected) return null;
  return (
    <div className="buttons">
      <Button kind="primary" disabled={isDisabled || !isAnswered} onClick={apply}>
        {t(isAsking ? 'review.apply' : 'review.applyAgain')}
      </Button>
      {isCorrected && <Button onClick={undo}>{t('review.undo')}</Button>}
      {!isAnswered && <p className="explanation">{t('review.answerFirst')}</p>}
    </div>
  );
}

/** What the file was recognised as, to be changed where that is wrong; and which table of it is read. */
function FormatChoice({ inspection, draft, change, isDisabled }: EditorProps) {
  const { t } = useTranslation('data');
  const { recipe } = draft;
  const entries = inspection.questions.find(question => question.question === 'entry')?.choices ?? [];
  return (
    <div className="review-fields">
      <Choice
        stacked
        label={t('review.recognisedAs')}
        value={recipe.format}
        options={formatsFor(recipe).map(value => ({ value, label: t(`format.${value}`) }))}
        disabled={isDisabled}
        onChange={format => change({ ...draft, recipe: withFormat(recipe, format, inspection.columns) })}
      />
      {entries.length > 0 && (
        <Choice
          stacked
          label={t(recipe.container === 'xlsx' ? 'review.entryXlsx' : 'review.entryZip')}
          value={recipe.entry ?? ''}
          options={[
            ...(recipe.entry === null ? [{ value: '', label: t('review.chooseEntry') }] : []),
            ...entries.map(entry => ({ value: entry, label: entry })),
          ]}
          disabled={isDisabled}
          onChange={entry => change({ ...draft, recipe: { ...recipe, entry: entry || null } })}
        />
      )}
    </div>
  );
}

const EXAMPLES_SHOWN = 3;

/**
 * Each column with example values and what it holds; in generic tables the user can say otherwise. Open from the start
 * where the user has to say it.
 */
function Columns({ asks, ...editor }: EditorProps & { asks: boolean }) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const { columns, fileName } = editor.inspection;
  if (columns.length === 0) return null;
  // Headers can repeat; their order cannot change.
  const shown = shownColumns(columns, editor.draft.recipe).map((column, index) => ({ ...column, index }));
  const name = t('review.columnsOf', { fileName });
  return (
    <Disclosure
      summary={
        <h4>
          {t('review.columns')} ({integer(columns.length)})
        </h4>
      }
      isOpen={asks && isGeneric(editor.draft.recipe.format)}
    >
      <ScrollRegion name={name}>
        <Table
          caption={name}
          rows={shown}
          rowKey={({ index }) => String(index)}
          columns={[
            {
              key: 'header',
              label: t('review.column'),
              heading: true,
              wrap: true,
              cell: ({ header }) => header,
            },
            {
              key: 'role',
              label: t('review.holds'),
              cell: column => <ColumnHolds column={column} {...editor} />,
            },
            {
              key: 'examples',
              label: t('review.examples'),
              wrap: true,
              cell: ({ examples }) => examples.slice(0, EXAMPLES_SHOWN).join(' · '),
            },
          ]}
        />
      </ScrollRegion>
      {shown.length < columns.length && (
        <p className="explanation">
          {t('review.columnsShown', { shown: integer(shown.length), all: integer(columns.length) })}
        </p>
      )}
    </Disclosure>
  );
}

function ColumnHolds({
  column,
  draft,
  change,
  isDisabled,
}: EditorProps & { column: Inspection['columns'][number] }) {
  const { t } = useTranslation('data');
  const { recipe } = draft;
  if (!isGeneric(recipe.format)) return column.role === null ? '' : t(`columnRole.${column.role}`);
  const roles = rolesOf(recipe.format).map(value => ({ value, label: t(`columnRole.${value}`) }));
  return (
    <Choice
      hideLabel
      label={t('review.roleOf', { header: column.header })}
      disabled={isDisabled}
      value={roleOfColumn(recipe, column.header) ?? ''}
      options={[{ value: '', label: t('review.noRole') }, ...roles]}
      onChange={role => change({ ...draft, recipe: withRole(recipe, column.header, role || null) })}
    />
  );
}

const DELIMITERS: readonly { readonly value: Recipe['delimiter']; readonly word: string }[] = [
  { value: ',', word: 'comma' },
  { value: ';', word: 'semicolon' },
  { value: '\t', word: 'tab' },
  { value: '|', word: 'bar' },
];

/** Corrections that are seldom needed: encoding, delimiter, decimal comma. */
function ReadingDetails({ draft, change, isDisabled }: EditorProps) {
  const { t } = useTranslation('data');
  const { recipe } = draft;
  const correct = (correction: Partial<Recipe>) => change({ ...draft, recipe: { ...recipe, ...correction } });
  if (recipe.container === 'geojson') return null;
  return (
    <Disclosure summary={<h4>{t('review.details')}</h4>}>
      <div className="review-fields">
        {recipe.container !== 'xlsx' && (
          <>
            <Choice
              stacked
              label={t('review.encoding')}
              value={recipe.encoding}
              options={TEXT_ENCODINGS.map(value => ({ value, label: t(`encodings.${value}`) }))}
              disabled={isDisabled}
              onChange={encoding => correct({ encoding })}
            />
            <Choice
              stacked
              label={t('review.delimiter')}
              value={recipe.delimiter}
              options={DELIMITERS.map(({ value, word }) => ({ value, label: t(`delimiters.${word}`) }))}
              disabled={isDisabled}
              onChange={delimiter => correct({ delimiter })}
            />
          </>
        )}
        <label className="review-radio">
          <input
            type="checkbox"
            checked={recipe.decimalComma}
            disabled={isDisabled}
            onChange={event => correct({ decimalComma: event.target.checked })}
          />
          {t('review.decimalComma')}
        </label>
      </div>
    </Disclosure>
  );
}
