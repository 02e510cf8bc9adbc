import { EXERCISE_STAMP } from '../../model/exercise.ts';
import { PERPETRATORS } from '../../model/incidents.ts';
import type { Settings } from '../../model/settings.ts';
import { type Day, isoFromDay } from '../../units/day.ts';
import type { Locale } from '../../units/locale.ts';
import { bandOf, chosenKm, integer, listed, writtenDay } from '../figures.ts';
import { isOfPlan, type Released } from '../release/released.ts';
import { countryOfSource, filterWords, periodOf, titleOf } from './headings.ts';
import type { PlanInput, SheetInput, SourceCredit } from './input.ts';
import { type Say, wordsOf } from './words.ts';

/** How the numbers were made, in whole sentences: the settings that produced them. */
export function methodLines(input: SheetInput, released: Released, say: Say): readonly string[] {
  const { findings, settings } = input;
  const { locale } = settings;
  const number = (value: number) => integer(locale, value);
  const { rows, taken, leftOut, refused, selected, evaluated } = findings.counts;
  const chosen = findings.settings;
  const counts = {
    rows: number(rows),
    taken: number(taken),
    leftOut: leftOut > 0 ? say('method-left-out', { number: number(leftOut) }) : '',
    refused: number(refused),
    selected: number(selected),
    evaluated: number(evaluated),
  };
  const sites = listed(
    locale,
    chosen.siteClasses.map(site => say(`site-${site}`)),
  );
  const distance = chosenKm(locale, chosen.distanceKm);
  const hides = released.few.length > 0 || released.cellsHidden;
  const k = number(released.threshold);
  return [
    say('method-period', { period: periodOf(input, say) }),
    ...(isOfPlan(settings.layout) && input.plan
      ? planLines(input.plan, { ...counts, sites, distance }, say, locale)
      : [
          say('method-distance', { sites, distance }),
          ...(hasMaps(input) ? [say('method-hold', { months: number(chosen.holdMonths) })] : []),
          ...(isByPeriod(input) ? [say('method-hold-year')] : []),
          say('method-counts', counts),
        ]),
    say('method-cells', { resolution: number(chosen.resolution) }),
    ...(hides ? [say('method-few', { k, band: bandOf(released.threshold, locale) })] : []),
    ...filterLines(input, say),
  ];
}

/** Whether bases are known from maps of single months; a list of bases with dates holds by itself. */
function hasMaps({ sources }: SheetInput): boolean {
  return (
    sources.some(({ format }) => format === 'geo-pko-1' || format === 'geo-pko-2') || isByPeriod({ sources })
  );
}

/** Whether bases are known from a table by year or month, whose years speak of themselves whole. */
function isByPeriod({ sources }: Pick<SheetInput, 'sources'>): boolean {
  return sources.some(({ format }) => format === 'periodic-bases');
}

/** How the figures of a plan were made: they are not of the incidents that had a base on their date. */
function planLines(
  { findings: { asOf, day, change } }: PlanInput,
  known: Readonly<Record<string, string>>,
  say: Say,
  locale: Locale,
): readonly string[] {
  const days = [...new Set([asOf, day])].map(each => writtenDay(locale, each));
  return [
    say('method-distance-plan', { ...known, days: listed(locale, days) }),
    say('method-counts-plan', { ...known, planned: integer(locale, change.incidents) }),
  ];
}

/** Filters that are set; an open filter needs no words. All that the headings leave out for length is here. */
function filterLines({ findings, settings: { locale } }: SheetInput, say: Say): readonly string[] {
  const { countries, actors } = findings.settings;
  const list = (names: readonly string[]) => listed(locale, names);
  const parts = [
    ...(countries.length > 0
      ? [say('filter-countries', { list: list(countries.map(each => countryOfSource(each, locale))) })]
      : []),
    ...filterWords({ ...findings.settings, actors: [] }, say, locale),
    ...(actors.length > 0 ? [say('filter-actors', { list: list(actors) })] : []),
  ];
  return parts.length === 0 ? [] : [say('filters', { list: parts.join('; ') })];
}

/** The sources with file, rows and citation; those that need no citation share a line. */
export function sourceLines({ sources, settings: { locale } }: SheetInput, say: Say): readonly string[] {
  const nameOf = ({ fileName, format, rows, taken, exercise }: SourceCredit) =>
    say(exercise ? 'source-invented' : 'source', {
      file: fileName,
      format: say(`format-${format}`),
      rows: integer(locale, rows),
      taken: integer(locale, taken),
    });
  const cited = sources.filter(({ references }) => references.length > 0);
  const others = sources.filter(({ references }) => references.length === 0).map(nameOf);
  return [
    ...cited.map(source => [nameOf(source), ...source.references].join(' ')),
    ...(others.length > 0 ? [others.join(' ')] : []),
  ];
}

/** Who made it with what, and when. */
export function madeLine({ softwareVersion, madeOn, settings }: SheetInput, say: Say): string {
  return say('made', { version: softwareVersion, day: writtenDay(settings.locale, madeOn) });
}

/** The marking in words; '' for none. */
export function markingText({ settings: { marking } }: SheetInput, say: Say): string {
  if (marking === null) return say('marking-missing');
  return marking === 'none' ? '' : say(`marking-${marking}`);
}

/** The method note as text: how the numbers were made, from which files, and how to make them again. */
export function methodNoteText(input: SheetInput, released: Released): string {
  const { locale } = input.settings;
  const say = wordsOf(locale);
  const marking = markingText(input, say);
  const sources = input.sources.flatMap(
    ({ fileName, bytes, sha256, rows, taken, leftOut, refused, references }) => [
      `${fileName}`,
      `  ${say('note-file', { bytes: integer(locale, bytes), sha256, rows: integer(locale, rows), taken: integer(locale, taken), leftOut: integer(locale, leftOut), refused: integer(locale, refused) })}`,
      ...references.map(reference => `  ${reference}`),
    ],
  );
  const lines = [
    ...(marking === '' ? [] : [marking, '']),
    ...(input.exercise ? [say('exercise', { stamp: EXERCISE_STAMP }), ''] : []),
    titleOf(input, say),
    '',
    ...methodLines(input, released, say),
    madeLine(input, say),
    say('disclaimer'),
    '',
    say('sources'),
    ...sources,
    '',
    say('note-again'),
    measureLine(input.findings.settings, input.sources),
    '',
  ];
  return lines.join('\n');
}

/** The method note as JSON, for machines: the same facts with the settings as they are stored. */
export function methodNoteJson(input: SheetInput, released: Released): string {
  const { settings, findings, sources, softwareVersion, madeOn, exercise } = input;
  const note = {
    software: { name: 'Within Reach', version: softwareVersion },
    made: isoFromDay(madeOn),
    exercise: exercise ? EXERCISE_STAMP : null,
    marking: settings.marking,
    sheet: {
      layout: settings.layout,
      size: settings.size,
      measure: settings.mapMeasure,
      release: settings.release,
    },
    settings: findings.settings,
    period: findings.period && { from: isoFromDay(findings.period.from), to: isoFromDay(findings.period.to) },
    record: findings.record.map(({ from, to }) => ({ from: isoFromDay(from), to: isoFromDay(to) })),
    counts: findings.counts,
    suppressed: {
      fewerThan: released.threshold,
      cells: released.few.length,
      withheld: released.withheld.length,
    },
    sources,
    reproduce: measureLine(findings.settings, sources),
  };
  return `${JSON.stringify(note, null, 2)}\n`;
}

const INCIDENT_FORMATS = new Set(['ucdp-ged', 'acled-old', 'acled-2018', 'acled-2023', 'incident-list']);
const DEPLOYMENT_FORMATS = new Set(['geo-pko-1', 'geo-pko-2', 'base-list', 'periodic-bases']);

/**
 * The `npm run measure` line that reproduces the numbers from the source files. Ranking and the area of interest have no
 * option: they change none of them.
 */
export function measureLine(settings: Settings, sources: readonly SourceCredit[]): string {
  const { perpetrators, minimumFatalities, maximumRadiusKm } = settings;
  // Left out, the countries would be those of the mission.
  const countries = settings.countries.length > 0 ? settings.countries : ['all'];
  const dayText = (day: Day | null) => (day === null ? null : isoFromDay(day));
  const files = (formats: ReadonlySet<string>) =>
    sources.filter(({ format }) => formats.has(format)).map(({ fileName }) => fileName);
  const options: [string, string | null][] = [
    ...files(INCIDENT_FORMATS).map((file): [string, string] => ['incidents', file]),
    ...files(DEPLOYMENT_FORMATS).map((file): [string, string] => ['deployments', file]),
    ['mission', settings.mission],
    ...countries.map((country): [string, string] => ['country', country]),
    ...sources
      .flatMap(({ changedMeanings = [] }) => changedMeanings)
      .map(({ of, word, meaning }): [string, string] => [`${of}-of`, `${word}=${meaning}`]),
    ['kind', settings.kinds.join(',')],
    ['perpetrator', perpetrators.length < PERPETRATORS.length ? perpetrators.join(',') : null],
    ...settings.actors.map((actor): [string, string] => ['actor', actor]),
    ['minimum-fatalities', minimumFatalities > 0 ? String(minimumFatalities) : null],
    ['maximum-radius', maximumRadiusKm === null ? null : String(maximumRadiusKm)],
    ['bases', settings.siteClasses.join(',')],
    ['from', dayText(settings.from)],
    ['to', dayText(settings.to)],
    ['km', String(settings.distanceKm)],
    ['resolution', String(settings.resolution)],
    ['hold-months', String(settings.holdMonths)],
    ['bases-listed-until', dayText(settings.basesListedUntil)],
    ['incidents-from', dayText(settings.incidentsFrom)],
    ['incidents-to', dayText(settings.incidentsTo)],
  ];
  const written = options.flatMap(([name, value]) =>
    value === null
      ? []
      : [value.startsWith('-') ? `--${name}=${quoted(value)}` : `--${name} ${quoted(value)}`],
  );
  return `npm run --silent measure -- ${written.join(' ')} --json`;
}

/** A word of a shell command: quoted when it holds anything that a shell reads. */
function quoted(text: string): string {
  return /^[\w.,:/+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
