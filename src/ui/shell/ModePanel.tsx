import { CellCardPanel } from '../measure/CellCardPanel.tsx';
import { MeasurePanel } from '../measure/MeasurePanel.tsx';
import { Boundary } from '../trouble/Boundary.tsx';
import { LazyPart, partSource } from '../trouble/lazy-part.tsx';
import { useSession } from '../use-session.ts';

/** What the first look at the map does not need is loaded when it is opened. */
const PANELS = {
  data: partSource(async () => (await import('../data/DataPanel.tsx')).DataPanel),
  plan: partSource(async () => (await import('../plan/PlanPanel.tsx')).PlanPanel),
  brief: partSource(async () => (await import('../brief/BriefPanel.tsx')).BriefPanel),
} as const;

/** The panel at the right: it belongs to the mode, and the card of a cell docks below. */
export function ModePanel() {
  const mode = useSession(state => state.mode);
  return (
    <div className="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${mode}`}>
      <div className="panel-scroll" key={mode}>
        <Boundary part="panel" fallback={<div aria-busy="true" />}>
          {mode === 'measure' ? <MeasurePanel /> : <LazyPart source={PANELS[mode]} />}
        </Boundary>
      </div>
      {(mode === 'measure' || mode === 'plan') && (
        <Boundary part="panel">
          <CellCardPanel />
        </Boundary>
      )}
    </div>
  );
}
