import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanBase } from '../../map/plan/plan-scene.ts';
import { DataTable } from '../charts/DataTable.tsx';
import { matches } from '../charts/sort-rows.ts';
import { TableSearch } from '../charts/TableSearch.tsx';
import { BASE_ZOOM } from '../measure/fly-zoom.ts';
import { Section } from '../measure/Section.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { BaseEditor } from './BaseEditor.tsx';
import { planBaseColumns } from './base-columns.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import { useActiveScenario, usePlanBases } from './use-plan-bases.ts';

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
      {bases.length > 0 && <TableSearch label={t('bases.search')} value={search} onChange={setSearch} />}
      {found.length === 0 ? (
        <p className="muted">{t(search ? 'noMatch' : 'bases.none')}</p>
      ) : (
        <ScrollRegion name={t('bases.title')}>
          <DataTable
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
