import { lookOfBase, SYMBOL_PIXELS } from '../cartography/base-symbols.ts';
import type { BaseFinding } from '../model/findings.ts';
import type { Town } from '../model/place.ts';
import { entryAt } from '../units/at.ts';
import { type LabelCandidate, type PlacedLabel, placeLabels } from './label-placement.ts';

const BASE_LETTERS_PIXELS = 12.5;
const TOWN_LETTERS_PIXELS = 11.5;
const LARGE_TOWN_LETTERS_PIXELS = 13;
const LARGE_TOWN_PEOPLE = 100_000;

/** More names than this in sight are not read. */
const MOST_TOWNS = 60;

/** Place on the screen in pixels, or `null` when out of sight. */
type Project = (longitude: number, latitude: number) => readonly [number, number] | null;

export interface MapLabels {
  readonly bases: readonly PlacedLabel[];
  readonly towns: readonly PlacedLabel[];
}

export const NO_LABELS: MapLabels = { bases: [], towns: [] };

/**
 * The names to show: active bases first, then closed ones, then towns by population. `towns` come in order of
 * population; `widthOf` measures a text of a weight and a size in pixels.
 */
export function chooseLabels(
  bases: readonly BaseFinding[],
  towns: readonly Town[],
  project: Project,
  widthOf: (text: string, weight: number, size: number) => number,
): MapLabels {
  const obstacles = bases.flatMap(base => {
    const point = project(base.longitude, base.latitude);
    return point ? [[point[0], point[1], SYMBOL_PIXELS[lookOfBase(base).strength]] as const] : [];
  });
  const baseCandidates = bases.map(baseCandidate).sort((one, other) => rank(bases, other) - rank(bases, one));
  const townCandidates: LabelCandidate[] = [];
  for (let index = 0; index < towns.length && townCandidates.length < MOST_TOWNS; index++) {
    const town = towns[index];
    if (town && project(town.longitude, town.latitude)) townCandidates.push(townCandidate(town, index));
  }
  const isBase = new Set<LabelCandidate>(baseCandidates);
  const weightOf = (candidate: LabelCandidate) => (isBase.has(candidate) ? 600 : 400);
  const placed = placeLabels([...baseCandidates, ...townCandidates], obstacles, project, candidate =>
    widthOf(candidate.text, weightOf(candidate), candidate.size),
  );
  const isPlacedBase = (label: PlacedLabel) => label.symbol > TOWN_DOT_PIXELS;
  return { bases: placed.filter(isPlacedBase), towns: placed.filter(label => !isPlacedBase(label)) };
}

const TOWN_DOT_PIXELS = 6;

function baseCandidate(base: BaseFinding, index: number): LabelCandidate {
  const symbol = SYMBOL_PIXELS[lookOfBase(base).strength];
  const { name: text, longitude, latitude } = base;
  return { text, longitude, latitude, size: BASE_LETTERS_PIXELS, gap: symbol / 2 + 2, symbol, index };
}

function townCandidate(town: Town, index: number): LabelCandidate {
  const { name: text, longitude, latitude } = town;
  const size = town.population >= LARGE_TOWN_PEOPLE ? LARGE_TOWN_LETTERS_PIXELS : TOWN_LETTERS_PIXELS;
  return { text, longitude, latitude, size, gap: 5, symbol: TOWN_DOT_PIXELS, index };
}

function rank(bases: readonly BaseFinding[], candidate: LabelCandidate): number {
  const { active, headquarters } = entryAt(bases, candidate.index);
  return (active ? 10 : 0) + headquarters;
}
