import type { DeploymentSource, Interval } from '../model/deployment.ts';
import type { AreaOutline } from '../model/place.ts';
import type { Overlap, Preview, PreviewCounts, PreviewRequest } from '../model/selection.ts';
import { entryAt, int32At, uint16At } from '../units/at.ts';
import type { Day } from '../units/day.ts';
import { choicesOf, missionOverlaps, suggestSelection } from './choices.ts';
import { combineIncidents, type Distinct, withoutRepeats } from './combine.ts';
import { type ComparedSource, overlapsOf } from './overlaps.ts';
import { deploymentOf, isWithin } from './presence.ts';
import { datedSpan, incidentRecordOf } from './record.ts';

/** What stays loaded beside the files under review. */
export interface Staying {
  readonly incidents: readonly ComparedSource[];
  readonly deployments: readonly DeploymentSource[];
  readonly outlines: readonly AreaOutline[];
}

/** What would be measured if the files under review were loaded now, and what of them could be evaluated. */
export function previewOf(request: PreviewRequest, staying: Staying, today: Day): Preview {
  const deployments = [...staying.deployments, ...request.deployments];
  const distinct = withoutRepeats([
    ...staying.incidents.map(source => source.incidents),
    ...request.incidents,
  ]);
  const incidents = combineIncidents(distinct.map(each => each.incidents));
  const suggestion = suggestSelection(incidents, deployments, staying.outlines, request.mission);
  const { mission } = suggestion;
  const countries = request.countries ?? suggestion.countries;
  const record =
    deployments.length === 0
      ? null
      : deploymentOf(
          deployments,
          { ...request.settings, mission },
          { incidentRecord: incidentRecordOf(datedSpan(incidents), request.settings), today },
        ).record;
  return {
    mission,
    countries,
    missions: missionOverlaps(incidents, deployments).map(({ mission: name, overlap }) => ({
      name,
      incidents: overlap,
    })),
    overlaps: overlapsWith(request, staying),
    countriesOffered: choicesOf(incidents, []).countries,
    counts: distinct.slice(staying.incidents.length).map(each => countsOf(each, countries, record)),
  };
}

/** What is under review against what counts already; of what is loaded, it has been decided before. */
function overlapsWith(
  { incidents, incidentSources, settings }: PreviewRequest,
  staying: Staying,
): readonly Overlap[] {
  if (!incidentSources) return [];
  const counting = staying.incidents.filter(({ id }) => !settings.uncountedSources.includes(id));
  const incoming = incidentSources.map((source, index) => ({
    ...source,
    incidents: entryAt(incidents, index),
  }));
  const isIncoming = (id: string) => incidentSources.some(source => source.id === id);
  return overlapsOf([...counting, ...incoming]).filter(({ sourceIds }) => sourceIds.some(isIncoming));
}

function countsOf(
  { incidents, repeated }: Distinct,
  countries: readonly string[],
  record: readonly Interval[] | null,
): PreviewCounts {
  const isChosen = incidents.countries.map(name => countries.length === 0 || countries.includes(name));
  const counts = { evaluated: 0, repeated, otherCountries: 0, notLocated: 0, notDated: 0, outsideRecord: 0 };
  for (let index = 0; index < incidents.count; index++) {
    if (!isChosen[uint16At(incidents.country, index)]) counts.otherCountries++;
    else if (Number.isNaN(incidents.radiusKm[index])) counts.notLocated++;
    else if (incidents.dated[index] === 0) counts.notDated++;
    else if (record !== null && !isWithin(record, int32At(incidents.day, index))) counts.outsideRecord++;
    else counts.evaluated++;
  }
  return record === null ? { ...counts, outsideRecord: null } : counts;
}
