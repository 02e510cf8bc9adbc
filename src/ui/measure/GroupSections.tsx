import { useTranslation } from 'react-i18next';
import { type CoverageAt, coverageAt } from '../../model/coverage-at.ts';
import type { Findings } from '../../model/findings.ts';
import { PERPETRATORS } from '../../model/incidents.ts';
import { entryAt } from '../../units/at.ts';
import { ShareBar } from '../charts/plot.tsx';
import { Section } from '../parts/Disclosure.tsx';
import { type Column, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';

export function PerpetratorSection({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const rows: readonly GroupRow[] = PERPETRATORS.map((perpetrator, group) => ({
    ...coverageAt(findings, findings.byPerpetrator, group),
    key: perpetrator,
    name: t(`perpetrator.${perpetrator}`),
    medianKm: entryAt(findings.byPerpetrator.medianKm, group),
    unknown: null,
  })).filter(row => row.incidents > 0);
  return (
    <Section title={t('perpetrators.title')}>
      <GroupTable caption={t('perpetrators.title')} heading={t('column.perpetrator')} rows={rows} />
    </Section>
  );
}

export function YearSection({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const rows: readonly GroupRow[] = findings.byYear.years.map((year, group) => {
    const data = entryAt(findings.byYear.data, group);
    return {
      ...coverageAt(findings, findings.byYear, group),
      key: String(year),
      name: String(year),
      medianKm: entryAt(findings.byYear.medianKm, group),
      unknown: data === 'known' ? null : t(`data.${data}`),
    };
  });
  return (
    <Section title={t('years.title')}>
      <GroupTable caption={t('years.title')} heading={t('column.year')} rows={rows} />
    </Section>
  );
}

interface GroupRow extends CoverageAt {
  readonly key: string;
  readonly name: string;
  readonly medianKm: number | null;
  /** Why nothing is known of the group, in words; `null`: something is. */
  readonly unknown: string | null;
}

const isKnown = ({ unknown }: GroupRow) => unknown === null;

interface GroupTableProps {
  readonly caption: string;
  readonly heading: string;
  readonly rows: readonly GroupRow[];
}

/** Groups of incidents with the share of each that was covered; the bar shows the share and its band. */
function GroupTable({ caption, heading, rows }: GroupTableProps) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const columns: readonly Column<GroupRow>[] = [
    {
      key: 'name',
      label: heading,
      heading: true,
      wrap: true,
      value: row => row.name,
      cell: row => (
        <>
          {row.name} {row.unknown !== null && <span className="muted">{row.unknown}</span>}
        </>
      ),
    },
    {
      key: 'incidents',
      label: t('column.incidents'),
      numeric: true,
      value: row => (isKnown(row) ? row.incidents : null),
      cell: row => (isKnown(row) ? format.integer(row.incidents) : '–'),
    },
    {
      key: 'covered',
      label: t('column.covered'),
      numeric: true,
      value: row => (isKnown(row) ? row.nominal : null),
      cell: row => (isKnown(row) ? format.integer(row.nominal) : '–'),
    },
    {
      key: 'share',
      label: t('column.share'),
      title: t('column.shareBand'),
      numeric: true,
      value: row => (row.incidents > 0 ? row.nominal / row.incidents : null),
      cell: row => <Share row={row} />,
    },
    {
      key: 'fatalities',
      label: t('column.fatalities'),
      numeric: true,
      value: row => (isKnown(row) ? row.fatalities : null),
      cell: row => (isKnown(row) ? format.integer(row.fatalities) : '–'),
    },
    {
      key: 'median',
      label: t('column.median'),
      title: t('column.medianLong'),
      numeric: true,
      value: row => row.medianKm,
      cell: row => (row.medianKm === null ? '–' : format.measuredKm(row.medianKm)),
    },
  ];
  return (
    <div className="table-scroll">
      <Table caption={caption} columns={columns} rows={rows} rowKey={row => row.key} />
    </div>
  );
}

function Share({ row }: { readonly row: GroupRow }) {
  const { nominal, certain, possible, incidents } = row;
  const { t } = useTranslation('measure');
  const format = useFormat();
  if (incidents === 0) return '–';
  const band = t('band', {
    certain: format.percent(certain, incidents),
    possible: format.percent(possible, incidents),
  });
  return (
    <span className="share" title={band}>
      <ShareBar nominal={nominal} certain={certain} possible={possible} whole={incidents} />
      <span className="share-number">{format.percent(nominal, incidents)}</span>
      <span className="hidden">({band})</span>
    </span>
  );
}
