import { useTranslation } from 'react-i18next';
import {
  BASE_SHAPES,
  BATTALION_STRENGTH,
  type BaseShape,
  COMPANY_STRENGTH,
  lookOfBase,
  symbolPath,
} from '../../cartography/base-symbols.ts';
import { cssColour, PALETTES } from '../../cartography/colours.ts';
import type { Findings } from '../../model/findings.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { LineKey } from './LineKey.tsx';

/** The symbols that are on the map now: bases by kind, rings, lines and incidents. */
export function SymbolLegend({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const theme = useSession(state => state.theme);
  const { presence, presenceInactive, area } = PALETTES[theme];
  const looks = findings.bases.map(lookOfBase);
  const shapes = BASE_SHAPES.filter(shape => looks.some(look => look.shape === shape));
  if (shapes.length === 0) return null;
  const day = findings.asOf === null ? '' : format.day(findings.asOf);
  const filled = { fill: cssColour(presence), stroke: cssColour(presence) };
  const hollow = { fill: cssColour(area), stroke: cssColour(presenceInactive) };
  return (
    <>
      <h2>{t('legend.bases')}</h2>
      <ul className="map-symbols">
        {shapes.map(shape => (
          <li key={shape}>
            <BaseSymbol shape={shape} {...filled} />
            {t(`legend.shape.${shape}`)}
          </li>
        ))}
        {looks.some(look => !look.active) && (
          <li>
            <BaseSymbol shape="circle" {...hollow} />
            {t('legend.hollow', { day })}
          </li>
        )}
        {looks.some(look => look.strength === 'unknown') && (
          <li>
            <BaseSymbol shape="circle" {...filled} dot={cssColour(area)} />
            {t('legend.unknown')}
          </li>
        )}
        <LineKey distanceKm={findings.settings.distanceKm} />
      </ul>
      <p className="map-note">
        {t('legend.strength', {
          company: COMPANY_STRENGTH,
          below: BATTALION_STRENGTH - 1,
          battalion: BATTALION_STRENGTH,
        })}
      </p>
    </>
  );
}

function BaseSymbol({
  shape,
  fill,
  stroke,
  dot,
}: {
  shape: BaseShape;
  fill: string;
  stroke: string;
  dot?: string;
}) {
  return (
    <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
      <path d={symbolPath(shape)} fill={fill} stroke={stroke} strokeWidth="2" />
      {dot && <circle cx="12" cy="12" r="2.6" fill={dot} />}
    </svg>
  );
}
