import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';
import { BaseSection } from './BaseSection.tsx';
import { DistanceSection } from './DistanceSection.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ExerciseLine } from './ExerciseLine.tsx';
import { Filters } from './filters/Filters.tsx';
import { GapSection } from './GapSection.tsx';
import { Headline } from './Headline.tsx';
import { MonthSection } from './MonthSection.tsx';
import { PerpetratorSection } from './PerpetratorSection.tsx';
import './measure.css';
import { YearSection } from './YearSection.tsx';

/** Measure: what was found, how sure it is, and what can be changed about the question. */
export function MeasurePanel() {
  const { t } = useTranslation('measure');
  const findings = useSession(state => state.findings);
  const measuring = useSession(state => state.measuring);
  if (!findings) return <EmptyState />;
  const evaluated = findings.counts.evaluated > 0;
  return (
    <div className="measure" aria-busy={measuring}>
      {measuring && <div className="measuring" role="progressbar" aria-label={t('measuring')} />}
      <ExerciseLine />
      <Headline findings={findings} />
      <Filters />
      {evaluated && (
        <>
          <DistanceSection findings={findings} />
          <PerpetratorSection findings={findings} />
          <MonthSection findings={findings} />
          <YearSection findings={findings} />
          <GapSection findings={findings} />
        </>
      )}
      <BaseSection findings={findings} />
    </div>
  );
}
