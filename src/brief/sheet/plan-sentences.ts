import type { ReachFigure } from '../../model/demand.ts';
import { chosenLater } from '../../model/placement.ts';
import { nameOf, type Scenario } from '../../model/scenario.ts';
import type { Locale } from '../../units/locale.ts';
import { chosenKm, integer, percentage, writtenDay } from '../figures.ts';
import type { Sentence } from '../sentences.ts';
import type { PlanInput } from './input.ts';
import type { Say } from './words.ts';

/** What a scenario is called on a sheet: a name that nobody typed is in the sheet's language. */
export function scenarioName(scenario: Scenario, say: Say, locale: Locale): string {
  return nameOf(scenario, name => {
    if (name.kind === 'numbered') return say('scenario-numbered', { number: integer(locale, name.number) });
    const values = {
      sites: integer(locale, name.sites),
      objective: say(`objective-${name.objective}`),
      distance: chosenKm(locale, name.km),
    };
    return say('scenario-best-sites', values, name.sites);
  });
}

/** What a plan changes, in whole sentences: the reach before and after, what is gained and lost, and the test. */
export function planSentences(
  plan: PlanInput,
  distanceKm: number,
  say: Say,
  locale: Locale,
): readonly Sentence[] {
  const { change } = plan.findings;
  if (change.incidents === 0) return [{ tone: 'headline', text: say('plan-nothing') }];
  const number = (value: number) => integer(locale, value);
  const share = (value: number) => percentage(locale, value, change.incidents);
  const band = ({ nominal, certain, possible }: ReachFigure) => ({
    nominal: number(nominal),
    share: share(nominal),
    certain: share(certain),
    possible: share(possible),
  });
  const after = band(change.after.incidents);
  const reach = {
    ...after,
    scenario: scenarioName(plan.scenario, say, locale),
    incidents: number(change.incidents),
    before: number(change.before.incidents.nominal),
    beforeShare: share(change.before.incidents.nominal),
    distance: chosenKm(locale, distanceKm),
  };
  const moved = {
    reached: number(change.reached.incidents.nominal),
    exposed: number(change.exposed.incidents.nominal),
    reachedDeaths: number(change.reached.fatalities.nominal),
    exposedDeaths: number(change.exposed.fatalities.nominal),
  };
  return [
    { tone: 'headline', text: say('plan-reach', reach, change.after.incidents.nominal) },
    { tone: 'figure', text: say('plan-change', moved, change.reached.incidents.nominal) },
    ...peopleSentences(plan, say, locale),
    ...testSentences(plan, say, locale),
  ];
}

/** People newly reached and exposed, of those in the population grid; nothing where none is loaded. */
function peopleSentences({ findings }: PlanInput, say: Say, locale: Locale): readonly Sentence[] {
  const { people } = findings.change;
  if (!people || people.total === 0) return [];
  const { total, before, after, reached, exposed } = people;
  // Grids count people in fractions.
  const number = (value: number) => integer(locale, Math.round(value));
  const values = {
    total: number(total),
    after: number(after),
    share: percentage(locale, after, total),
    before: number(before),
    beforeShare: percentage(locale, before, total),
    reached: number(reached),
    exposed: number(exposed),
  };
  return [{ tone: 'figure', text: say('plan-people', values, Math.round(after)) }];
}

/** How the scenario did on later incidents, or why that would not be fair to say; nothing where nobody asked. */
function testSentences(plan: PlanInput, say: Say, locale: Locale): readonly Sentence[] {
  const { test, scenario, findings, splitDay } = plan;
  const late = splitDay === null ? [] : chosenLater(findings.added, splitDay);
  if (splitDay !== null && late.length > 0) {
    const values = {
      day: writtenDay(locale, splitDay),
      late: integer(locale, late.length),
      added: integer(locale, findings.added.length),
    };
    return [{ tone: 'figure', text: say('test-unfair', values) }];
  }
  if (test === null) return [];
  const day = writtenDay(locale, test.splitDay);
  if (test.incidents === 0) return [{ tone: 'figure', text: say('test-nothing', { day }) }];
  const number = (value: number) => integer(locale, value);
  const values = {
    day,
    incidents: number(test.incidents),
    scenario: scenarioName(scenario, say, locale),
    after: number(test.scenario),
    share: percentage(locale, test.scenario, test.incidents),
    before: number(test.baseline),
    random: number(test.random.median),
    low: number(test.random.low),
    high: number(test.random.high),
    draws: number(test.random.draws),
    hindsight: number(test.hindsight.reached),
  };
  const stated = { places: number(test.stated), added: number(test.added) };
  return [
    { tone: 'figure', text: say('test', values, test.scenario) },
    { tone: 'figure', text: say('test-random', values) },
    ...(test.stated > 0 ? [{ tone: 'figure' as const, text: say('test-stated', stated) }] : []),
  ];
}
