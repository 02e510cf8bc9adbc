import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import './page.css';
import './parts/parts.css';
import './charts/charts.css';
import { session } from '../session/session.ts';
import { App } from './App.tsx';
import { Boundary } from './shell/Boundary.tsx';
import { takeDroppedFiles } from './shell/DropTarget.tsx';
import { speak } from './words/words.ts';

void session.getState().start();
takeDroppedFiles(files => void session.getState().offerFiles(files));
// Should the words not come, what the document itself says stays.
await speak(session.getState().locale);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Boundary part="page">
        <App />
      </Boundary>
    </StrictMode>,
  );
}
