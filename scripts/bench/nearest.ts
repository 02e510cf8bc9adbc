import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distance as turfDistance } from '@turf/distance';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { createArena } from '../../src/analysis/arena.ts';
import { arrangeIncidents } from '../../src/analysis/arrange.ts';
import { indicesUpTo } from '../../src/analysis/columns.ts';
import { findNearest, preparePoints } from '../../src/analysis/nearest.ts';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import type { IncidentTable } from '../../src/model/incidents.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { entryAt, float64At } from '../../src/units/at.ts';
import { inventDeployments, inventIncidents } from './invented.ts';
import { type BenchResult, type BenchSkipped, race } from './result.ts';

const INCIDENTS = 1_000_000;
const BASES = 300;
/** The turf loop takes minutes over all incidents: it runs over this many, and its time is scaled up. */
const TURF_INCIDENTS = 5_000;
const ROUNDS = 5;

/** Nearest active base for a million incidents, and the whole measurement of them, against what others would use. */
export async function benchNearest(): Promise<readonly (BenchResult | BenchSkipped)[]> {
  const incidents = inventIncidents(INCIDENTS);
  const deployments = inventDeployments(BASES);
  const sites = deployments.missions.flatMap(mission => (mission.type === 'intervals' ? mission.sites : []));
  const latitude = Float64Array.from(sites, site => site.latitude);
  const longitude = Float64Array.from(sites, site => site.longitude);
  const workbench = createWorkbench();
  workbench.putIncidents('incidents', incidents, {
    rows: INCIDENTS,
    taken: INCIDENTS,
    leftOut: 0,
    refused: 0,
  });
  const times = await race(ROUNDS, {
    nearest: () => ourNearest(incidents, latitude, longitude),
    measure: () => {
      // Bases put anew: no distance of the last round can be kept.
      workbench.putDeployments('bases', deployments);
      return workbench.measure({ ...DEFAULT_SETTINGS, kinds: ['one-sided', 'state-based', 'non-state'] });
    },
    geokdbush: () => geokdbushNearest(incidents, latitude, longitude),
    turf: () => turfNearest(incidents, latitude, longitude),
  });
  const size = `${INCIDENTS.toLocaleString('en')} incidents x ${BASES} bases`;
  const nearest = `nearest active base, ${size}`;
  const turf = (times.turf * INCIDENTS) / TURF_INCIDENTS;
  const native = await timeCkdTree(incidents, latitude, longitude, ROUNDS);
  return [
    { what: nearest, peer: 'geokdbush', ratio: times.nearest / times.geokdbush, budget: null },
    {
      what: nearest,
      peer: `a loop over turf's distance (timed on ${TURF_INCIDENTS.toLocaleString('en')}, scaled up)`,
      ratio: times.nearest / turf,
      budget: null,
    },
    ...('skipped' in native
      ? [{ what: `${nearest} / SciPy's cKDTree`, skipped: native.skipped }]
      : [
          {
            what: nearest,
            peer: "SciPy's cKDTree",
            ratio: times.nearest / native.milliseconds,
            budget: null,
          },
          {
            what: `full measurement after a change of bases, ${size}`,
            peer: "SciPy's cKDTree for the nearest base alone",
            ratio: times.measure / native.milliseconds,
            budget: 1,
          },
        ]),
  ];
}

function ourNearest(incidents: IncidentTable, latitude: Float64Array, longitude: Float64Array): Int32Array {
  const { count } = incidents;
  const into = { distanceKm: new Float64Array(count), nearest: new Int32Array(count) };
  // Arranging is counted, though a table that is measured again is arranged already.
  const { points } = arrangeIncidents(incidents, createArena());
  const bases = preparePoints(latitude, longitude);
  findNearest(points, indicesUpTo(count), bases, indicesUpTo(latitude.length), into);
  return into.nearest;
}

function geokdbushNearest(
  incidents: IncidentTable,
  latitude: Float64Array,
  longitude: Float64Array,
): Int32Array {
  const index = new KDBush(latitude.length);
  latitude.forEach((north, base) => {
    index.add(float64At(longitude, base), north);
  });
  index.finish();
  const nearest = new Int32Array(incidents.count);
  for (let incident = 0; incident < incidents.count; incident++) {
    const longitude = float64At(incidents.longitude, incident);
    nearest[incident] = entryAt(around(index, longitude, float64At(incidents.latitude, incident), 1), 0);
  }
  return nearest;
}

function turfNearest(incidents: IncidentTable, latitude: Float64Array, longitude: Float64Array): Int32Array {
  const nearest = new Int32Array(TURF_INCIDENTS);
  for (let incident = 0; incident < TURF_INCIDENTS; incident++) {
    const place = [float64At(incidents.longitude, incident), float64At(incidents.latitude, incident)];
    let best = Number.POSITIVE_INFINITY;
    for (let base = 0; base < latitude.length; base++) {
      const distanceKm = turfDistance(place, [float64At(longitude, base), float64At(latitude, base)]);
      if (distanceKm < best) {
        best = distanceKm;
        nearest[incident] = base;
      }
    }
  }
  return nearest;
}

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
async function timeCkdTree(
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
