import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suggestSelection } from '../../src/analysis/choices.ts';
import { inspect } from '../../src/ingest/inspect.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import type { DeploymentSource } from '../../src/model/deployment.ts';
import type { IncidentTable } from '../../src/model/incidents.ts';
import type { AreaOutline } from '../../src/model/place.ts';
import type { FileProblem, ImportQuestion, ImportResult, Recipe } from '../../src/model/source.ts';
import { type CountriesTopology, worldOutlines } from '../../src/platform/world-outlines.ts';
import englishWords from '../../src/ui/words/en.json' with { type: 'json' };
import { diskFile } from '../disk-file.ts';

const { problems: words } = englishWords;

/**
 * Reads a file as the page would, with every question answered beforehand. What cannot be read, or could be read in
 * more than one way, comes back as one sentence. `said`: what words of a list of incidents stand for.
 */
export async function readFromDisk(
  path: string,
  dateOrder: Recipe['dateOrder'],
  said: Pick<Recipe, 'kinds' | 'perpetrators'> = {},
): Promise<ImportResult | { problem: string }> {
  if (!existsSync(path)) return { problem: `There is no file ${path}.` };
  if (!statSync(path).isFile()) return { problem: `${path} is not a file.` };
  const file = await diskFile(path);
  const inspection = await inspect(file);
  if ('problem' in inspection) return { problem: sentence(path, inspection) };
  const open = inspection.questions.filter(({ question }) => question !== 'date-order' || dateOrder === null);
  if (open.length > 0) return { problem: `${path} ${open.map(ambiguity).join('; it also ')}.` };
  const asked = inspection.questions.some(({ question }) => question === 'date-order');
  const recipe = { ...inspection.recipe, ...said, ...(asked ? { dateOrder } : {}) };
  const result = await readSource(file, recipe, { hash: () => file.sha256() });
  return 'problem' in result ? { problem: sentence(path, result) } : result;
}

function sentence(path: string, { problem, detail }: FileProblem): string {
  return `${path}: ${words.file[problem]}${detail === '' ? '' : ` (${detail})`}`;
}

function ambiguity(question: ImportQuestion): string {
  switch (question.question) {
    case 'date-order':
      return `has dates such as ${question.example}: say --date-order day-first or --date-order month-first`;
    case 'swap-coordinates':
      return "seems to have latitude and longitude in each other's column: swap the two headers";
    case 'entry':
      return `holds several tables (${question.choices.join(', ')}): save the one that is meant as a file of its own`;
    case 'columns':
      return `has no column that can be told to hold ${question.missing.join(', ')}: rename its header so`;
  }
}

/**
 * The countries, as the incident files spell them, that a command measures where none is named: those in which the
 * mission has its bases, as the page proposes them. Empty, which is all, for several missions together.
 *
 * @param mission as named; `null`: none was
 */
export function countriesOfMission(
  incidents: IncidentTable,
  deployments: readonly DeploymentSource[],
  mission: string | null,
): readonly string[] {
  const missions = new Set(deployments.flatMap(source => source.missions.map(record => record.mission)));
  const [only] = missions;
  const chosen = mission ?? (missions.size === 1 ? only : undefined);
  if (chosen === undefined || incidents.countries.length < 2) return [];
  return suggestSelection(incidents, deployments, outlinesOfTheWorld(), chosen).countries;
}

/** The countries that the page knows without any file. */
export function outlinesOfTheWorld(): readonly AreaOutline[] {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const topology: CountriesTopology = JSON.parse(readFileSync(path, 'utf8'));
  return [...worldOutlines(topology)];
}
