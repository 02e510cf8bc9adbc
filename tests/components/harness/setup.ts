import { afterEach, beforeEach, expect } from 'vitest';
import '../../../src/ui/page.css';
import '../../../src/ui/parts/parts.css';
import { clearPage } from './render.tsx';
import { openSession } from './session.ts';

/** What was written to the console that a quiet page never writes: React warns there. */
const noise: string[] = [];
for (const level of ['error', 'warn'] as const) {
  console[level] = (...given: readonly unknown[]) => void noise.push(given.join(' '));
}

beforeEach(async () => {
  await clearPage();
  openSession();
});

afterEach(() => expect(noise.splice(0), 'what a quiet page never writes').toEqual([]));

// Every style sheet: a component on the page finds those of the parts around it. As on the page, a feature's come after
// those of the page and its parts, and so have the last word.
for (const load of Object.values(import.meta.glob('../../../src/ui/**/*.css'))) await load();
