import { useTranslation } from 'react-i18next';
import type { PlanFindings } from '../../model/plan-findings.ts';
import { Section } from '../measure/Section.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { PeopleChanges } from './PeopleChanges.tsx';
import { PerpetratorChanges } from './PerpetratorChanges.tsx';
import { usePeriod } from './use-period.ts';

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
