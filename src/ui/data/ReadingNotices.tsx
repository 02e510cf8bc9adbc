import { useTranslation } from 'react-i18next';
import { PERPETRATORS } from '../../model/incidents.ts';
import { KIND_MEANINGS, type Noticed, type Remark } from '../../model/noticed.ts';
import type { EditorProps } from './editor-props.ts';
import { MeaningTable } from './MeaningTable.tsx';
import { OneOf } from './OneOf.tsx';
import { RemarkText } from './RemarkText.tsx';

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
          options={KIND_MEANINGS.map(id => ({ id, name: t(`meaning.kind.${id}`) }))}
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
          options={PERPETRATORS.map(id => ({ id, name: t(`meaning.perpetrator.${id}`) }))}
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
      <OneOf
        label={t('remark.decide')}
        value={recipe.farDates ?? 'left-out'}
        options={FAR_DATES.map(id => ({ id, name: t(`remark.farDates.${id}`) }))}
        isDisabled={isDisabled}
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
    <OneOf
      label={t('remark.decide')}
      value={recipe.farClosings ?? 'open'}
      options={FAR_CLOSINGS.map(id => ({ id, name: t(`remark.farClosings.${id}`) }))}
      isDisabled={isDisabled}
      onChange={id => {
        const farClosings = id === 'as-they-are' || id === 'left-out' ? id : undefined;
        change({ ...draft, recipe: { ...recipe, farClosings } });
      }}
    />
  );
}
