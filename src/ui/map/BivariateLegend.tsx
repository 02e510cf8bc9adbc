import { useTranslation } from 'react-i18next';
import { cssColour } from '../../cartography/colours.ts';
import type { LegendGrid } from '../../cartography/legend.ts';
import { useFormat } from '../use-format.ts';

interface BivariateLegendProps {
  readonly grid: LegendGrid;
  readonly distanceKm: number;
}

const VIOLENCE = ['low', 'middle', 'high'] as const;

/** Violence against presence as a table of nine colours, each with its number of cells. */
export function BivariateLegend({ grid, distanceKm }: BivariateLegendProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const presence = [t('legend.most'), t('legend.some'), t('legend.never')];
  const [low, middle] = grid.terciles.map(format.integer);
  return (
    <>
      <table className="map-bivariate">
        <thead>
          <tr>
            <th scope="col">{t('legend.presence')}</th>
            {VIOLENCE.map(violence => (
              <th key={violence} scope="col">
                {t(`legend.${violence}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.cells.map((row, index) => (
            <tr key={presence[index]}>
              <th scope="row">{presence[index]}</th>
              {row.map(({ colour, cells }, violence) => (
                <td key={VIOLENCE[violence]}>
                  <svg viewBox="0 0 18 16" width="18" height="16" aria-hidden="true">
                    <path d="M5 1h8l4 7-4 7H5L1 8z" fill={cssColour(colour)} />
                  </svg>
                  {format.integer(cells)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="map-note">
        {t(grid.by === 'fatalities' ? 'legend.byFatalities' : 'legend.byIncidents', { low, middle })}
      </p>
      <p className="map-note">{t('legend.presenceNote', { distance: format.chosenKm(distanceKm) })}</p>
    </>
  );
}
