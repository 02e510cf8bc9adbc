import { useTranslation } from 'react-i18next';
import { cssColour, PALETTES } from '../../cartography/colours.ts';
import { areaColour } from '../../map/plan/area-colour.ts';
import { CHANGE_COLOURS } from '../../map/plan/change-colours.ts';
import { ADDED_BADGE, kindPath } from '../../map/plan/kind-symbol.ts';
import type { BaseState, PlanScene } from '../../map/plan/plan-scene.ts';
import type { AreaUse } from '../../model/drawn-area.ts';
import { BASE_KINDS, type BaseKind } from '../../model/scenario.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { usePeriod } from './plan-words.ts';

const HEXAGON = 'M6 3.5h12L23 12l-5 8.5H6L1 12z';

/** What a plan adds to the map: cells that change, kinds of bases, where bases were, proposed sites. */
export function PlanLegend({ plan }: { readonly plan: PlanScene }) {
  const { t } = useTranslation('plan');
  const kinds = BASE_KINDS.filter(kind => plan.bases.some(({ base }) => base.kind === kind));
  return (
    <>
      {plan.movable && <ChangeKey />}
      <h2>{t('legend.bases')}</h2>
      <ul className="map-symbols">
        {kinds.map(kind => (
          <li key={kind}>
            <KindSymbol kind={kind} state="kept" />
            {t(`kindShort.${kind}`)}
          </li>
        ))}
        {plan.bases.some(({ state }) => state === 'added') && (
          <li>
            <KindSymbol kind="company" state="added" />
            {t('state.added')}
          </li>
        )}
        {plan.bases.some(({ state }) => state === 'closed') && (
          <li>
            <KindSymbol kind="company" state="closed" />
            {t('state.closed')}
          </li>
        )}
        {plan.bases.some(({ ghost }) => ghost !== null) && <GhostKey />}
        {plan.areas.some(({ use }) => use === 'within') && <AreaKey use="within" />}
        {plan.areas.some(({ use }) => use === 'not-within') && <AreaKey use="not-within" />}
      </ul>
      <p className="map-note">{t('legend.reach')}</p>
      {plan.proposed && <p className="map-note">{t('legend.proposed')}</p>}
    </>
  );
}

function ChangeKey() {
  const { t } = useTranslation('plan');
  const theme = useSession(state => state.theme);
  const format = useFormat();
  const located = useSession(state => state.plan?.change.incidents ?? 0);
  const evaluated = useSession(state => state.findings?.counts.evaluated ?? 0);
  const period = usePeriod(useSession(state => state.plan?.period ?? null));
  const { reached, exposed } = CHANGE_COLOURS[theme];
  return (
    <>
      <h2>{t('legend.changes')}</h2>
      <ul className="map-symbols">
        <li className="map-wide">
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
            <path
              d={HEXAGON}
              fill={cssColour(reached)}
              fillOpacity="0.32"
              stroke={cssColour(reached)}
              strokeWidth="2.6"
            />
          </svg>
          {t('legend.reached')}
        </li>
        <li className="map-wide">
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
            <path
              d={`${HEXAGON}M4 17L14 4M9 20L20 6`}
              fill={cssColour(exposed)}
              fillOpacity="0.16"
              stroke={cssColour(exposed)}
              strokeWidth="2.2"
            />
          </svg>
          {t('legend.exposed')}
        </li>
      </ul>
      {/* Otherwise a cell that changes without any colour below it looks like a mistake. */}
      {located !== evaluated && (
        <p className="map-note">{t('legend.changesOf', { total: format.integer(located), period })}</p>
      )}
    </>
  );
}

function AreaKey({ use }: { readonly use: AreaUse }) {
  const { t } = useTranslation('plan');
  const colour = cssColour(
    areaColour(
      use,
      useSession(state => state.theme),
    ),
  );
  const isForbidden = use === 'not-within';
  return (
    <li className="map-wide">
      <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
        <rect
          x="3"
          y="5"
          width="18"
          height="14"
          fill="none"
          stroke={colour}
          strokeWidth="2.4"
          strokeDasharray={isForbidden ? '4 3' : 'none'}
        />
      </svg>
      {t(isForbidden ? 'legend.areaNotWithin' : 'legend.areaWithin')}
    </li>
  );
}

function GhostKey() {
  const { t } = useTranslation('plan');
  const theme = useSession(state => state.theme);
  const colour = cssColour(PALETTES[theme].presenceInactive);
  return (
    <li className="map-wide">
      <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
        <circle cx="12" cy="12" r="8" fill="none" stroke={colour} strokeWidth="2.4" strokeDasharray="4 3" />
      </svg>
      {t('legend.ghost')}
    </li>
  );
}

/** The symbol of a base as the map draws it; the words beside it say the same. */
export function KindSymbol({ kind, state }: { readonly kind: BaseKind; readonly state: BaseState }) {
  return (
    <svg
      className={`kind-symbol kind-${state}`}
      viewBox="0 0 24 24"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path d={kindPath(kind)} />
      {state === 'added' && <path className="kind-badge" d={ADDED_BADGE} />}
      {state === 'closed' && <path className="kind-badge" d="M5 19L19 5" />}
    </svg>
  );
}
