import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IncidentTable } from '../../src/model/incidents.ts';

/**
 * Reads two files of latitudes followed by longitudes, and prints the fastest time in milliseconds for what a person
 * would write: unit vectors, a tree of the bases, one query for all incidents on one core.
 */
const SCRIPT = `
import sys, time
import numpy
from scipy.spatial import cKDTree

def vectors(path):
    latitude, longitude = numpy.radians(numpy.fromfile(path, dtype='<f8').reshape(2, -1))
    def convert():
        level = numpy.cos(latitude)
        return numpy.stack((level * numpy.cos(longitude), level * numpy.sin(longitude), numpy.sin(latitude)), axis=1)
    return convert

incidents, bases = vectors(sys.argv[1]), vectors(sys.argv[2])
fastest = float('inf')
for _ in range(int(sys.argv[3])):
    begin = time.perf_counter()
    cKDTree(bases()).query(incidents(), k=1, workers=1)
    fastest = min(fastest, time.perf_counter() - begin)
print(fastest * 1000)
`;

/** Time of SciPy's cKDTree for the same question, where Python with SciPy is installed (Debian: python3-scipy). */
export async function timeCkdTree(
  incidents: IncidentTable,
  latitude: Float64Array,
  longitude: Float64Array,
  rounds: number,
): Promise<{ milliseconds: number } | { skipped: string }> {
  if (spawnSync('python3', ['-c', 'import scipy.spatial'], { stdio: 'ignore' }).status !== 0) {
    return { skipped: 'python3 with scipy is not installed' };
  }
  const folder = mkdtempSync(join(tmpdir(), 'within-reach-bench-'));
  try {
    const save = (name: string, columns: readonly Float64Array[]) => {
      const path = join(folder, name);
      writeFileSync(path, Buffer.concat(columns.map(({ buffer }) => new Uint8Array(buffer as ArrayBuffer))));
      return path;
    };
    const points = save('incidents.f8', [incidents.latitude, incidents.longitude]);
    const bases = save('bases.f8', [latitude, longitude]);
    const { stdout, stderr, status } = spawnSync('python3', ['-c', SCRIPT, points, bases, String(rounds)], {
      encoding: 'utf8',
    });
    return status === 0 ? { milliseconds: Number(stdout) } : { skipped: stderr.trim() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
