import { type BriefLocale, chosenKm, integer, listed, writtenDay } from '../figures.ts';
import type { Released } from '../release/released.ts';
import { isOfPlan } from '../release/released-sheet.ts';
import { bandOf } from './band.ts';
import { countryOfSource } from './country-name.ts';
import { filterWords, periodOf } from './headings.ts';
import type { PlanInput, SheetInput, SourceCredit } from './input.ts';
import type { Say } from './words.ts';

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
  locale: BriefLocale,
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
