import { ticks } from 'd3-array';
import { useTranslation } from 'react-i18next';
import type { PlacementProgress } from '../../model/placement.ts';
import { useWidth } from '../charts/plot.tsx';
import { linearScale } from '../charts/scale.ts';
import { BASE_ZOOM } from '../measure/fly-zoom.ts';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Disclosure.tsx';
import { type Column, RowButton, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { DrawnAreas } from './DrawnAreas.tsx';
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
      cell: site => <RowButton onOpen={() => open(site)}>{site.name}</RowButton>,
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

type Point = PlacementProgress['frontier'][number];
interface Step extends Point {
  /** What this base adds to those before it. */
  readonly gain: number;
}

const HEIGHT = 130;
const LEFT = 44;
const TOP = 8;
const BOTTOM = 22;

/** The best value for 1, 2, ... bases, and what each further base is worth. */
function FrontierChart({ placement }: { readonly placement: PlacementProgress }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { frontier, request } = placement;
  if (frontier.length === 0) return null;
  const value = (amount: number) =>
    request.objective === 'p-median' ? format.measuredKm(amount) : format.decimal(amount);
  const steps = frontier.map(
    (point, index): Step => ({
      ...point,
      gain: point.added - (frontier[index - 1]?.added ?? 0),
    }),
  );
  const columns: readonly Column<Step>[] = [
    {
      key: 'sites',
      label: t('column.sites'),
      numeric: true,
      heading: true,
      cell: step => format.integer(step.sites),
    },
    { key: 'added', label: t('column.value'), numeric: true, cell: step => value(step.added) },
    { key: 'gain', label: t('column.gain'), numeric: true, cell: step => value(step.gain) },
    {
      key: 'proven',
      label: t('column.proof'),
      cell: step =>
        step.proven ? t('best.provenShort') : <span className="muted">{t('best.foundShort')}</span>,
    },
  ];
  return (
    <figure className="chart">
      <h3>{t('frontier.title')}</h3>
      <FrontierPicture steps={steps} value={value} />
      <Table
        caption={t('frontier.title')}
        columns={columns}
        rows={steps}
        rowKey={step => String(step.sites)}
        selectedKey={String(request.sites)}
      />
      <figcaption>{t('frontier.caption')}</figcaption>
    </figure>
  );
}

function FrontierPicture(props: {
  readonly steps: readonly Step[];
  readonly value: (amount: number) => string;
}) {
  const { steps, value } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const highest = Math.max(1e-9, ...steps.map(step => step.added));
  const last = steps.at(-1)?.sites ?? 1;
  const x = linearScale([1, Math.max(2, last)], [LEFT + 8, Math.max(LEFT + 9, width - 12)]);
  const y = linearScale([0, highest], [HEIGHT - BOTTOM, TOP]);
  const line = steps
    .map((step, index) => `${index === 0 ? 'M' : 'L'}${x(step.sites)},${y(step.added)}`)
    .join('');
  return (
    <div className="chart-plot" ref={ref}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {ticks(0, highest, 3).map(tick => (
          <g key={tick} transform={`translate(0,${y(tick)})`}>
            <path className="grid" d={`M${LEFT},0H${width}`} />
            <text className="tick" textAnchor="end" x={LEFT - 6} y={4}>
              {value(tick)}
            </text>
          </g>
        ))}
        <path className="curve" d={line} />
        {steps.map(step => (
          <g key={step.sites} transform={`translate(${x(step.sites)},0)`}>
            <circle className={step.proven ? 'frontier-proven' : 'frontier-found'} cy={y(step.added)} r={4} />
            <text className="tick" textAnchor="middle" y={HEIGHT - 6}>
              {step.sites}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
