import { useTranslation } from 'react-i18next';
import type { PlacementProgress } from '../../model/placement.ts';
import { BASE_ZOOM } from '../measure/fly-zoom.ts';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Disclosure.tsx';
import { type Column, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { DrawnAreas } from './DrawnAreas.tsx';
import { FrontierChart } from './FrontierChart.tsx';
import { RequestForm, type RequestProps } from './RequestForm.tsx';
import { useChosenOn, useProposalNote } from './use-chosen-on.ts';

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
      <Button kind="primary" onClick={() => (running ? stopOptimising() : optimise(request))}>
        {t(running ? 'best.stop' : 'best.run')}
      </Button>
      {placement && <SearchResult placement={placement} />}
    </Section>
  );
}

/** What a search has found so far, how good it can be at most, and what to do with it. */
function SearchResult({ placement }: { readonly placement: PlacementProgress }) {
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

/** Best found, bound and gap, with what the objective counts. */
function SearchFigures({ placement }: { readonly placement: PlacementProgress }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { request, baseline, added, meanKm, bound, gap, demand, chosenOn } = placement;
  const chosenOnText = useChosenOn();
  const isDistance = request.objective === 'p-median';
  const value = (amount: number | null) => {
    if (amount === null) return '–';
    return isDistance ? format.measuredKm(amount) : format.decimal(amount);
  };
  return (
    <>
      <dl className="search-figures">
        <dt>{t(isDistance ? 'figure.meanBefore' : 'figure.baseline')}</dt>
        <dd>{value(baseline)}</dd>
        <dt>{t(isDistance ? 'figure.saved' : 'figure.added')}</dt>
        <dd>
          <strong>{value(added)}</strong>
        </dd>
        {isDistance && (
          <>
            <dt>{t('figure.meanAfter')}</dt>
            <dd>{value(meanKm)}</dd>
          </>
        )}
        <dt>{t(request.objective === 'set-covering' ? 'figure.fewest' : 'figure.bound')}</dt>
        <dd>
          {request.objective === 'set-covering' && bound !== null ? format.integer(bound) : value(bound)}
        </dd>
        <dt>{t('figure.gap')}</dt>
        <dd>{gap === null ? '–' : format.percent(gap, 1)}</dd>
      </dl>
      <p className="explanation">
        {t(`figure.demand.${request.weight}`, { total: format.integer(demand) })} {chosenOnText(chosenOn)}
      </p>
    </>
  );
}

type Site = PlacementProgress['sites'][number] & { readonly number: number };

/** The sites, numbered as on the map, with what is given up by refusing each. */
function SiteTable({ placement }: { readonly placement: PlacementProgress }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const flyTo = useSession(state => state.flyTo);
  const open = (site: Site) => flyTo(site.longitude, site.latitude, BASE_ZOOM);
  const lost = (value: number) =>
    placement.request.objective === 'p-median' ? format.measuredKm(value) : format.decimal(value);
  const rows = placement.sites.map((site, index): Site => ({ ...site, number: index + 1 }));
  const columns: readonly Column<Site>[] = [
    {
      key: 'number',
      label: t('column.number'),
      numeric: true,
      value: site => site.number,
      cell: site => site.number,
    },
    {
      key: 'name',
      label: t('column.site'),
      heading: true,
      wrap: true,
      value: site => site.name,
      cell: site => (
        <Button
          kind="row"
          onClick={event => {
            event.stopPropagation();
            open(site);
          }}
        >
          {site.name}
        </Button>
      ),
    },
    {
      key: 'lost',
      label: t('column.lost'),
      title: t('column.lostLong'),
      numeric: true,
      value: site => site.lost,
      cell: site => (site.lost === null ? '…' : lost(site.lost)),
    },
    {
      key: 'substitute',
      label: t('column.substitute'),
      title: t('column.substituteLong'),
      wrap: true,
      value: site => site.substitute,
      cell: site => site.substitute ?? <span className="muted">{site.lost === null ? '…' : t('none')}</span>,
    },
  ];
  return (
    <div className="table-scroll">
      <Table
        caption={t('best.sitesTable')}
        columns={columns}
        rows={rows}
        rowKey={site => `${site.number} ${site.name}`}
        onOpen={open}
      />
    </div>
  );
}

/** Makes a scenario of the sites; its note says what they were chosen for, and on what. */
function AcceptProposal({ placement }: { readonly placement: PlacementProgress }) {
  const { t } = useTranslation('plan');
  const acceptProposal = useSession(state => state.acceptProposal);
  const noteOf = useProposalNote();
  return <Button onClick={() => void acceptProposal(noteOf(placement))}>{t('accept.button')}</Button>;
}
