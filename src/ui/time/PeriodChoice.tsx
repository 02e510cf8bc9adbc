import { useTranslation } from 'react-i18next';
import type { Interval } from '../../model/deployment.ts';
import { dayFromMonthIndex } from '../../units/day.ts';
import { Choice, DayField } from '../parts/Field.tsx';
import { useSession } from '../use-session.ts';
import type { Months } from './months.ts';
import { type PeriodPreset, periodPresets, presetOf } from './presets.ts';

interface Props {
  readonly extent: Months;
  readonly record: readonly Interval[];
}

/** Presets by name, and the first and last day exactly; an emptied date leaves its end open. */
export function PeriodChoice({ extent, record }: Props) {
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
        label={t('preset.label')}
        hideLabel
        value={current?.id ?? 'custom'}
        options={[
          ...(current ? [] : [{ value: 'custom', label: t('preset.custom') }]),
          ...presets.map(preset => ({ value: preset.id, label: name(preset) })),
        ]}
        onChange={chosen => {
          const preset = presets.find(({ id }) => id === chosen);
          if (preset) changeSettings({ from: preset.from, to: preset.to });
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
