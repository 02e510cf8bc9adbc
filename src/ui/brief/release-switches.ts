import { FINEST_UNSWITCHED_RESOLUTION, type SheetSettings } from '../../model/sheet.ts';
import { SMALLEST_PROTECTED_COUNT } from '../../model/small-counts.ts';
import { NOTHING_RELEASED } from '../../session/brief/new-sheet.ts';
import { FINEST_RESOLUTION } from '../../units/grid.ts';

type Release = SheetSettings['release'];

/** The finer choices. Each is off because it tells more than a reader outside needs to know. */
export const RELEASE_SWITCHES = [
  'fineCells',
  'baseStrengths',
  'incidentPoints',
  'sourceText',
  'smallCounts',
] as const;
export type ReleaseSwitch = (typeof RELEASE_SWITCHES)[number];

/**
 * Whether a release tells what a switch is about. `usualCount` is the fewest incidents of a cell that are told with the
 * loaded sources, unless the briefer says otherwise.
 */
export function isReleased(release: Release, name: ReleaseSwitch, usualCount: number): boolean {
  switch (name) {
    case 'fineCells':
      return release.resolution > FINEST_UNSWITCHED_RESOLUTION;
    case 'smallCounts':
      return (release.smallestCount ?? usualCount) === 1;
    case 'sourceText':
      return release.sourceText && canBeTurned(release, name);
    default:
      return release[name];
  }
}

/** Whether a release tells more than is usual with the loaded sources. */
export function tellsMore(release: Release, name: ReleaseSwitch, usualCount: number): boolean {
  return isReleased(release, name, usualCount) && !isReleased(NOTHING_RELEASED, name, usualCount);
}

/** Whether a switch means anything: what a source says belongs to an incident, and leaves only with its point. */
export function canBeTurned(release: Release, name: ReleaseSwitch): boolean {
  return name !== 'sourceText' || release.incidentPoints;
}

/**
 * The release with a switch turned on or off. Fine cells are as fine as the project's, whatever that is. Points that are
 * taken back take their source text with them.
 */
export function turned(release: Release, name: ReleaseSwitch, isOn: boolean, usualCount: number): Release {
  switch (name) {
    case 'fineCells':
      return { ...release, resolution: isOn ? FINEST_RESOLUTION : NOTHING_RELEASED.resolution };
    case 'smallCounts':
      return { ...release, smallestCount: chosenCount(isOn, usualCount) };
    case 'sourceText':
      return { ...release, sourceText: isOn && canBeTurned(release, name) };
    case 'incidentPoints':
      return { ...release, incidentPoints: isOn, sourceText: isOn && release.sourceText };
    default:
      return { ...release, [name]: isOn };
  }
}

/** What is usual is not a choice: it goes on following the sources. */
function chosenCount(isTold: boolean, usualCount: number): number | null {
  if (isTold) return usualCount === 1 ? null : 1;
  return usualCount === 1 ? SMALLEST_PROTECTED_COUNT : null;
}
