import { useTranslation } from 'react-i18next';
import type { PeopleChange } from '../../model/demand.ts';
import { useFormat } from '../use-format.ts';
import { signed } from './signed.ts';

/** People newly within reach and newly exposed, net and gross, of those in the population grid. */
export function PeopleChanges({ people }: { readonly people: PeopleChange }) {
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
