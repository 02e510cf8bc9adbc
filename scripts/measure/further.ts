import { existsSync, readFileSync } from 'node:fs';
import { cellArea, getResolution, isValidCell, UNITS } from 'h3-js';
import { z } from 'zod';
import { backtestOf } from '../../src/analysis/backtest.ts';
import { countByCell, countByMonth } from '../../src/analysis/cell-counts.ts';
import { areaCells } from '../../src/analysis/cells.ts';
import { suggestSelection } from '../../src/analysis/choices.ts';
import { combineIncidents, withoutRepeats } from '../../src/analysis/combine.ts';
import { hotCellsOf } from '../../src/analysis/hot-cells.ts';
import { deploymentOf } from '../../src/analysis/presence.ts';
import { datedSpan, incidentRecordOf } from '../../src/analysis/record.ts';
import { episodesOf, looksOf } from '../../src/analysis/response.ts';
import { sharesOf } from '../../src/analysis/response-shares.ts';
import { learntFrom, riskOf } from '../../src/analysis/risk.ts';
import { selectIncidents } from '../../src/analysis/select.ts';
import { type ChangedIncident, changesBetween } from '../../src/analysis/versions.ts';
import { eventIdOf } from '../../src/ingest/formats/event-key.ts';
import type { DeploymentSource, Interval } from '../../src/model/deployment.ts';
import { type IncidentTable, PERPETRATORS } from '../../src/model/incidents.ts';
import type { Settings } from '../../src/model/settings.ts';
import { entryAt, float64At, uint8At, uint32At } from '../../src/units/at.ts';
import { dayFromMonthIndex, isoFromDay, monthIndex, today } from '../../src/units/day.ts';
import { COARSEST_RESOLUTION, FINEST_RESOLUTION } from '../../src/units/grid.ts';
import type { FurtherOptions, MeasureOptions } from './options.ts';
import { outlinesOfTheWorld, readFromDisk } from './read-source.ts';

/** What was loaded, and the settings it is measured under. */
interface Loaded {
  readonly tables: readonly IncidentTable[];
  readonly sources: readonly DeploymentSource[];
  readonly settings: Settings;
  readonly dateOrder: MeasureOptions['dateOrder'];
}

/** What all of them read. */
interface Basis extends Pick<Loaded, 'sources' | 'settings'> {
  readonly incidents: IncidentTable;
  /** 1 for each incident that passes all filters, and all but the period. */
  readonly selected: Uint8Array;
  readonly selectedInAnyPeriod: Uint8Array;
  /** The time for which the sources of incidents speak; `null`: none. */
  readonly incidentRecord: Interval | null;
}

/** A file of JSON is read whole; nothing that these options take is larger. */
const LARGEST_JSON_CHARACTERS = 50_000_000;

/** The highest cells of a month that are told: more are not looked at in a month (METHODS, section 15). */
const MOST_LISTED = 20;

/** What `--with` adds to the report, or in one sentence why it cannot. */
export async function furtherReport(
  options: FurtherOptions,
  { tables, sources, settings, dateOrder }: Loaded,
) {
  const { asked } = options;
  if (asked.length === 0) return {};
  const incidents = combineIncidents(withoutRepeats(tables).map(distinct => distinct.incidents));
  const basis: Basis = {
    incidents,
    sources,
    settings,
    ...selectIncidents(incidents, settings),
    incidentRecord: incidentRecordOf(datedSpan(incidents), settings),
  };
  const weights = options.weights === null ? null : readJson(options.weights, weightsSchema, 'weights');
  if (weights && 'problem' in weights) return weights;
  const onCells = asked.includes('hot-cells') || asked.includes('risk');
  const cells = onCells ? universeOf(options, basis) : [];
  if ('problem' in cells) return cells;
  const older = options.against === null ? null : await incidentsFromDisk(options.against, dateOrder);
  if (older && 'problem' in older) return { problem: older.problem };
  return {
    ...(asked.includes('response') ? { response: responseReport(options, basis) } : {}),
    ...(asked.includes('hot-cells') ? { hotCells: hotCellReport(cells, basis) } : {}),
    ...(asked.includes('risk') ? { risk: riskReport(options, weights?.value ?? null, cells, basis) } : {}),
    ...(asked.includes('changes') && older ? { changes: changesReport(older, incidents) } : {}),
  };
}

async function incidentsFromDisk(
  path: string,
  dateOrder: MeasureOptions['dateOrder'],
): Promise<IncidentTable | { problem: string }> {
  const read = await readFromDisk(path, dateOrder);
  if ('problem' in read) return { problem: read.problem };
  return read.data.role === 'incidents' ? read.data.incidents : { problem: `${path} holds no incidents.` };
}

function responseReport({ responseKm, quietDays }: FurtherOptions, basis: Basis) {
  const { incidents, sources, settings, selectedInAnyPeriod, incidentRecord } = basis;
  const { resolution, from, to, mission } = settings;
  const missions = sources.map(source => ({
    missions: source.missions.filter(record => mission === null || record.mission === mission),
  }));
  const deployment = deploymentOf(sources, settings, { incidentRecord, today: today() });
  const rules = { resolution, km: responseKm, quietDays, from, to };
  const episodes = episodesOf(incidents, selectedInAnyPeriod, deployment, looksOf(missions), rules);
  const { shares, ...counts } = sharesOf(episodes);
  return {
    resolution,
    km: responseKm,
    quietDays,
    ...counts,
    shares,
    episodes: episodes.map(({ incident, cell, onset, covered, left, right, distanceKm, quietAt }) => ({
      incident: nameOf(incidents, incident),
      cell,
      onset: isoFromDay(onset),
      perpetrator: entryAt(PERPETRATORS, uint8At(incidents.perpetrator, incident)),
      distanceKm: Number.isFinite(distanceKm) ? distanceKm : null,
      covered,
      left,
      right,
      event: right !== null,
      quietAt,
    })),
  };
}

/** Its id or, where its file gives none, its row there. */
function nameOf({ eventKey, sourceRow }: IncidentTable, incident: number): string {
  return eventIdOf(float64At(eventKey, incident)) ?? `row ${uint32At(sourceRow, incident)}`;
}

function hotCellReport(cells: readonly string[], { incidents, selected }: Basis) {
  const { counts, outside } = countByCell(incidents, selected, cells);
  const exposure = cells.map(cell => cellArea(cell, UNITS.km2));
  return { ...hotCellsOf({ cells, incidents: counts, exposure }), outside };
}

function riskReport(
  { riskFrom, riskTo }: FurtherOptions,
  frozen: Weights | null,
  cells: readonly string[],
  { incidents, selected, settings, incidentRecord: record }: Basis,
) {
  if (record === null) return { weights: frozen, months: [], backtest: null };
  const firstMonth = monthIndex(Math.max(record.from, settings.from ?? record.from));
  const lastMonth = monthIndex(Math.min(record.to - 1, settings.to ?? record.to - 1));
  const counted = countByMonth(incidents, selected, cells, { firstMonth, lastMonth });
  const from = riskFrom ?? Math.ceil((firstMonth + lastMonth + 1) / 2);
  const listed = riskOf(counted, { from, to: riskTo ?? lastMonth + 1, frozen });
  return {
    weights: listed.at(-1)?.weights ?? frozen,
    months: listed.map(({ month, probability }) => ({
      month: isoFromDay(dayFromMonthIndex(month)).slice(0, 'YYYY-MM'.length),
      cells: cells
        .map((cell, place) => ({ cell, p: float64At(probability, place) }))
        .sort((a, b) => b.p - a.p || (a.cell < b.cell ? -1 : 1))
        .slice(0, MOST_LISTED),
    })),
    backtest: backtestOf(counted, listed, learntFrom(firstMonth, from)),
    outside: counted.outside,
  };
}

/** How many of each; and which, as the version that holds them names them. */
function changesReport(older: IncidentTable, newer: IncidentTable) {
  const { added, removed, moved, redated, recounted } = changesBetween(older, newer);
  const namesOf = (changed: readonly ChangedIncident[]) => changed.map(each => nameOf(newer, each.newer));
  return {
    added: added.length,
    removed: removed.length,
    moved: moved.length,
    redated: redated.length,
    recounted: recounted.length,
    incidents: {
      added: added.map(incident => nameOf(newer, incident)),
      removed: removed.map(incident => nameOf(older, incident)),
      moved: namesOf(moved),
      redated: namesOf(redated),
      recounted: namesOf(recounted),
    },
  };
}

const weightSchema = z.number().min(0).max(1_000_000);
const weightsSchema = z.object({
  own1: weightSchema,
  own12: weightSchema,
  r1_1: weightSchema,
  r1_12: weightSchema,
  r2_12: weightSchema,
  e: weightSchema,
});
type Weights = z.infer<typeof weightsSchema>;

const universeSchema = z.array(z.string()).min(1);

function universeOf(
  { universe, resolution }: FurtherOptions,
  basis: Basis,
): readonly string[] | { problem: string } {
  if (universe === null) return cellsOfCountries(basis);
  const read = readJson(universe, universeSchema, 'a list of cells');
  if ('problem' in read) return read;
  const cells = [...new Set(read.value)];
  const wrong = cells.find(cell => !isValidCell(cell));
  if (wrong !== undefined) return { problem: `"${wrong}" in ${universe} is not an H3 cell.` };
  const theirs = getResolution(entryAt(cells, 0));
  if (!cells.every(cell => getResolution(cell) === theirs))
    return { problem: `The cells in ${universe} are of several resolutions: give one.` };
  const are = `The cells in ${universe} are of resolution ${theirs}`;
  if (theirs < COARSEST_RESOLUTION || theirs > FINEST_RESOLUTION)
    return { problem: `${are}; it takes ${COARSEST_RESOLUTION} to ${FINEST_RESOLUTION}.` };
  if (resolution !== null && resolution !== theirs)
    return { problem: `${are}, not ${resolution}: leave --resolution out.` };
  return cells;
}

function cellsOfCountries({ incidents, sources, settings }: Basis): readonly string[] | { problem: string } {
  const outlines = outlinesOfTheWorld();
  const { area } = suggestSelection(incidents, sources, outlines, settings.mission);
  const found = areaCells(outlines, area, settings.resolution);
  return (
    found?.cells ?? { problem: 'No country holds the bases: say with --universe which cells are meant.' }
  );
}

function readJson<Value>(
  path: string,
  schema: z.ZodType<Value>,
  what: string,
): { readonly value: Value } | { problem: string } {
  if (!existsSync(path)) return { problem: `There is no file ${path}.` };
  const text = readFileSync(path, 'utf8');
  if (text.length > LARGEST_JSON_CHARACTERS) return { problem: `${path} is too large to hold ${what}.` };
  try {
    const { data, error } = schema.safeParse(JSON.parse(text));
    if (!error) return { value: data };
    const { path: at, message } = entryAt(error.issues, 0);
    return { problem: `${path} does not hold ${what}: ${at.join('.')} ${message}.` };
  } catch {
    return { problem: `${path} does not hold ${what}: it is no JSON.` };
  }
}
