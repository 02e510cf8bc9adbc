import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BaseState, PlanBase } from '../../map/plan/plan-scene.ts';
import type { Format } from '../format.ts';
import { BASE_ZOOM } from '../measure/fly-zoom.ts';
import { Section } from '../parts/Disclosure.tsx';
import { SearchField } from '../parts/Field.tsx';
import { matches } from '../parts/sort-rows.ts';
import { type Column, RowButton, ScrollRegion, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { BaseEditor } from './BaseEditor.tsx';
import { KindSymbol } from './PlanLegend.tsx';
import { useActiveScenario, usePlanBases } from './use-plan-scene.ts';

/** The bases of the scenario and what it does to each; the selected one can be changed below. */
export function BaseListSection() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [search, setSearch] = useState('');
  const scenario = useActiveScenario();
  const bases = usePlanBases(
    useSession(state => state.plan),
    scenario,
  );
  const selectedBase = useSession(state => state.selectedBase);
  const selectBase = useSession(state => state.selectBase);
  const flyTo = useSession(state => state.flyTo);
  const found = search.trim() ? bases.filter(({ base }) => matches(base.name, search.trim())) : bases;
  const changed = bases.filter(({ state }) => state !== 'kept').length;
  const open = ({ base }: PlanBase) => {
    selectBase(base.id);
    flyTo(base.longitude, base.latitude, BASE_ZOOM);
  };
  const selected = scenario?.bases.find(({ id }) => id === selectedBase);
  const summary = t('bases.summary', { count: bases.length, changed: format.integer(changed) });
  return (
    <Section title={t('bases.title')} summary={summary}>
      {selected && <BaseEditor key={selected.id} base={selected} />}
      {bases.length > 0 && <SearchField label={t('bases.search')} value={search} onChange={setSearch} />}
      {found.length === 0 ? (
        <p className="muted">{t(search ? 'noMatch' : 'bases.none')}</p>
      ) : (
        <ScrollRegion name={t('bases.title')}>
          <Table
            caption={t('bases.title')}
            columns={planBaseColumns(t, format, open)}
            rows={found}
            rowKey={({ base }) => base.id}
            selectedKey={selectedBase}
            initialSort={{ column: 'state', direction: 'ascending' }}
            onOpen={open}
          />
        </ScrollRegion>
      )}
    </Section>
  );
}

/** What a planner has done comes first. */
const ORDER: readonly BaseState[] = ['added', 'moved', 'closed', 'changed', 'kept'];

/** Columns of the table of a plan's bases. The name is a button, so that a row can be opened by keyboard. */
function planBaseColumns(
  t: TFunction<'plan'>,
  format: Format,
  open: (row: PlanBase) => void,
): readonly Column<PlanBase>[] {
  return [
    {
      key: 'name',
      label: t('column.base'),
      heading: true,
      wrap: true,
      value: ({ base }) => base.name,
      cell: row => <RowButton onOpen={() => open(row)}>{row.base.name}</RowButton>,
    },
    {
      key: 'state',
      label: t('column.state'),
      value: ({ state }) => ORDER.indexOf(state),
      cell: ({ state }) => <span className={`base-state state-${state}`}>{t(`state.${state}`)}</span>,
    },
    {
      key: 'kind',
      label: t('column.kind'),
      wrap: true,
      value: ({ base }) => t(`kind.${base.kind}`),
      cell: ({ base, state }) => (
        <span className="kind-cell">
          <KindSymbol kind={base.kind} state={state} />
          {t(`kindShort.${base.kind}`)}
        </span>
      ),
    },
    {
      key: 'strength',
      label: t('column.strength'),
      numeric: true,
      value: ({ base }) => base.strength,
      cell: ({ base }) =>
        base.strength === null ? (
          <span className="muted">{t('unknown')}</span>
        ) : (
          format.integer(base.strength)
        ),
    },
    {
      key: 'reach',
      label: t('column.reach'),
      numeric: true,
      value: ({ reachKm }) => reachKm,
      cell: ({ reachKm }) => format.chosenKm(reachKm),
    },
  ];
}
