import type { DeploymentSource } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { PeopleGrid } from '../model/population.ts';
import type { Choices } from '../model/selection.ts';
import type { Counted, MeasuredSource, SourceExchange } from '../model/source.ts';
import { combineIncidents } from './combine.ts';
import type { SourcePart } from './evaluated-incidents.ts';
import { remember } from './memo.ts';
import { peopleGridOf } from './people-grid.ts';
import type { Staying } from './preview.ts';
import { type Distinct, withoutRepeats } from './repeats.ts';
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
  const rememberIncidents = remember<{ incidents: IncidentTable; counted: Counted }>();
  const rememberDistinct = remember<readonly Distinct[]>();
  const rememberDeployments = remember<readonly DeploymentSource[]>();
  const rememberPeople = remember<PeopleGrid | null>();

  const distinct = ({ incidents }: Sources) =>
    rememberDistinct([incidents], () => withoutRepeats(incidents.map(source => source.incidents)));

  return {
    held: () => held,
    hold(sources) {
      held = sources;
    },
    loaded: (sources = held) => ({
      ...rememberIncidents([sources.incidents], () => ({
        incidents: combineIncidents(distinct(sources).map(source => source.incidents)),
        counted: sumOf(sources.incidents, distinct(sources)),
      })),
      deployments: rememberDeployments([sources.deployments], () =>
        sources.deployments.map(source => source.deployments),
      ),
      areas: sources.areas,
      towns: sources.towns,
    }),
    parts: (sources = held) => partsOf(sources.incidents, distinct(sources)),
    repeats: (sources = held) =>
      distinct(sources)
        .map(({ repeated }, index) => ({ sourceId: sources.incidents[index].id, incidents: repeated }))
        .filter(each => each.incidents > 0),
    people: (sources = held) =>
      rememberPeople([sources.populations], () =>
        peopleGridOf(sources.populations.map(source => source.population)),
      ),
    withoutThose: leaving => ({
      incidents: without(held.incidents, leaving).map(source => source.incidents),
      deployments: without(held.deployments, leaving).map(source => source.deployments),
      outlines: held.areas,
    }),
  };
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
    end += distinct[place].incidents.count;
    return { id, end };
  });
}
