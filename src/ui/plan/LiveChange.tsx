import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { signed } from './plan-figures.ts';
import { usePeriod } from './plan-words.ts';

/** What would change if the base in hand were put down where it is held. */
export function LiveChange() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const change = useSession(state => state.drag?.change ?? null);
  const measured = useSession(state => state.plan?.change ?? null);
  const period = usePeriod(useSession(state => state.plan?.period ?? null));
  const shown = change ?? measured;
  if (!shown) return null;
  const { reached, exposed, after, before, incidents, people } = shown;
  const net = after.incidents.nominal - before.incidents.nominal;
  return (
    <p className="live-change" aria-live="polite" aria-atomic="true">
      <strong>
        {t('live.net', { net: signed(net, format), after: format.integer(after.incidents.nominal) })}
      </strong>{' '}
      <span>
        {t('live.gross', {
          reached: format.integer(reached.incidents.nominal),
          exposed: format.integer(exposed.incidents.nominal),
          total: format.integer(incidents),
          period,
        })}
      </span>
      {people && (
        <>
          {' '}
          <span>
            {t('live.people', {
              net: signed(Math.round(people.after - people.before), format),
              reached: format.integer(Math.round(people.reached)),
              exposed: format.integer(Math.round(people.exposed)),
              total: format.integer(Math.round(people.total)),
            })}
          </span>
        </>
      )}
    </p>
  );
}
