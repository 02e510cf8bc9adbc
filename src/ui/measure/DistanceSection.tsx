import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { entryAt } from '../../units/at.ts';
import { PRESET_DISTANCES_KM } from '../../units/distance.ts';
import { Segmented } from '../parts/Button.tsx';
import { Disclosure, Section } from '../parts/Disclosure.tsx';
import { GivenNumber } from '../parts/Field.tsx';
import { type Column, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { LARGEST_DISTANCE_KM, SMALLEST_DISTANCE_KM } from './curve-geometry.ts';
import { DistanceCurve } from './DistanceCurve.tsx';

/** The curve of incidents by distance, with the distance that is looked at. */
export function DistanceSection({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  return (
    <Section title={t('distance.title')}>
      <DistanceChoice />
      <DistanceCurve findings={findings} />
      <DistanceTable findings={findings} />
    </Section>
  );
}

/** Preset distances and a typed one, in the number format of the language. */
function DistanceChoice() {
  const { t } = useTranslation('measure');
  const distanceKm = useSession(state => state.settings.distanceKm);
  const changeSettings = useSession(state => state.changeSettings);
  return (
    <div className="distance-choice">
      <Segmented
        legend={t('distance.presets')}
        options={PRESET_DISTANCES_KM.map(km => ({
          value: km,
          text: String(km),
          label: t('distance.preset', { count: km }),
        }))}
        chosen={distanceKm}
        onChange={km => changeSettings({ distanceKm: km })}
      />
      <GivenNumber
        label={t('distance.typed')}
        hideLabel
        unit="km"
        value={distanceKm}
        minimum={SMALLEST_DISTANCE_KM}
        maximum={LARGEST_DISTANCE_KM}
        decimals={1}
        onChange={km => changeSettings({ distanceKm: km })}
      />
    </div>
  );
}

interface Row {
  readonly km: number;
  readonly nominal: number;
  readonly certain: number;
  readonly possible: number;
  readonly expected: number;
  readonly fatalities: number;
}

/** The same as the curve, in numbers, at each preset and at the chosen distance. */
function DistanceTable({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const all = findings.counts.evaluated;
  const deaths = entryAt(findings.overall.fatalities, 0);
  const rows: readonly Row[] = findings.overall.coverage.map(column => ({
    km: column.km,
    nominal: entryAt(column.nominal, 0),
    certain: entryAt(column.certain, 0),
    possible: entryAt(column.possible, 0),
    expected: entryAt(column.expected, 0),
    fatalities: entryAt(column.fatalities, 0),
  }));
  const counted = (value: number, whole: number) => (
    <>
      {format.integer(value)} <span className="muted">{format.percent(value, whole)}</span>
    </>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'km', label: t('column.within'), heading: true, cell: row => format.chosenKm(row.km) },
    { key: 'nominal', label: t('column.incidents'), numeric: true, cell: row => counted(row.nominal, all) },
    {
      key: 'band',
      label: t('column.band'),
      numeric: true,
      cell: row => `${format.integer(row.certain)}–${format.integer(row.possible)}`,
    },
    {
      key: 'expected',
      label: t('column.expected'),
      numeric: true,
      cell: row => format.decimal(row.expected),
    },
    {
      key: 'fatalities',
      label: t('column.fatalities'),
      numeric: true,
      cell: row => counted(row.fatalities, deaths),
    },
  ];
  return (
    <Disclosure kind="small" summary={t('numbers')}>
      <div className="table-scroll">
        <Table
          caption={t('distance.title')}
          columns={columns}
          rows={rows}
          rowKey={row => String(row.km)}
          selectedKey={String(findings.settings.distanceKm)}
        />
      </div>
    </Disclosure>
  );
}
