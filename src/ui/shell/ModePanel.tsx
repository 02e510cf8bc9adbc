import { DataPanel } from '../data/DataPanel.tsx';
import { CellCardPanel } from '../measure/CellCardPanel.tsx';
import { MeasurePanel } from '../measure/MeasurePanel.tsx';
import { useSession } from '../use-session.ts';

/** The panel at the right: it belongs to the mode, and the card of a cell docks below. */
export function ModePanel() {
  const mode = useSession(state => state.mode);
  return (
    <div className="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${mode}`}>
      <div className="panel-scroll" key={mode}>
        {mode === 'data' ? <DataPanel /> : <MeasurePanel />}
      </div>
      {mode === 'measure' && <CellCardPanel />}
    </div>
  );
}
