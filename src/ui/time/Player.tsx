import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interval } from '../../model/deployment.ts';
import { IconButton } from '../parts/Button.tsx';
import { Choice } from '../parts/Field.tsx';
import { useSession } from '../use-session.ts';
import { extentOf, type Months, monthsOf, periodOf, shifted, windowOf } from './months.ts';
import { usePlay } from './use-play.ts';

const WINDOW_MONTHS = [1, 3, 6, 12, 24];
const DEFAULT_WINDOW_MONTHS = 12;
const NOTHING = { firstMonth: 0, incidents: [] };

interface Props {
  readonly extent: Months;
  readonly record: readonly Interval[];
}

/** Moves a window of months through time, by hand or by itself. */
export function Player({ extent, record }: Props) {
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
      label={t('window')}
      hideLabel
      value={String(props.length)}
      options={WINDOW_MONTHS.map(count => ({ value: String(count), label: t('months', { count }) }))}
      onChange={months => props.onChange(Number(months))}
    />
  );
}
