import { useTranslation } from 'react-i18next';
import { EmptyState } from '../measure/EmptyState.tsx';
import { useSession } from '../use-session.ts';
import { BackupSection } from './BackupSection.tsx';
import { BaseListSection } from './BaseListSection.tsx';
import { BestSitesSection } from './BestSitesSection.tsx';
import { CellSection } from './CellSection.tsx';
import { ChangeSection } from './ChangeSection.tsx';
import { LedgerSection } from './LedgerSection.tsx';
import { PlaceSection } from './PlaceSection.tsx';
import { ScenarioSection } from './ScenarioSection.tsx';
import { TestSection } from './TestSection.tsx';
import '../measure/measure.css';
import '../measure/filters/filters.css';
import './plan.css';

/** Plan: scenarios beside the baseline, what each would change, and where bases would do most. */
export function PlanPanel() {
  const { t } = useTranslation('plan');
  const hasFindings = useSession(state => state.findings !== null);
  const plan = useSession(state => state.plan);
  const planning = useSession(state => state.planning);
  const isOpen = useSession(state => state.activeScenario !== null);
  if (!hasFindings) return <EmptyState />;
  return (
    <div className="measure plan" aria-busy={planning}>
      {planning && <div className="measuring" role="progressbar" aria-label={t('planning')} />}
      <ScenarioSection />
      {plan && isOpen && <ChangeSection plan={plan} />}
      <PlaceSection />
      <BaseListSection />
      {plan && isOpen && (
        <>
          <CellSection plan={plan} />
          <LedgerSection plan={plan} />
        </>
      )}
      {plan && <BackupSection plan={plan} />}
      <BestSitesSection />
      {isOpen && <TestSection />}
    </div>
  );
}
