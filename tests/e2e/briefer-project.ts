import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Project } from '../../src/model/project.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { SHEET_LAYOUTS, SHEET_SIZES, type SheetSettings } from '../../src/model/sheet.ts';

/** Strength and note that stand in the scenario and must not stand in any export. */
export const PLANTED_STRENGTH = 87_654;
export const PLANTED_NOTE = 'planted in the note of the scenario';

/** Texts of the exercise's incidents that an export without points and source text must not hold. */
export function plantedTexts(): readonly string[] {
  const rows = readTable('data/exercise/incidents.csv');
  const places = new Set(readTable('data/exercise/deployments.csv').map(row => row.latitude));
  const secret = rows.filter(row => row.type_of_violence === '3' && !places.has(row.latitude)).slice(0, 200);
  return secret.flatMap(row => [row.latitude ?? '', row.source_headline ?? '', row.source_article ?? '']);
}

function readTable(path: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

const SCENARIO: Scenario = {
  id: 'scenario-1',
  name: 'Saison sèche',
  note: PLANTED_NOTE,
  bases: [
    {
      id: 'base-1',
      name: 'Poste avancé',
      latitude: -26.2,
      longitude: -20.4,
      kind: 'temporary',
      strength: PLANTED_STRENGTH,
      components: ['military'],
      from: null,
      to: null,
      reachKm: null,
      parent: null,
      plannedDays: null,
      chosenOn: null,
    },
  ],
  madeFor: null,
};

/** The scenario that a project holds, with a note and, for its newest base, a strength that must not leave. */
export function plantedScenario({ scenarios }: Project): Scenario {
  const [scenario] = scenarios;
  if (!scenario) throw new Error('the project has no scenario');
  const last = scenario.bases.length - 1;
  const bases = scenario.bases.map((base, index) =>
    index === last ? { ...base, strength: PLANTED_STRENGTH } : base,
  );
  return { ...scenario, note: PLANTED_NOTE, bases };
}

/** A saved project with a scenario, of the exercise unless said otherwise, and a sheet of each layout in both languages. */
export function withSheets(
  file: Uint8Array,
  scenarioOf: (project: Project) => Scenario = () => SCENARIO,
): Buffer {
  const parts = unzipSync(file);
  const project: Project = JSON.parse(strFromU8(parts['project.json'] ?? new Uint8Array()));
  const scenario = scenarioOf(project);
  const sheets = SHEET_LAYOUTS.flatMap((layout, index) =>
    (['en', 'fr'] as const).map((locale): SheetSettings => {
      return {
        id: `${layout}-${locale}`,
        layout,
        size: SHEET_SIZES[index] ?? 'slide',
        locale,
        title: null,
        subtitle: null,
        sentences: null,
        marking: locale === 'en' ? 'unclassified' : 'confidential',
        mapMeasure: layout === 'map-gaps' ? 'gaps' : 'incidents',
        show: { rings: true, towns: true, rivers: true, baseNames: true, gaps: true },
        frame: 'drawn',
        release: {
          resolution: 5,
          baseStrengths: false,
          incidentPoints: false,
          sourceText: false,
          smallestCount: 3,
        },
        scenario: scenario.id,
        madeFor: null,
      };
    }),
  );
  const changed = { ...project, name: 'Sheets', scenarios: [scenario], sheets };
  return Buffer.from(zipSync({ ...parts, 'project.json': strToU8(JSON.stringify(changed)) }));
}
