import { useTranslation } from 'react-i18next';
import type { CellChange, PlanFindings } from '../../model/plan-findings.ts';
import { type Column, DataTable } from '../charts/DataTable.tsx';
import type { Format } from '../format.ts';
import { cellZoom } from '../measure/fly-zoom.ts';
import { Section } from '../measure/Section.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { signed } from './signed.ts';
import { type CellPlace, useCellPlaces } from './use-cell-places.ts';

const PAGE_ROWS = 25;

interface CellRow extends CellChange {
  readonly place: CellPlace | null;
}

/** The cells in which something changes; opening one goes there. */
export function CellSection({ plan }: { readonly plan: PlanFindings }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const flyTo = useSession(state => state.flyTo);
  const resolution = useSession(state => state.settings.resolution);
  const places = useCellPlaces(plan.cells);
  const rows = plan.cells.map((cell, index): CellRow => ({ ...cell, place: places?.[index] ?? null }));
  const open = ({ place }: CellRow) => {
    if (place) flyTo(place.longitude, place.latitude, cellZoom(resolution));
  };
  const reached = plan.cells.filter(cell => cell.reachedIncidents > 0).length;
  const exposed = plan.cells.filter(cell => cell.exposedIncidents > 0).length;
  const summary = t('cells.summary', { reached: format.integer(reached), exposed: format.integer(exposed) });
  return (
    <Section title={t('cells.title')} summary={summary}>
      {rows.length === 0 ? (
        <p className="muted">{t('cells.none')}</p>
      ) : (
        <div className="table-scroll">
          <DataTable
            caption={t('cells.title')}
            columns={cellColumns(t, format, open)}
            rows={rows}
            rowKey={row => row.cell}
            initialSort={{ column: 'reached', direction: 'descending' }}
            onOpen={open}
            pageRows={PAGE_ROWS}
          />
        </div>
      )}
    </Section>
  );
}

function cellColumns(
  t: ReturnType<typeof useTranslation<'plan'>>['t'],
  format: Format,
  open: (row: CellRow) => void,
): readonly Column<CellRow>[] {
  const number = (
    key: 'reached' | 'reachedFatalities' | 'exposed' | 'exposedFatalities',
    of: (row: CellRow) => number,
  ): Column<CellRow> => ({
    key,
    label: t(`column.${key}`),
    title: t(`column.${key}Long`),
    numeric: true,
    value: row => Math.abs(of(row)),
    cell: row => signed(of(row), format),
  });
  return [
    {
      key: 'place',
      label: t('column.cell'),
      heading: true,
      wrap: true,
      value: row => row.place?.name ?? row.cell,
      cell: row => (
        <>
          <button
            type="button"
            className="row-button"
            onClick={event => {
              event.stopPropagation();
              open(row);
            }}
          >
            {row.place?.name ?? row.cell}
          </button>
          {row.place?.name && <code>{row.cell}</code>}
        </>
      ),
    },
    number('reached', row => row.reachedIncidents),
    number('reachedFatalities', row => row.reachedFatalities),
    number('exposed', row => -row.exposedIncidents),
    number('exposedFatalities', row => -row.exposedFatalities),
  ];
}
