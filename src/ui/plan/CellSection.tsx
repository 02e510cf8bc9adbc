import { useTranslation } from 'react-i18next';
import type { CellChange, PlanFindings } from '../../model/plan-findings.ts';
import type { Format } from '../format.ts';
import { cellZoom } from '../measure/fly-zoom.ts';
import { placeOf as placeText } from '../measure/GapSection.tsx';
import { Section } from '../parts/Disclosure.tsx';
import { type Column, RowButton, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { signed } from './plan-figures.ts';

const PAGE_ROWS = 25;

/** The cells in which something changes; opening one goes there. */
export function CellSection({ plan }: { readonly plan: PlanFindings }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const placeOf = (cell: CellChange) => placeText(cell, format);
  const flyTo = useSession(state => state.flyTo);
  const resolution = useSession(state => state.settings.resolution);
  const rows = plan.cells;
  const open = ({ longitude, latitude }: CellChange) => flyTo(longitude, latitude, cellZoom(resolution));
  const reached = plan.cells.filter(cell => cell.reachedIncidents > 0).length;
  const exposed = plan.cells.filter(cell => cell.exposedIncidents > 0).length;
  const summary = t('cells.summary', { reached: format.integer(reached), exposed: format.integer(exposed) });
  return (
    <Section title={t('cells.title')} summary={summary}>
      {rows.length === 0 ? (
        <p className="muted">{t('cells.none')}</p>
      ) : (
        <div className="table-scroll">
          <Table
            caption={t('cells.title')}
            columns={cellColumns(t, placeOf, format, open)}
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
  placeOf: (cell: CellChange) => string,
  format: Format,
  open: (row: CellChange) => void,
): readonly Column<CellChange>[] {
  const number = (
    key: 'reached' | 'reachedFatalities' | 'exposed' | 'exposedFatalities',
    of: (row: CellChange) => number,
  ): Column<CellChange> => ({
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
      value: placeOf,
      cell: row => (
        <>
          <RowButton onOpen={() => open(row)}>{placeOf(row) || row.cell}</RowButton>
          {row.town && row.mgrs !== '' && <code>{row.mgrs}</code>}
        </>
      ),
    },
    {
      key: 'direction',
      label: t('column.direction'),
      wrap: true,
      value: directionOf,
      cell: row => t(`direction.${directionOf(row)}`),
    },
    number('reached', row => row.reachedIncidents),
    number('reachedFatalities', row => row.reachedFatalities),
    number('exposed', row => -row.exposedIncidents),
    number('exposedFatalities', row => -row.exposedFatalities),
  ];
}

/** What happens to a cell; incidents of one cell can go both ways, where one base is given up for another. */
function directionOf({ reachedIncidents, exposedIncidents }: CellChange): 'reached' | 'exposed' | 'both' {
  if (exposedIncidents === 0) return 'reached';
  return reachedIncidents === 0 ? 'exposed' : 'both';
}
