import { useTranslation } from 'react-i18next';
import type { PlacementProgress } from '../../model/placement.ts';
import { AcceptProposal } from './AcceptProposal.tsx';
import { FrontierChart } from './FrontierChart.tsx';
import { SearchFigures } from './SearchFigures.tsx';
import { SiteTable } from './SiteTable.tsx';

/** What a search has found so far, how good it can be at most, and what to do with it. */
export function SearchResult({ placement }: { readonly placement: PlacementProgress }) {
  const { t } = useTranslation('plan');
  const { problem, sites, running } = placement;
  return (
    <div className="search-result" aria-busy={running}>
      <p role="status" className={problem ? 'why-not' : 'search-state'}>
        {problem ? (
          t(`searchProblem.${problem}`, { count: placement.request.sites })
        ) : (
          <SearchState {...placement} />
        )}
      </p>
      {sites.length > 0 && (
        <>
          <SearchFigures placement={placement} />
          <SiteTable placement={placement} />
          <AcceptProposal placement={placement} />
          <FrontierChart placement={placement} />
        </>
      )}
    </div>
  );
}

/** "Proven best" is said only of what is proven. */
function SearchState({ running, proven, sites }: PlacementProgress) {
  const { t } = useTranslation('plan');
  if (proven) return <strong className="proven">{t('best.proven')}</strong>;
  if (running) return t(sites.length === 0 ? 'best.starting' : 'best.searching');
  return t(sites.length === 0 ? 'best.nothing' : 'best.stopped');
}
