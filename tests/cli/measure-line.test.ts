import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../scripts/measure/report.ts';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import { measureLine } from '../../src/brief/sheet/method.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { dayFromIso } from '../../src/units/day.ts';
import { readFile } from '../fixtures/read-file.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'within-reach-line-'));
afterAll(() => rmSync(folder, { recursive: true }));

const second = join(folder, "second list, '24.csv");
writeFileSync(
  second,
  'date,latitude,longitude,deaths,perpetrator\n2020-04-20,-19.60,-27.40,7,Own Group\n2021-06-05,-19.61,-27.41,3,Own Group\n',
);

const FILES = ['data/exercise/incidents.csv', second, 'data/exercise/deployments.csv'];

/** Every filter that the page has, set; actors are those with most incidents, so that some are left. */
function settingsFor(actors: readonly string[]): Settings {
  return {
    ...DEFAULT_SETTINGS,
    mission: 'EXMIS',
    kinds: ['one-sided', 'state-based'],
    perpetrators: ['non-state', 'state', 'unknown'],
    actors: [...actors],
    minimumFatalities: 2,
    maximumRadiusKm: 25,
    siteClasses: ['troops', 'observers'],
    from: dayFromIso('2019-02-01'),
    to: dayFromIso('2023-08-31'),
    distanceKm: 17.5,
    resolution: 4,
    holdMonths: 3,
  };
}

describe('the line of the method note', () => {
  it('typed into a shell, gives the numbers of the sheet, with every filter set', async () => {
    const workbench = createWorkbench();
    const sources = [];
    for (const path of FILES) {
      const { data, summary } = await readFile(path);
      if (data.role === 'incidents') workbench.putIncidents(path, data.incidents, summary);
      if (data.role === 'deployments') workbench.putDeployments(path, data.deployments);
      const { recipe, bytes, sha256, rows, taken, leftOut, refused } = summary;
      const counted = { bytes, sha256, rows, taken, leftOut, refused };
      sources.push({ fileName: path, format: recipe.format, references: [], exercise: true, ...counted });
    }
    const actors = workbench
      .choices()
      .actors.slice(0, 4)
      .map(({ name }) => name);
    const findings = workbench.measure(settingsFor([...actors, 'Own Group'])).findings;
    expect(findings.counts.evaluated).toBeGreaterThan(20);

    const line = measureLine(findings.settings, sources);
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect([status, stderr.replaceAll(/^npm warn.*\n/gm, '')]).toEqual([0, '']);
    const report = JSON.parse(stdout) as Report;
    expect(report.counts).toEqual(findings.counts);
    const column = findings.overall.coverage.find(({ km }) => km === 17.5);
    expect(report.coverage).toEqual([
      {
        km: 17.5,
        incidents: {
          nominal: column?.nominal[0],
          certain: column?.certain[0],
          possible: column?.possible[0],
          expected: column?.expected[0],
        },
        fatalities: { nominal: column?.fatalities[0] },
      },
    ]);
    expect(report.cells.map(({ cell, incidents }) => [cell, incidents])).toEqual(
      findings.cells.cell.map((cell, index) => [cell, findings.cells.incidents[index]]),
    );
    expect(report.distance.medianKm).toBe(findings.overall.medianKm[0]);
  });
});
