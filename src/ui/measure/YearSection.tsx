import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { coverageAt } from './coverage-at.ts';
import { type GroupRow, GroupTable } from './GroupTable.tsx';
import { Section } from './Section.tsx';

export function YearSection({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const rows: readonly GroupRow[] = findings.byYear.years.map((year, group) => {
    const data = findings.byYear.data[group] ?? 'no-incident-data';
    return {
      ...coverageAt(findings, findings.byYear, group),
      key: String(year),
      name: String(year),
      medianKm: findings.byYear.medianKm[group] ?? null,
      unknown: data === 'known' ? null : t(`data.${data}`),
    };
  });
  return (
    <Section title={t('years.title')}>
      <GroupTable caption={t('years.title')} heading={t('column.year')} rows={rows} />
    </Section>
  );
}
