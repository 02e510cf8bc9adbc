/** Reads files of the soak one after another and tells its parent of each; the parent ends it when it is stuck. */
import { readOutcome } from '../../tests/fixtures/reading/read-outcome.ts';
import type { Told } from './reading.ts';
import { jobAt } from './reading.ts';

const [from = 0, to = 0, firstSeed = 0] = process.argv.slice(2).map(Number);
const MICROSECONDS_IN_MILLISECOND = 1000;
const BYTES_IN_KILOBYTE = 1024;

for (let index = from; index < to; index++) {
  const { kind, name, bytes } = jobAt(index, firstSeed);
  tell({ index, kind, name });
  const before = process.cpuUsage();
  const peakBefore = peakBytes();
  const outcome = await readOutcome(bytes).catch((error: unknown) => ({
    outcome: 'uncaught',
    faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  }));
  const { user, system } = process.cpuUsage(before);
  const processorMs = (user + system) / MICROSECONDS_IN_MILLISECOND;
  tell({
    index,
    kind,
    name,
    ...outcome,
    bytes: bytes.length,
    processorMs,
    grownBytes: peakBytes() - peakBefore,
  });
}
process.disconnect();

function peakBytes(): number {
  return process.resourceUsage().maxRSS * BYTES_IN_KILOBYTE;
}

function tell(told: Told): void {
  process.send?.(told);
}
