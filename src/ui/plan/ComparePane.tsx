import { type RefObject, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMap, LiveMapCallbacks } from '../../map/live-map-types.ts';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import type { MapHover, MapScene } from '../../map/scene.ts';
import { MapTooltip } from '../map/MapTooltip.tsx';
import { useLiveMap, useScene } from '../map/use-live-map.ts';
import { useSession } from '../use-session.ts';
import { SwipeDivider } from './SwipeDivider.tsx';
import { useScenario } from './use-plan-bases.ts';
import { useScenarioName } from './use-scenario-name.ts';

type Camera = Parameters<LiveMapCallbacks['onMove']>[0];

interface Props {
  readonly plan: PlanScene;
  /** Where the other map looks. */
  readonly view: Camera | null;
  /** Something that this map draws was clicked on. */
  readonly onOpen: (target: MapHover | null, drawn: MapScene) => void;
  readonly onPlace: LiveMapCallbacks['onPlace'];
  /** The map here, for the other to lead. */
  readonly beside: RefObject<LiveMap | null>;
  readonly onLead: (camera: Camera) => void;
  /** Share of the width left of the divider, 0 to 1. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/**
 * A second map of what the scenario is compared with: beside the first, or over its right part up to a divider. Both draw
 * the same cells in the same classes, so colours mean the same on both sides.
 */
export function ComparePane({ plan, view, onOpen, onPlace, beside, onLead, share, onShare }: Props) {
  const { t } = useTranslation('plan');
  const container = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const scene: MapScene = useScene(plan);
  const comparison = useSession(state => state.comparison);
  const nameOf = useScenarioName();
  const active = useScenario(useSession(state => state.activeScenario));
  const compared = useScenario(useSession(state => state.comparedWith));
  const activeName = active ? nameOf(active) : t('baseline');
  const comparedName = compared ? nameOf(compared) : t('baseline');
  // A map that has just come up looks at the whole world, and must not lead the other there.
  const isAligned = useRef(false);
  const { map, hover } = useLiveMap(container, scene, {
    onClick: target => onOpen(target, scene),
    onMove: (camera, following) => {
      if (!following && isAligned.current) onLead(camera);
    },
    onPlace,
    onBaseDrag: () => {},
    onBaseDrop: () => {},
    onBasePress: () => {},
    onAreaHold: () => {},
    onAreaDrop: () => {},
  });
  const start = useRef(view);
  start.current = view;
  const isKnown = view !== null;
  useEffect(() => {
    beside.current = map;
    if (map && isKnown && start.current) {
      map.follow(start.current);
      isAligned.current = true;
    }
    return () => {
      beside.current = null;
      isAligned.current = false;
    };
  }, [map, beside, isKnown]);
  const label = t('compare.drawing', { name: comparedName });
  useEffect(() => map?.describe(label, helpId), [map, label, helpId]);
  const isSwipe = comparison === 'swipe';
  return (
    <>
      <p id={helpId} className="hidden">
        {t('map:help')}
      </p>
      <div
        ref={container}
        className={isSwipe ? 'map-drawing' : 'map-drawing map-right-half'}
        style={isSwipe ? { clipPath: `inset(0 0 0 ${share * 100}%)` } : {}}
      />
      <p className="compare-name compare-left" style={{ right: `${(1 - (isSwipe ? share : 0.5)) * 100}%` }}>
        {activeName}
      </p>
      <p className="compare-name compare-right" style={{ left: `${(isSwipe ? share : 0.5) * 100}%` }}>
        {comparedName}
      </p>
      {isSwipe ? (
        <SwipeDivider share={share} onShare={onShare} />
      ) : (
        <div className="compare-line" aria-hidden="true" />
      )}
      {hover && scene.findings && (
        <div className={isSwipe ? 'compare-tip' : 'compare-tip map-right-half'}>
          <MapTooltip hover={hover} findings={scene.findings} evaluated={scene.evaluated} plan={plan} />
        </div>
      )}
    </>
  );
}
