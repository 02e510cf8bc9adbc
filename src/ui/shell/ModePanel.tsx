import { lazy, Suspense } from 'react';
import { CellCardPanel } from '../measure/CellCardPanel.tsx';
import { MeasurePanel } from '../measure/MeasurePanel.tsx';
import { useSession } from '../use-session.ts';

/** What the first look at the map does not need is loaded when it is opened. */
const DataPanel = lazy(async () => ({ default: (await import('../data/DataPanel.tsx')).DataPanel }));
const PlanPanel = lazy(async () => ({ default: (await import('../plan/PlanPanel.tsx')).PlanPanel }));
const BriefPanel = lazy(async () => ({ default: (await import('../brief/BriefPanel.tsx')).BriefPanel }));

const PANELS = { data: DataPanel, measure: MeasurePanel, plan: PlanPanel, brief: BriefPanel } as const;

/** The panel at the right: it belongs to the mode, and the card of a cell docks below. */
export function ModePanel() {
  const mode = useSession(state => state.mode);
  const Panel = PANELS[mode];
  return (
    <div className="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${mode}`}>
      <div className="panel-scroll" key={mode}>
        <Suspense fallback={<div aria-busy="true" />}>
          <Panel />
        </Suspense>
      </div>
      {(mode === 'measure' || mode === 'plan') && <CellCardPanel />}
    </div>
  );
}
