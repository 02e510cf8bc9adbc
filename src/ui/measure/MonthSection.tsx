import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { MonthChart } from './MonthChart.tsx';
import { MonthTable } from './MonthTable.tsx';
import { monthRows } from './month-rows.ts';
import { Section } from './Section.tsx';

export function MonthSection({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const rows = monthRows(findings);
  if (rows.length === 0) return null;
  return (
    <Section title={t('months.title')}>
      <MonthChart rows={rows} />
      <MonthTable rows={rows} />
    </Section>
  );
}
