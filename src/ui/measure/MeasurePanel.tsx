import './measure.css';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../model/settings.ts';
import { headline } from '../../session/view-actions.ts';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';
import { BaseSection } from './BaseSection.tsx';
import { DistanceSection } from './DistanceSection.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Filters } from './Filters.tsx';
import { GapSection } from './GapSection.tsx';
import { PerpetratorSection, YearSection } from './GroupSections.tsx';
import { MonthSection } from './MonthSection.tsx';
import { useInTurn } from './turns.ts';

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

/** The one line of a first start: that all this is invented, and how to load one's own files. */
function ExerciseLine() {
  const { t } = useTranslation('measure');
  const exercise = useSession(state => state.exercise);
  const setMode = useSession(state => state.setMode);
  if (!exercise) return null;
  return (
    <p className="exercise-line">
      {t('exercise.line')}{' '}
      <Button kind="link" onClick={() => setMode('data')}>
        {t('exercise.load')}
      </Button>
    </p>
  );
}

/** Filters that can leave nothing over; the choice of mission and area stays. */
const LOOSENED: Partial<Settings> = {
  kinds: DEFAULT_SETTINGS.kinds,
  perpetrators: DEFAULT_SETTINGS.perpetrators,
  actors: [],
  minimumFatalities: 0,
  maximumRadiusKm: null,
  from: null,
  to: null,
};

/** The findings in sentences. Read out when they change, once the new measurement is there. */
function Headline({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const locale = useSession(state => state.locale);
  const changeSettings = useSession(state => state.changeSettings);
  const nothing = findings.counts.evaluated === 0;
  return (
    <section className="headline" aria-label={t('headline')} aria-live="polite">
      {headline(findings, locale).map(({ tone, text }) => (
        <p key={text} className={`sentence-${tone}`}>
          {text}
        </p>
      ))}
      {nothing && findings.counts.taken > 0 && (
        <Button onClick={() => changeSettings(LOOSENED)}>{t('loosen')}</Button>
      )}
    </section>
  );
}
