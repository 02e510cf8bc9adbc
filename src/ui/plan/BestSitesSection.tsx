import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacementRequest } from '../../model/placement.ts';
import { Section } from '../measure/Section.tsx';
import { useSession } from '../use-session.ts';
import { DrawnAreas } from './DrawnAreas.tsx';
import { RequestForm } from './RequestForm.tsx';
import { firstRequest } from './request.ts';
import { SearchResult } from './SearchResult.tsx';

/** The best sites for new bases, with proof. */
export function BestSitesSection() {
  const { t } = useTranslation('plan');
  const placement = useSession(state => state.placement);
  const distanceKm = useSession(state => state.settings.distanceKm);
  const optimise = useSession(state => state.optimise);
  const stopOptimising = useSession(state => state.stopOptimising);
  const [request, setRequest] = useState<PlacementRequest>(
    () => placement?.request ?? firstRequest(distanceKm),
  );
  const running = placement?.running ?? false;
  return (
    <Section title={t('best.title')}>
      <RequestForm request={request} onChange={change => setRequest({ ...request, ...change })} />
      <DrawnAreas />
      <button
        type="button"
        className="plan-button plan-primary"
        onClick={() => (running ? stopOptimising() : optimise(request))}
      >
        {t(running ? 'best.stop' : 'best.run')}
      </button>
      {placement && <SearchResult placement={placement} />}
    </Section>
  );
}
