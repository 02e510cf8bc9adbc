import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { LiveMap, LiveMapCallbacks } from '../../map/live-map-types.ts';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import type { MapHover, MapScene } from '../../map/scene.ts';
import { MapTooltip } from '../map/MapTooltip.tsx';
import { type MapMotion, useLiveMap, useScene } from '../map/use-live-map.ts';
import { useSession } from '../use-session.ts';
import { useScenarioName } from './plan-words.ts';
import { useScenario } from './use-plan-scene.ts';

type Camera = Parameters<LiveMapCallbacks['onMove']>[0];

interface ComparePaneProps {
  readonly plan: PlanScene;
  /** Where the other map looks. */
  readonly leader: MapMotion;
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
export function ComparePane({
  plan,
  leader,
  onOpen,
  onPlace,
  beside,
  onLead,
  share,
  onShare,
}: ComparePaneProps) {
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
  const { map, motion } = useLiveMap(container, scene, {
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
  const isLeading = useStore(leader, state => state.view !== null);
  useEffect(() => {
    beside.current = map;
    const { view } = leader.getState();
    if (map && isLeading && view) {
      map.follow(view);
      isAligned.current = true;
    }
    return () => {
      beside.current = null;
      isAligned.current = false;
    };
  }, [map, beside, leader, isLeading]);
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
      <div className={isSwipe ? 'compare-tip' : 'compare-tip map-right-half'}>
        <MapTooltip motion={motion} scene={scene} />
      </div>
    </>
  );
}

interface SwipeDividerProps {
  readonly share: number;
  readonly onShare: (share: number) => void;
}

const STEP = 0.02;
const LARGE_STEP = 0.1;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
  PageDown: -LARGE_STEP,
  PageUp: LARGE_STEP,
  Home: -1,
  End: 1,
};

/** The line between two maps that lie over each other, moved with the pointer or the keys. */
function SwipeDivider({ share, onShare }: SwipeDividerProps) {
  const { t } = useTranslation('plan');
  const isHeld = useRef(false);
  const set = (value: number) => onShare(Math.min(1, Math.max(0, value)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(share + step);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const frame = event.currentTarget.offsetParent?.getBoundingClientRect();
    if (isHeld.current && frame) set((event.clientX - frame.left) / frame.width);
  };
  const release = () => {
    isHeld.current = false;
  };
  const percent = Math.round(share * 100);
  return (
    <div
      className="compare-line swipe-divider"
      role="slider"
      tabIndex={0}
      aria-label={t('compare.divider')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={t('compare.dividerAt', { percent })}
      style={{ left: `${share * 100}%` }}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        isHeld.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" />
        <path d="M9 8l-4 4 4 4M15 8l4 4-4 4" />
      </svg>
    </div>
  );
}
