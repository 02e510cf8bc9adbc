import { beforeEach } from 'vitest';
import { clearPage } from './render.tsx';
import { openSession } from './session.ts';

beforeEach(async () => {
  await clearPage();
  openSession();
});

// Every style sheet: a component on the page finds those of the parts around it.
import.meta.glob('../../../src/ui/**/*.css', { eager: true });
