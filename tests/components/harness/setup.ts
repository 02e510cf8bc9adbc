import '../../../src/ui/tokens.css';
import '../../../src/ui/app.css';
import '../../../src/ui/charts/charts.css';
import { beforeEach } from 'vitest';
import { clearPage } from './render.tsx';
import { openSession } from './session.ts';

beforeEach(async () => {
  await clearPage();
  openSession();
});
