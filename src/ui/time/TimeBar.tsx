import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';
import { Histogram } from './Histogram.tsx';
import { extentOf } from './months.ts';
import { PeriodChoice } from './PeriodChoice.tsx';
import { Player } from './Player.tsx';
import './time.css';

/** The period: a histogram of the selected incidents with a brush, presets, exact dates, and a window that moves. */
export function TimeBar() {
  const { t } = useTranslation('time');
  const barsId = useId();
  const [isUnfolded, setUnfolded] = useState(false);
  const histogram = useSession(state => state.findings?.histogram);
  const record = useSession(state => state.findings?.record);
  const incidentRecord = useSession(state => state.findings?.incidentRecord ?? null);
  const extent = histogram && record ? extentOf(histogram, record) : null;
  if (!histogram || !record || !extent) {
    return (
      <section className="timebar" aria-label={t('title')}>
        <p className="muted timebar-empty">{t('empty')}</p>
      </section>
    );
  }
  return (
    <section className={isUnfolded ? 'timebar timebar-unfolded' : 'timebar'} aria-label={t('title')}>
      <div className="timebar-tools">
        <Player extent={extent} record={record} />
        <PeriodChoice extent={extent} record={record} />
        <Button
          className="timebar-fold"
          aria-expanded={isUnfolded}
          aria-controls={barsId}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {t('unfold')}
        </Button>
        <p className="time-legend" aria-hidden="true">
          <span>
            <i /> {t('legend.incidents')}
          </span>
          <span>
            <i className="legend-record" /> {t('legend.record')}
          </span>
        </p>
      </div>
      <div id={barsId} className="timebar-bars">
        <Histogram histogram={histogram} record={record} incidentRecord={incidentRecord} extent={extent} />
      </div>
    </section>
  );
}
