import './time.css';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interval } from '../../model/deployment.ts';
import { session } from '../../session/session.ts';
import { dayFromMonthIndex } from '../../units/day.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Choice, DayField } from '../parts/Field.tsx';
import { useSession } from '../use-session.ts';
import { Histogram } from './Histogram.tsx';
import {
  extentOf,
  type Months,
  monthsOf,
  type PeriodPreset,
  periodOf,
  periodPresets,
  presetOf,
  shifted,
  windowOf,
} from './months.ts';

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

const WINDOW_MONTHS = [1, 3, 6, 12, 24];
const DEFAULT_WINDOW_MONTHS = 12;
const NOTHING = { firstMonth: 0, incidents: [] };

interface PlayerProps {
  readonly extent: Months;
  readonly record: readonly Interval[];
}

/** Moves a window of months through time, by hand or by itself. */
function Player({ extent, record }: PlayerProps) {
  const { t } = useTranslation('time');
  const [length, setLength] = useState(DEFAULT_WINDOW_MONTHS);
  const from = useSession(state => state.settings.from);
  const to = useSession(state => state.settings.to);
  const changeSettings = useSession(state => state.changeSettings);
  const months = monthsOf({ from, to }, extent);
  // Outside the record nothing can be compared: a window starts where the record does, and plays to its end.
  const known = extentOf(NOTHING, record) ?? extent;
  const start = from === null && to === null ? known : months;
  const go = (by: number, gesture: string) => {
    const isWindow = months.last - months.first + 1 === length;
    const next = isWindow ? shifted(months, by, extent) : windowOf(start, length, extent);
    changeSettings(periodOf(next, extent), gesture);
    return next.last < known.last;
  };
  const [playing, setPlaying] = usePlay(gesture => go(1, gesture));
  const play = () => {
    // At the end, playing begins again.
    if (!playing && months.last >= known.last)
      changeSettings(periodOf(windowOf(known, length, extent), extent));
    setPlaying(!playing);
  };
  const step = (by: number) => {
    setPlaying(false);
    go(by, 'time-step');
  };
  return (
    <fieldset className="player">
      <legend className="hidden">{t('player')}</legend>
      <IconButton icon="back" label={t('back')} onClick={() => step(-1)} />
      <IconButton icon={playing ? 'pause' : 'play'} label={t(playing ? 'pause' : 'play')} onClick={play} />
      <IconButton icon="forward" label={t('forward')} onClick={() => step(1)} />
      <WindowLength
        length={length}
        onChange={chosen => {
          setLength(chosen);
          changeSettings(periodOf(windowOf(start, chosen, extent), extent));
        }}
      />
    </fieldset>
  );
}

function WindowLength(props: { readonly length: number; readonly onChange: (months: number) => void }) {
  const { t } = useTranslation('time');
  return (
    <Choice
      hideLabel
      label={t('window')}
      value={String(props.length)}
      options={WINDOW_MONTHS.map(count => ({ value: String(count), label: t('months', { count }) }))}
      onChange={months => props.onChange(Number(months))}
    />
  );
}

const STEP_MILLISECONDS = 700;

/**
 * Calls `advance` again and again while playing, until it says that there is no further step. A step waits until the
 * one before has been measured, so that a large file plays slower instead of skipping. One run is one undo step.
 */
function usePlay(advance: (gesture: string) => boolean): readonly [boolean, (playing: boolean) => void] {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(advance);
  latest.current = advance;
  useEffect(() => {
    if (!playing) return;
    const gesture = `time-play-${Math.round(performance.now())}`;
    const step = () => {
      if (session.getState().measuring) return;
      if (!latest.current(gesture)) setPlaying(false);
    };
    step();
    const timer = setInterval(step, STEP_MILLISECONDS);
    return () => clearInterval(timer);
  }, [playing]);
  return [playing, setPlaying];
}

interface PeriodChoiceProps {
  readonly extent: Months;
  readonly record: readonly Interval[];
}

/** Stands for a period that has no name. */
const CUSTOM = 'custom';

/** Presets by name, and the first and last day exactly; an emptied date leaves its end open. */
function PeriodChoice({ extent, record }: PeriodChoiceProps) {
  const { t } = useTranslation('time');
  const from = useSession(state => state.settings.from);
  const to = useSession(state => state.settings.to);
  const changeSettings = useSession(state => state.changeSettings);
  const presets = periodPresets(extent, record);
  const current = presetOf({ from, to }, presets);
  const name = ({ id }: PeriodPreset) => (id.startsWith('year-') ? id.slice(5) : t(`preset.${id}`));
  return (
    <div className="period-choice">
      <Choice
        hideLabel
        label={t('preset.label')}
        value={current?.id ?? CUSTOM}
        options={[
          ...(current ? [] : [{ value: CUSTOM, label: t('preset.custom') }]),
          ...presets.map(preset => ({ value: preset.id, label: name(preset) })),
        ]}
        onChange={value => {
          const chosen = presets.find(({ id }) => id === value);
          if (chosen) changeSettings({ from: chosen.from, to: chosen.to });
        }}
      />
      <DayField
        label={t('from')}
        hideLabel
        value={from ?? dayFromMonthIndex(extent.first)}
        onChange={day => changeSettings({ from: day })}
      />
      <span aria-hidden="true">–</span>
      <DayField
        label={t('to')}
        hideLabel
        value={to ?? dayFromMonthIndex(extent.last + 1) - 1}
        onChange={day => changeSettings({ to: day })}
      />
    </div>
  );
}
