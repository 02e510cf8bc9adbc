import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Remark } from '../../model/noticed.ts';
import type { Problem } from '../../model/problem.ts';
import type { SourceSummary } from '../../model/source.ts';
import type { LoadedSource, Review } from '../../session/state.ts';
import { Button } from '../parts/Button.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { ScrollRegion, Table } from '../parts/Table.tsx';
import { useSession } from '../use-session.ts';
import { evaluability, refusalCounts } from './review-status.ts';
import { useDataFormat } from './use-data-format.ts';

interface SourceCountsProps {
  readonly source: LoadedSource;
  /** By whether they can be evaluated under the review's choice; `null`: loaded already, or not incidents. */
  readonly counts: Review['counts'];
  /** Incidents of a loaded source that an earlier one has too. */
  readonly repeated?: number;
}

/** `rows = taken + left out + refused`; of the incidents taken, how many can be evaluated, and why the others cannot. */
export function SourceCounts({ source, counts, repeated = 0 }: SourceCountsProps) {
  const { t } = useTranslation(['data', 'problems']);
  const { integer } = useDataFormat();
  // Elsewhere a reason stands by itself and begins with a capital; here it follows its number.
  const refusals = refusalCounts(source.summary.refusedFor).map(
    ([reason, count]) => [inSentence(t(`problems:refusal.${reason}`)), count] as const,
  );
  const { rows, taken, leftOut, refused } = source.summary;
  const outOfScope = leftOutCounts(source.summary, t);
  return (
    <dl className="data-counts">
      <div>
        <dt>{t('counts.rows')}</dt>
        <dd>
          <b>{integer(rows)}</b> = {integer(taken)} {t('counts.taken', { count: taken })}
          {leftOut > 0 && (
            <>
              {' '}
              + {integer(leftOut)} {t('counts.leftOut', { count: leftOut })}
            </>
          )}{' '}
          + {integer(refused)} {t('counts.refused', { count: refused })}
          <Reasons counts={outOfScope} />
          <Reasons counts={refusals} />
        </dd>
      </div>
      <Evaluable source={source} counts={counts} repeated={repeated} />
    </dl>
  );
}

/** The rows left out by what keeps them out: their kind of event, or a date still to be confirmed. */
function leftOutCounts({ noticed, recipe }: SourceSummary, t: TFunction<['data', 'problems']>) {
  const kinds = noticed.kinds
    .filter(({ meaning }) => meaning === 'left-out')
    .map(({ value, rows }) => {
      const word = value === null ? t('meaning.others') : value || t('counts.blank');
      return [t('counts.leftOutKind', { value: word, count: rows }), rows] as const;
    });
  const dates = noticed.remarks
    .filter(
      ({ remark }) =>
        (remark === 'far-date' && recipe.farDates === undefined) ||
        (remark === 'far-closing' && recipe.farClosings === 'left-out'),
    )
    .map(({ rows }) => [t('counts.leftOutDate', { count: rows }), rows] as const);
  return [...kinds, ...dates];
}

function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function Evaluable({ source, counts, repeated }: Required<SourceCountsProps>) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const split = evaluability(source, counts, repeated);
  if (split === null) return null;
  const lost = [
    [t('counts.repeated'), split.repeated],
    [t('counts.otherCountries'), split.otherCountries],
    [t('counts.notLocated'), split.notLocated],
    [t('counts.notDated'), split.notDated],
    [t('counts.outsideRecord'), split.outsideRecord ?? 0],
  ] as const;
  return (
    <div>
      <dt>{split.outsideRecord === null ? t('counts.locatedAndDated') : t('counts.evaluable')}</dt>
      <dd>
        <b>{integer(split.evaluated)}</b> {t('counts.ofTaken', { taken: integer(source.summary.taken) })}
        <Reasons counts={lost.filter(([, count]) => count > 0)} />
      </dd>
    </div>
  );
}

function Reasons({ counts }: { counts: readonly (readonly [reason: string, count: number])[] }) {
  const { integer } = useDataFormat();
  if (counts.length === 0) return null;
  return (
    <ul className="data-reasons">
      {counts.map(([reason, count]) => (
        <li key={reason}>
          <span className="data-number">{integer(count)}</span> {reason}
        </li>
      ))}
    </ul>
  );
}

/** What is remarkable about some rows of a file, with the first few of them. */
export function RemarkText({ remark: { remark, rows, examples } }: { remark: Remark }) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const shown = examples.map(({ row, value }) => t('remark.example', { row: integer(row), value }));
  return (
    <p>
      {t(`remark.${remark}`, { count: rows, rows: integer(rows) })} {shown.join(' · ')}
    </p>
  );
}

/** More rows than anyone reads on a screen; the download has more. */
const ROWS_SHOWN = 100;

/** The rows of one file that were refused, and a way to take them along; of very many, the first. */
export function Refusals({ id, source }: { id: string; source: LoadedSource }) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const download = useSession(state => state.downloadRefusals);
  const { problems } = source;
  const { fileName, refused } = source.summary;
  if (refused === 0) return null;
  return (
    <div className="data-refusals">
      <Disclosure
        summary={
          <h4>
            {t('refused.show')} ({integer(refused)})
          </h4>
        }
      >
        <RefusalTable fileName={fileName} problems={problems.slice(0, ROWS_SHOWN)} />
        {refused > Math.min(problems.length, ROWS_SHOWN) && (
          <p className="explanation">
            {t('refused.first', {
              shown: integer(Math.min(problems.length, ROWS_SHOWN)),
              all: integer(refused),
            })}
          </p>
        )}
      </Disclosure>
      {problems.length < refused && (
        <p className="explanation">
          {t('refused.kept', { kept: integer(problems.length), all: integer(refused) })}
        </p>
      )}
      <Button aria-label={t('refused.downloadNamed', { fileName })} onClick={() => download(id)}>
        {t('refused.download')}
      </Button>
    </div>
  );
}

/** Refused rows, each with where it stands and why it was refused. */
function RefusalTable({ fileName, problems }: { fileName: string; problems: readonly Problem[] }) {
  const { t } = useTranslation(['data', 'problems']);
  const { integer } = useDataFormat();
  const caption = t('refused.caption', { fileName });
  return (
    <ScrollRegion name={caption}>
      <Table
        caption={caption}
        rows={problems}
        rowKey={({ file, row, field, reason }) => `${file} ${row} ${field} ${reason}`}
        columns={[
          { key: 'file', label: t('refused.file'), wrap: true, cell: ({ file }) => file },
          { key: 'row', label: t('refused.row'), numeric: true, cell: ({ row }) => integer(row) },
          { key: 'field', label: t('refused.field'), wrap: true, cell: ({ field }) => field },
          { key: 'value', label: t('refused.value'), wrap: true, cell: ({ value }) => value },
          {
            key: 'reason',
            label: t('refused.reason'),
            wrap: true,
            cell: ({ reason }) => t(`problems:refusal.${reason}`),
          },
        ]}
      />
    </ScrollRegion>
  );
}
