import { INCIDENT_KINDS } from '../../model/incidents.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../model/settings.ts';
import { isoFromDay } from '../../units/day.ts';
import type { SourceCredit } from '../sheet/input.ts';

/** The command that measures the same again, and the settings that it has no option for. */
export interface MeasureLine {
  readonly command: string;
  /** Names of settings that are not as the command line has them: its numbers will differ. */
  readonly beyond: readonly (keyof Settings)[];
}

const INCIDENT_FORMATS = new Set(['ucdp-ged', 'acled-old', 'acled-2018', 'acled-2023', 'incident-list']);
const DEPLOYMENT_FORMATS = new Set(['geo-pko-1', 'geo-pko-2', 'base-list']);

/** The `npm run measure` line that reproduces the numbers from the source files. */
export function measureLine(settings: Settings, sources: readonly SourceCredit[]): MeasureLine {
  const files = (formats: ReadonlySet<string>) =>
    sources.filter(({ format }) => formats.has(format)).map(({ fileName }) => fileName);
  const options: [string, string | null][] = [
    ...files(INCIDENT_FORMATS).map((file): [string, string] => ['incidents', file]),
    ...files(DEPLOYMENT_FORMATS).map((file): [string, string] => ['deployments', file]),
    ['mission', settings.mission],
    ...settings.countries.map((country): [string, string] => ['country', country]),
    ['kind', kindOf(settings)],
    ['bases', basesOf(settings)],
    ['from', settings.from === null ? null : isoFromDay(settings.from)],
    ['to', settings.to === null ? null : isoFromDay(settings.to)],
    ['km', String(settings.distanceKm)],
    ['resolution', String(settings.resolution)],
    ['hold-months', String(settings.holdMonths)],
  ];
  const written = options.flatMap(([name, value]) => (value === null ? [] : [`--${name} ${quoted(value)}`]));
  return {
    command: `npm run --silent measure -- ${written.join(' ')} --json`,
    beyond: beyondOf(settings, sources),
  };
}

function kindOf({ kinds }: Settings): string | null {
  if (kinds.length === INCIDENT_KINDS.length) return 'all';
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

const BASES: Readonly<Record<string, string>> = {
  troops: 'troops',
  'police+troops': 'troops+police',
  'headquarters+observers+other+police+troops': 'any',
};

function basesOf({ siteClasses }: Settings): string | null {
  return BASES[[...siteClasses].sort().join('+')] ?? null;
}

/** Settings that change numbers and have no option. Ranking, the area and its outlines change none of them. */
function beyondOf(settings: Settings, sources: readonly SourceCredit[]): readonly (keyof Settings)[] {
  const isUsual = (key: 'minimumFatalities' | 'maximumRadiusKm') => settings[key] === DEFAULT_SETTINGS[key];
  const several = sources.filter(({ format }) => INCIDENT_FORMATS.has(format)).length > 1;
  return [
    ...(kindOf(settings) === null || several ? (['kinds'] as const) : []),
    ...(basesOf(settings) === null ? (['siteClasses'] as const) : []),
    ...(settings.perpetrators.length < DEFAULT_SETTINGS.perpetrators.length
      ? (['perpetrators'] as const)
      : []),
    ...(settings.actors.length > 0 ? (['actors'] as const) : []),
    ...(isUsual('minimumFatalities') ? [] : (['minimumFatalities'] as const)),
    ...(isUsual('maximumRadiusKm') ? [] : (['maximumRadiusKm'] as const)),
  ];
}

/** A word of a shell command: quoted when it holds anything that a shell reads. */
function quoted(text: string): string {
  return /^[\w.,:/+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
