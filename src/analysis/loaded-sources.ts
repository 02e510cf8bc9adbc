import type { DeploymentSource } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { PeopleGrid } from '../model/population.ts';
import type { Choices } from '../model/selection.ts';
import type { Counted, MeasuredSource, SourceExchange } from '../model/source.ts';
import { entryAt } from '../units/at.ts';
import { combineIncidents, type Distinct, withoutRepeats } from './combine.ts';
import { peopleGridOf } from './demand.ts';
import type { SourcePart } from './evaluated-incidents.ts';
import { remember } from './memo.ts';
import { type ComparedSource, overlapsOf } from './overlaps.ts';
import type { Staying } from './preview.ts';
import type { Loaded } from './stages.ts';

type Loading<Role extends MeasuredSource['role']> = Extract<MeasuredSource, { readonly role: Role }>;

/** All sources at one time; an exchange makes another. */
export interface Sources {
  readonly incidents: readonly Loading<'incidents'>[];
  readonly deployments: readonly Loading<'deployments'>[];
  readonly populations: readonly Loading<'population'>[];
  readonly areas: readonly AreaOutline[];
  readonly towns: readonly Town[];
}

/** The sources put on a workbench, and what they are together. Where no sources are given, those held are meant. */
export interface LoadedSources {
  held(): Sources;
  hold(sources: Sources): void;
  /** All sources as one; parts that have not changed are the same objects as before. */
  loaded(sources?: Sources): Loaded;
  /** Where each source stands in the combined table of incidents. */
  parts(sources?: Sources): readonly SourcePart[];
  /** The given sources without the incidents of those that do not count. */
  counting(sources: Sources, uncounted: readonly string[]): Sources;
  /** Pairs of sources that tell of the same violence. */
  overlaps(sources?: Sources): Choices['overlaps'];
  /** Incidents left out because an earlier source holds them, by source. */
  repeats(sources?: Sources): Choices['repeats'];
  people(sources?: Sources): PeopleGrid | null;
  /** What stays when some sources go. */
  withoutThose(leaving: readonly string[]): Staying;
}

/** The sources after an exchange. A kind of which none comes or goes is the same object as before. */
export function exchanged(sources: Sources, { remove, add, areas }: SourceExchange): Sources {
  const gone = [...remove, ...add.map(({ id }) => id)];
  const after = <Role extends MeasuredSource['role']>(before: readonly Loading<Role>[], role: Role) => {
    const added = add.filter((source): source is Loading<Role> => source.role === role);
    const isSame = added.length === 0 && !before.some(({ id }) => gone.includes(id));
    return isSame ? before : [...without(before, gone), ...added];
  };
  return {
    incidents: after(sources.incidents, 'incidents'),
    deployments: after(sources.deployments, 'deployments'),
    populations: after(sources.populations, 'population'),
    areas: areas ?? sources.areas,
    towns: sources.towns,
  };
}

/** No sources yet. */
export function createLoadedSources(): LoadedSources {
  let held: Sources = { incidents: [], deployments: [], populations: [], areas: [], towns: [] };
  const combinedWhole = createCombined();
  const combinedPart = createCombined();
  const rememberCounting = remember<Sources>();
  const rememberOverlaps = remember<Choices['overlaps']>();
  const rememberDeployments = remember<readonly DeploymentSource[]>();
  const rememberPeople = remember<PeopleGrid | null>();

  /** All sources and those that count are asked for by turns: what is known of one is kept beside the other. */
  const combined = (sources: Sources) =>
    (sources === lastCounting ? combinedPart : combinedWhole)(sources.incidents);
  let lastCounting: Sources | null = null;

  return {
    held: () => held,
    hold(sources) {
      held = sources;
    },
    loaded: (sources = held) => ({
      ...combined(sources).table(),
      deployments: rememberDeployments([sources.deployments], () =>
        sources.deployments.map(source => source.deployments),
      ),
      areas: sources.areas,
      towns: sources.towns,
    }),
    parts: (sources = held) => partsOf(sources.incidents, combined(sources).distinct()),
    counting(sources, uncounted) {
      if (!sources.incidents.some(({ id }) => uncounted.includes(id))) return sources;
      lastCounting = rememberCounting([sources, uncounted.join('\n')], () => ({
        ...sources,
        incidents: without(sources.incidents, uncounted),
      }));
      return lastCounting;
    },
    overlaps: (sources = held) =>
      rememberOverlaps([sources.incidents], () => overlapsOf(sources.incidents.map(comparedSource))),
    repeats: (sources = held) =>
      combined(sources)
        .distinct()
        .map(({ repeated }, index) => ({
          sourceId: entryAt(sources.incidents, index).id,
          incidents: repeated,
        }))
        .filter(each => each.incidents > 0),
    people: (sources = held) =>
      rememberPeople([sources.populations], () =>
        peopleGridOf(sources.populations.map(source => source.population)),
      ),
    withoutThose: leaving => ({
      incidents: without(held.incidents, leaving).map(comparedSource),
      deployments: without(held.deployments, leaving).map(source => source.deployments),
      outlines: held.areas,
    }),
  };
}

/** Combines sources of incidents; what is asked again of the same ones is not combined again. */
function createCombined() {
  const rememberTable = remember<{ incidents: IncidentTable; counted: Counted }>();
  const rememberDistinct = remember<readonly Distinct[]>();
  return (sources: Sources['incidents']) => {
    const distinct = () =>
      rememberDistinct([sources], () => withoutRepeats(sources.map(source => source.incidents)));
    return {
      distinct,
      table: () =>
        rememberTable([sources], () => ({
          incidents: combineIncidents(distinct().map(source => source.incidents)),
          counted: sumOf(sources, distinct()),
        })),
    };
  };
}

function comparedSource({ id, incidents, counted }: Loading<'incidents'>): ComparedSource {
  return { id, incidents, format: counted.format ?? 'incident-list' };
}

/** An event that another source has already is left out of this one: nothing is wrong with its row. */
function sumOf(sources: Sources['incidents'], distinct: readonly Distinct[]): Counted {
  const total = (pick: (counted: Counted) => number) =>
    sources.reduce((sum, source) => sum + pick(source.counted), 0);
  const repeated = distinct.reduce((sum, source) => sum + source.repeated, 0);
  return {
    rows: total(counted => counted.rows),
    taken: total(counted => counted.taken) - repeated,
    leftOut: total(counted => counted.leftOut) + repeated,
    refused: total(counted => counted.refused),
  };
}

function without<Source extends { readonly id: string }>(
  sources: readonly Source[],
  ids: readonly string[],
): readonly Source[] {
  return sources.filter(source => !ids.includes(source.id));
}

function partsOf(sources: Sources['incidents'], distinct: readonly Distinct[]): readonly SourcePart[] {
  let end = 0;
  return sources.map(({ id }, place) => {
    end += entryAt(distinct, place).incidents.count;
    return { id, end };
  });
}
