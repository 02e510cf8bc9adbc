import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
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
import { useInTurn } from './use-in-turn.ts';
import { YearSection } from './YearSection.tsx';

/** Sections that say something only where incidents were compared, in their order on the page. */
const OF_INCIDENTS = Object.entries({
  distance: memo(DistanceSection),
  perpetrators: memo(PerpetratorSection),
  months: memo(MonthSection),
  years: memo(YearSection),
  gaps: memo(GapSection),
});
const OfBases = memo(BaseSection);

/** Measure: what was found, how sure it is, and what can be changed about the question. */
export function MeasurePanel() {
  const findings = useSession(state => state.findings);
  return findings ? <Measured findings={findings} /> : <EmptyState />;
}

function Measured({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const measuring = useSession(state => state.measuring);
  const shown = useInTurn(findings, OF_INCIDENTS.length + 1);
  const isComplete = shown.every(part => part === findings);
  const forBases = shown[OF_INCIDENTS.length];
  return (
    <div className="measure" aria-busy={measuring || !isComplete}>
      {measuring && <div className="measuring" role="progressbar" aria-label={t('measuring')} />}
      <ExerciseLine />
      <Headline findings={findings} />
      <Filters />
      {findings.counts.evaluated > 0 &&
        OF_INCIDENTS.map(([name, Part], index) => {
          const part = shown[index];
          return part && part.counts.evaluated > 0 && <Part key={name} findings={part} />;
        })}
      {forBases && <OfBases findings={forBases} />}
    </div>
  );
}
