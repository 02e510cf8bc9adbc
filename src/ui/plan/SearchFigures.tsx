import { useTranslation } from 'react-i18next';
import type { PlacementProgress } from '../../model/placement.ts';
import { useFormat } from '../use-format.ts';
import { useChosenOn } from './use-chosen-on.ts';

/** Best found, bound and gap, with what the objective counts. */
export function SearchFigures({ placement }: { readonly placement: PlacementProgress }) {
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
