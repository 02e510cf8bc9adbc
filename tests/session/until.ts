import { vi } from 'vitest';

// What is waited for takes milliseconds; on a busy machine everything may take far longer.
const PATIENCE_MS = 20_000;
vi.setConfig({ testTimeout: 3 * PATIENCE_MS });

/** Tries a check until it passes. */
export function until<Result>(check: () => Result): Promise<Result> {
  return vi.waitFor(check, { timeout: PATIENCE_MS, interval: 5 });
}
