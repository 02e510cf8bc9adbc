import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { deploymentOf } from '../../src/analysis/presence.ts';
import { episodesOf, looksOf } from '../../src/analysis/response.ts';
import { comparePerpetrators, sharesOf } from '../../src/analysis/response-shares.ts';
import type { DeploymentSource } from '../../src/model/deployment.ts';
import { INCIDENT_KINDS, type IncidentTable, PERPETRATORS } from '../../src/model/incidents.ts';
import { isoFromDay } from '../../src/units/day.ts';
import { readDeployments, readIncidents } from '../fixtures/read-file.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

describe.skipIf(!hasShared)(
  'after each onset in the Central African Republic, computed independently',
  () => {
    let incidents: IncidentTable;
    let source: DeploymentSource;

    beforeAll(async () => {
      ({ incidents } = await readIncidents(shared('data/incidents/ucdp_ged_v23.1_car.csv')));
      source = await readDeployments(shared('data/deployments/geopko_v2.1.csv'));
    });

    it.each([25, 50])('finds every episode at %i km', km => {
      const missions = source.missions.filter(({ mission }) => mission === 'MINUSCA');
      const rules = {
        mission: 'MINUSCA',
        siteClasses: ['troops'] as const,
        holdMonths: 6,
        basesListedUntil: null,
      };
      const deployment = deploymentOf([{ missions }], rules, { incidentRecord: null, today: 20_000 });
      const oneSided = Uint8Array.from(incidents.kind, kind =>
        INCIDENT_KINDS[kind] === 'one-sided' ? 1 : 0,
      );
      const episodes = episodesOf(incidents, oneSided, deployment, looksOf([{ missions }]), {
        resolution: 5,
        km,
        quietDays: 365,
        from: null,
        to: null,
      });
      const summary = sharesOf(episodes);
      expect([summary.onsets, summary.covered, summary.atRisk, summary.reached]).toEqual(
        km === 25 ? [154, 16, 138, 3] : [154, 37, 117, 9],
      );
      const year = summary.shares.find(({ days }) => days === 365);
      const percent = [year?.latest, year?.low, year?.high].map(share =>
        (100 * (share ?? Number.NaN)).toFixed(1),
      );
      expect(percent).toEqual(km === 25 ? ['0.8', '0.1', '5.3'] : ['2.7', '0.9', '8.1']);
      expect(summary.medianDays).toBeNull();
      const isState = ({ incident }: (typeof episodes)[number]) =>
        PERPETRATORS[incidents.perpetrator[incident]] === 'state';
      expect(comparePerpetrators(episodes, isState)).toMatchObject({
        verdict: 'too-few-at-risk',
        state: 2,
      });
      const { data } = Papa.parse<Record<string, string>>(
        readFileSync(shared(`oracles/response_car_r5_${km}km.csv`), 'utf8'),
        { header: true, skipEmptyLines: true },
      );
      const found = episodes.map(episode => ({
        cell: episode.cell,
        onset: isoFromDay(episode.onset),
        cls: PERPETRATORS[incidents.perpetrator[episode.incident]],
        km0: episode.distanceKm.toFixed(3),
        covered: episode.covered ? '1' : '0',
        L: String(episode.left),
        R: episode.right === null ? '' : String(episode.right),
        episode_end: isoFromDay(episode.last),
        quiet_at: String(episode.quietAt),
      }));
      const key = (row: { onset: string; cell: string }) => `${row.onset} ${row.cell}`;
      const wanted = data.map(({ id, parent, event, time, ...row }) => ({
        ...(row as (typeof found)[number]),
        km0: Number(row.km0).toFixed(3),
      }));
      expect(found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(
        wanted.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
      );
    });
  },
);
