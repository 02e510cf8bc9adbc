import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import type { MapHover } from '../../map/scene.ts';
import type { EvaluatedIncidents, Findings } from '../../model/findings.ts';
import { usePlanTooltip } from '../plan/use-plan-tooltip.ts';
import { useTooltipLines } from './use-tooltip-lines.ts';

interface MapTooltipProps {
  readonly hover: MapHover;
  readonly findings: Findings;
  readonly evaluated: EvaluatedIncidents | null;
  readonly plan: PlanScene | null;
}

/** From the pointer to the tooltip, and from it to the edge of the map. */
const GAP_PIXELS = 14;

/** What is under the pointer. Only for those who point: the tables say all of it too. */
export function MapTooltip({ hover, findings, evaluated, plan }: MapTooltipProps) {
  const measured = useTooltipLines(hover, findings, evaluated);
  const lines = usePlanTooltip(hover, plan) ?? measured;
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CSSProperties>({ left: 0, top: 0, visibility: 'hidden' });
  useLayoutEffect(() => {
    const frame = box.current?.offsetParent;
    if (!box.current || !frame) return;
    const { offsetWidth: width, offsetHeight: height } = box.current;
    const isLeft = hover.x + GAP_PIXELS + width > frame.clientWidth;
    const isAbove = hover.y + GAP_PIXELS + height > frame.clientHeight;
    setPlace({
      left: Math.max(0, isLeft ? hover.x - GAP_PIXELS - width : hover.x + GAP_PIXELS),
      top: Math.max(0, isAbove ? hover.y - GAP_PIXELS - height : hover.y + GAP_PIXELS),
    });
  }, [hover]);
  if (!lines) return null;
  const [title, ...rest] = lines;
  return (
    <div ref={box} className="map-tooltip" style={place} aria-hidden="true">
      <strong>{title}</strong>
      {rest.map(line => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
