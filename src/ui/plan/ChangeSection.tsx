import { useTranslation } from 'react-i18next';
import type { PeopleChange, ReachChange, ReachFigure } from '../../model/demand.ts';
import { PERPETRATORS } from '../../model/incidents.ts';
import type { PlanFindings } from '../../model/plan-findings.ts';
import { entryAt } from '../../units/at.ts';
import type { Format } from '../format.ts';
import { Section } from '../parts/Disclosure.tsx';
import { type Column, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { netFigure, signed } from './plan-figures.ts';
import { usePeriod } from './plan-words.ts';

/** Who comes within reach and who falls out of it, against the baseline; live while a base is in hand. */
export function ChangeSection({ plan }: { readonly plan: PlanFindings }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const live = useSession(state => state.drag?.change ?? null);
  const isHeld = useSession(state => state.drag !== null);
  const change = live ?? plan.change;
  const { before, after, incidents } = change;
  const net = after.incidents.nominal - before.incidents.nominal;
  const period = usePeriod(plan.period);
  if (incidents === 0) {
    return (
      <Section title={t('change.title')}>
        <p>{t('change.noDemand')}</p>
        {change.people && <PeopleChanges people={change.people} />}
      </Section>
    );
  }
  return (
    <Section title={t('change.title')} summary={isHeld ? t('change.live') : ''}>
      <p className="sentence-headline">
        {t(net > 0 ? 'change.more' : net < 0 ? 'change.fewer' : 'change.same', {
          count: Math.abs(net),
          after: format.integer(after.incidents.nominal),
          total: format.integer(incidents),
          share: format.percent(after.incidents.nominal, incidents),
          before: format.integer(before.incidents.nominal),
          period,
        })}
      </p>
      <ChangeTable change={change} />
      <p className="explanation">
        {t('change.denominators', {
          incidents: format.integer(incidents),
          fatalities: format.integer(change.fatalities),
        })}
      </p>
      {change.people && <PeopleChanges people={change.people} />}
      <PerpetratorChanges change={change} />
      <DemandNote plan={plan} />
    </Section>
  );
}

/** Which incidents the figures are of, and what kind of statement they are. */
function DemandNote({ plan }: { readonly plan: PlanFindings }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { period, day, asOf, change } = plan;
  return (
    <p className="plan-caution">
      {period &&
        t(period.own ? 'demand.whichOwn' : 'demand.which', {
          total: format.integer(change.incidents),
          first: format.day(period.first),
          last: format.day(period.last),
        })}{' '}
      {t('demand.postures', { day: format.day(day), asOf: format.day(asOf) })}
    </p>
  );
}

interface MeasureRow {
  readonly key: 'before' | 'reached' | 'exposed' | 'net' | 'after';
  readonly incidents: ReachFigure;
  readonly fatalities: ReachFigure;
}

/** Reach before and after, gross and net, each figure with the range that follows from how exactly places are known. */
function ChangeTable({ change }: { readonly change: ReachChange }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { before, after, reached, exposed } = change;
  const net = {
    incidents: netFigure(reached.incidents, exposed.incidents),
    fatalities: netFigure(reached.fatalities, exposed.fatalities),
  };
  const rows: readonly MeasureRow[] = [
    { key: 'before', ...before },
    { key: 'reached', ...reached },
    { key: 'exposed', ...exposed },
    { key: 'net', ...net },
    { key: 'after', ...after },
  ];
  const figure = (of: 'incidents' | 'fatalities'): Column<MeasureRow> => ({
    key: of,
    label: t(`column.${of}`),
    title: t('column.bandLong'),
    numeric: true,
    cell: row => (
      <>
        <strong className={`change-${row.key}`}>{shown(row, row[of].nominal, format)}</strong>{' '}
        <span className="muted second-line">
          {t('band', {
            certain: shown(row, row[of].certain, format),
            possible: shown(row, row[of].possible, format),
          })}
        </span>
      </>
    ),
  });
  const columns: readonly Column<MeasureRow>[] = [
    {
      key: 'row',
      label: t('column.reachOf'),
      heading: true,
      wrap: true,
      cell: row => t(`change.row.${row.key}`),
    },
    figure('incidents'),
    figure('fatalities'),
  ];
  return (
    <div className="table-scroll">
      <Table caption={t('change.title')} columns={columns} rows={rows} rowKey={row => row.key} />
    </div>
  );
}

function shown({ key }: MeasureRow, value: number, format: Format): string {
  if (key === 'net') return signed(value, format);
  if (key === 'exposed') return signed(-value, format);
  return key === 'reached' ? signed(value, format) : format.integer(value);
}

interface PerpetratorRow {
  readonly key: (typeof PERPETRATORS)[number];
  readonly reached: number;
  readonly exposed: number;
}

/** Incidents newly reached and newly exposed, by who attacked. */
function PerpetratorChanges({ change }: { readonly change: ReachChange }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const rows = PERPETRATORS.map(
    (key, index): PerpetratorRow => ({ key, ...entryAt(change.byPerpetrator, index) }),
  ).filter(({ reached, exposed }) => reached > 0 || exposed > 0);
  if (rows.length === 0) return null;
  const number = (
    key: 'reached' | 'exposed' | 'net',
    of: (row: PerpetratorRow) => number,
  ): Column<PerpetratorRow> => ({
    key,
    label: t(`column.${key}`),
    numeric: true,
    value: of,
    cell: row => signed(of(row), format),
  });
  const columns: readonly Column<PerpetratorRow>[] = [
    {
      key: 'perpetrator',
      label: t('column.perpetrator'),
      heading: true,
      value: row => t(`measure:perpetrator.${row.key}`),
      cell: row => t(`measure:perpetrator.${row.key}`),
    },
    number('reached', row => row.reached),
    number('exposed', row => -row.exposed),
    number('net', row => row.reached - row.exposed),
  ];
  return (
    <div className="table-scroll">
      <Table caption={t('change.byPerpetrator')} columns={columns} rows={rows} rowKey={row => row.key} />
    </div>
  );
}

/** People newly within reach and newly exposed, net and gross, of those in the population grid. */
function PeopleChanges({ people }: { readonly people: PeopleChange }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { total, before, after, reached, exposed } = people;
  const whole = (value: number) => format.integer(Math.round(value));
  return (
    <>
      <h3 className="people-title">{t('change.people.title')}</h3>
      <p>
        {t('change.people.net', {
          net: signed(Math.round(after - before), format),
          after: whole(after),
          total: whole(total),
          share: format.percent(after, total),
          before: whole(before),
        })}
      </p>
      <p className="explanation">
        {t('change.people.gross', {
          reached: signed(Math.round(reached), format),
          exposed: signed(-Math.round(exposed), format),
        })}
      </p>
    </>
  );
}
