import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { PERPETRATORS } from '../../model/incidents.ts';
import { coverageAt } from './coverage-at.ts';
import { type GroupRow, GroupTable } from './GroupTable.tsx';
import { Section } from './Section.tsx';

export function PerpetratorSection({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const rows: readonly GroupRow[] = PERPETRATORS.map((perpetrator, group) => ({
    ...coverageAt(findings, findings.byPerpetrator, group),
    key: perpetrator,
    name: t(`perpetrator.${perpetrator}`),
    medianKm: findings.byPerpetrator.medianKm[group] ?? null,
    unknown: null,
  })).filter(row => row.incidents > 0);
  return (
    <Section title={t('perpetrators.title')}>
      <GroupTable caption={t('perpetrators.title')} heading={t('column.perpetrator')} rows={rows} />
    </Section>
  );
}
