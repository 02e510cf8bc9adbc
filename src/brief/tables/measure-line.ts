import { PERPETRATORS } from '../../model/incidents.ts';
import type { Settings } from '../../model/settings.ts';
import { type Day, isoFromDay } from '../../units/day.ts';
import type { SourceCredit } from '../sheet/input.ts';

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
