import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacementRequest } from '../../model/placement.ts';
import { EmptyState } from '../measure/EmptyState.tsx';
import { useSession } from '../use-session.ts';
import { BackupSection } from './BackupSection.tsx';
import { BaseListSection } from './BaseListSection.tsx';
import { BestSitesSection } from './BestSitesSection.tsx';
import { CellSection } from './CellSection.tsx';
import { ChangeSection } from './ChangeSection.tsx';
import { LedgerSection } from './LedgerSection.tsx';
import { PlaceSection } from './PlaceSection.tsx';
import { firstRequest, type RequestProps } from './RequestForm.tsx';
import { ScenarioSection } from './ScenarioSection.tsx';
import { TestSection } from './TestSection.tsx';
import '../measure/measure.css';
import './plan.css';

/** Plan: scenarios beside the baseline, what each would change, and where bases would do most. */
export function PlanPanel() {
  const { t } = useTranslation('plan');
  const hasFindings = useSession(state => state.findings !== null);
  const plan = useSession(state => state.plan);
  const planning = useSession(state => state.planning);
  const isOpen = useSession(state => state.activeScenario !== null);
  const asked = useRequest();
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
      <BestSitesSection {...asked} />
      <TestSection request={asked.request} />
    </div>
  );
}

/** What is asked of a search for sites: of the one by itself, and of the one whose sites are tested. */
function useRequest(): RequestProps {
  const placement = useSession(state => state.placement);
  const distanceKm = useSession(state => state.settings.distanceKm);
  const [request, setRequest] = useState<PlacementRequest>(
    () => placement?.request ?? firstRequest(distanceKm),
  );
  return { request, onChange: change => setRequest({ ...request, ...change }) };
}
