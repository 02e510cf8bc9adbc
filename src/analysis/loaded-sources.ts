import type { DeploymentSource } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { PeopleGrid, PopulationTable } from '../model/population.ts';
import type { Choices } from '../model/selection.ts';
import type { Counted } from '../model/source.ts';
import { combineIncidents } from './combine.ts';
import type { SourcePart } from './evaluated-incidents.ts';
import { remember } from './memo.ts';
import { peopleGridOf } from './people-grid.ts';
import type { Staying } from './preview.ts';
import { type Distinct, withoutRepeats } from './repeats.ts';
import type { Loaded } from './stages.ts';

interface IncidentSource {
  readonly id: string;
  readonly incidents: IncidentTable;
  readonly counted: Counted;
}

/** The sources put on a workbench, and what they are together. */
export interface LoadedSources {
  putIncidents(id: string, incidents: IncidentTable, counted: Counted): void;
  putDeployments(id: string, deployments: DeploymentSource): void;
  putPopulation(id: string, population: PopulationTable): void;
  removeSource(id: string): void;
  /** `null`: as before. */
  putPlaces(areas: readonly AreaOutline[] | null, towns: readonly Town[] | null): void;
  /** All sources as one; parts that have not changed are the same objects as before. */
  loaded(): Loaded;
  /** Where each source stands in the combined table of incidents. */
  parts(): readonly SourcePart[];
  /** Incidents left out because an earlier source holds them, by source. */
  repeats(): Choices['repeats'];
  people(): PeopleGrid | null;
  /** What stays when some sources go. */
  withoutThose(leaving: readonly string[]): Staying;
}

/** No sources yet. */
export function createLoadedSources(): LoadedSources {
  let incidentSources: readonly IncidentSource[] = [];
  let deploymentSources: readonly { id: string; deployments: DeploymentSource }[] = [];
  let populations: readonly { id: string; population: PopulationTable }[] = [];
  let areas: readonly AreaOutline[] = [];
  let towns: readonly Town[] = [];
  const rememberIncidents = remember<{ incidents: IncidentTable; counted: Counted }>();
  const rememberDistinct = remember<readonly Distinct[]>();
  const rememberDeployments = remember<readonly DeploymentSource[]>();
  const rememberPeople = remember<PeopleGrid | null>();

  const distinct = () =>
    rememberDistinct([incidentSources], () =>
      withoutRepeats(incidentSources.map(source => source.incidents)),
    );

  return {
    putIncidents(id, incidents, counted) {
      incidentSources = [...without(incidentSources, [id]), { id, incidents, counted }];
    },
    putDeployments(id, deployments) {
      deploymentSources = [...without(deploymentSources, [id]), { id, deployments }];
    },
    putPopulation(id, population) {
      populations = [...without(populations, [id]), { id, population }];
    },
    removeSource(id) {
      incidentSources = without(incidentSources, [id]);
      deploymentSources = without(deploymentSources, [id]);
      populations = without(populations, [id]);
    },
    putPlaces(newAreas, newTowns) {
      areas = newAreas ?? areas;
      towns = newTowns ?? towns;
    },
    loaded: () => ({
      ...rememberIncidents([incidentSources], () => ({
        incidents: combineIncidents(distinct().map(source => source.incidents)),
        counted: sumOf(incidentSources, distinct()),
      })),
      deployments: rememberDeployments([deploymentSources], () =>
        deploymentSources.map(source => source.deployments),
      ),
      areas,
      towns,
    }),
    parts: () => partsOf(incidentSources, distinct()),
    repeats: () =>
      distinct()
        .map(({ repeated }, index) => ({ sourceId: incidentSources[index].id, incidents: repeated }))
        .filter(each => each.incidents > 0),
    people: () =>
      rememberPeople([populations], () => peopleGridOf(populations.map(source => source.population))),
    withoutThose: leaving => ({
      incidents: without(incidentSources, leaving).map(source => source.incidents),
      deployments: without(deploymentSources, leaving).map(source => source.deployments),
      outlines: areas,
    }),
  };
}

/** An event that another source has already is left out of this one: nothing is wrong with its row. */
function sumOf(sources: readonly IncidentSource[], distinct: readonly Distinct[]): Counted {
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

function partsOf(sources: readonly IncidentSource[], distinct: readonly Distinct[]): readonly SourcePart[] {
  let end = 0;
  return sources.map(({ id }, place) => {
    end += distinct[place].incidents.count;
    return { id, end };
  });
}
