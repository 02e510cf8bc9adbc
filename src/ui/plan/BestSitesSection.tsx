import { useTranslation } from 'react-i18next';
import { Section } from '../measure/Section.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { DrawnAreas } from './DrawnAreas.tsx';
import { RequestForm } from './RequestForm.tsx';
import type { RequestProps } from './request-props.ts';
import { SearchResult } from './SearchResult.tsx';

/** The best sites for new bases, with proof. */
export function BestSitesSection({ request, onChange }: RequestProps) {
  const { t } = useTranslation('plan');
  const placement = useSession(state => state.placement);
  const optimise = useSession(state => state.optimise);
  const stopOptimising = useSession(state => state.stopOptimising);
  const splitDay = useSession(state => state.planSettings.splitDay);
  const format = useFormat();
  const running = placement?.running ?? false;
  return (
    <Section title={t('best.title')}>
      <RequestForm request={request} onChange={onChange} />
      <DrawnAreas />
      {splitDay !== null && request.weight !== 'people' && (
        <p className="explanation">{t('best.upToSplit', { day: format.day(splitDay) })}</p>
      )}
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
