import { useTranslation } from 'react-i18next';
import { type Colour, cssColour } from '../../cartography/colours.ts';
import type { Legend, LegendEntry } from '../../cartography/legend.ts';
import { useFormat } from '../use-format.ts';

/** The classes of one measure, each with its colour, bounds and number of cells. */
export function ClassLegend({ legend }: { readonly legend: Legend }) {
  const { t } = useTranslation('map');
  const textOf = useClassText(legend);
  return (
    <ul className="map-classes">
      {legend.none && (
        <Row
          colour={legend.none.colour}
          text={t(`legend.none.${legend.measure}`)}
          cells={legend.none.cells}
        />
      )}
      {legend.entries.map(entry => (
        <Row key={entry.from} colour={entry.colour} text={textOf(entry)} cells={entry.cells} />
      ))}
    </ul>
  );
}

function Row({ colour, text, cells }: { colour: Colour; text: string; cells: number }) {
  const { t } = useTranslation('map');
  return (
    <li>
      <svg viewBox="0 0 18 16" width="18" height="16" aria-hidden="true">
        <path d="M5 1h8l4 7-4 7H5L1 8z" fill={cssColour(colour)} />
      </svg>
      <span>{text}</span>
      <span className="map-count">{t('legend.cellCount', { count: cells })}</span>
    </li>
  );
}

/** Says the bounds of a class: counts in whole numbers, distances with the upper bound included. */
function useClassText({ unit }: Legend): (entry: LegendEntry) => string {
  const { t } = useTranslation('map');
  const format = useFormat();
  return ({ from, to }) => {
    if (unit === 'km') {
      if (to === null) return t('legend.over', { from: format.chosenKm(from) });
      if (from === 0) return t('legend.upTo', { to: format.chosenKm(to) });
      return t('legend.range', { from: format.integer(from), to: format.chosenKm(to) });
    }
    const shown = (value: number) => t('number', { value });
    if (to === null) return t('legend.orMore', { from: shown(from) });
    if (unit === 'incidents-per-1000-km2') return t('legend.below', { from: shown(from), to: shown(to) });
    return to - from === 1 ? shown(from) : t('legend.range', { from: shown(from), to: shown(to - 1) });
  };
}
