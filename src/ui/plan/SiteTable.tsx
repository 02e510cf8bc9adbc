import { useTranslation } from 'react-i18next';
import type { PlacementProgress } from '../../model/placement.ts';
import { type Column, DataTable } from '../charts/DataTable.tsx';
import { BASE_ZOOM } from '../measure/fly-zoom.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

type Site = PlacementProgress['sites'][number] & { readonly number: number };

/** The sites, numbered as on the map, with what is given up by refusing each. */
export function SiteTable({ placement }: { readonly placement: PlacementProgress }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const flyTo = useSession(state => state.flyTo);
  const open = (site: Site) => flyTo(site.longitude, site.latitude, BASE_ZOOM);
  const lost = (value: number) =>
    placement.request.objective === 'p-median' ? format.measuredKm(value) : format.decimal(value);
  const rows = placement.sites.map((site, index): Site => ({ ...site, number: index + 1 }));
  const columns: readonly Column<Site>[] = [
    {
      key: 'number',
      label: t('column.number'),
      numeric: true,
      value: site => site.number,
      cell: site => site.number,
    },
    {
      key: 'name',
      label: t('column.site'),
      heading: true,
      wrap: true,
      value: site => site.name,
      cell: site => (
        <button
          type="button"
          className="row-button"
          onClick={event => {
            event.stopPropagation();
            open(site);
          }}
        >
          {site.name}
        </button>
      ),
    },
    {
      key: 'lost',
      label: t('column.lost'),
      title: t('column.lostLong'),
      numeric: true,
      value: site => site.lost,
      cell: site => (site.lost === null ? '…' : lost(site.lost)),
    },
    {
      key: 'substitute',
      label: t('column.substitute'),
      title: t('column.substituteLong'),
      wrap: true,
      value: site => site.substitute,
      cell: site => site.substitute ?? <span className="muted">{site.lost === null ? '…' : t('none')}</span>,
    },
  ];
  return (
    <div className="table-scroll">
      <DataTable
        caption={t('best.sitesTable')}
        columns={columns}
        rows={rows}
        rowKey={site => `${site.number} ${site.name}`}
        onOpen={open}
      />
    </div>
  );
}
