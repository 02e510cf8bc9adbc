import { useTranslation } from 'react-i18next';
import { scaleBar } from '../../cartography/scale.ts';
import { useFormat } from '../use-format.ts';

const LONGEST_PIXELS = 140;

/** A bar of a round length, true at the centre of the map. */
export function ScaleBar({ metresPerPixel }: { readonly metresPerPixel: number }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const { metres, widthPixels } = scaleBar(metresPerPixel, LONGEST_PIXELS);
  const distance = metres >= 1000 ? format.chosenKm(metres / 1000) : `${format.decimal(metres)}\u00a0m`;
  return (
    <div className="map-scale" role="img" aria-label={t('scale', { distance })}>
      <span>{distance}</span>
      <svg width={Math.ceil(widthPixels) + 2} height="8" aria-hidden="true">
        <path d={`M1 0V7H${widthPixels + 1}V0`} />
      </svg>
    </div>
  );
}
