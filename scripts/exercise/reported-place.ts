import { isInside, type Ring } from './coast.ts';
import { COUNTRY } from './names.ts';
import { type PlanePoint, type Position, planeDistanceKm, positionOf } from './plane.ts';
import { pick, pickWeighted, type Random } from './random.ts';
import type { Settlement } from './settlements.ts';

/** Where a report says that something happened, in the terms of UCDP GED. */
export interface ReportedPlace {
  /** `where_prec`: 1 exact, 2 near, 3 district, 4 province, 5 vague, 6 country. */
  readonly precision: number;
  readonly position: Position;
  readonly name: string;
  readonly description: string;
  readonly province: string;
  readonly district: string;
}

/** Shares as in published GED files of poorly reported wars. */
const PRECISIONS = [
  { precision: 1, share: 0.65 },
  { precision: 2, share: 0.2 },
  { precision: 3, share: 0.08 },
  { precision: 4, share: 0.035 },
  { precision: 5, share: 0.015 },
  { precision: 6, share: 0.02 },
] as const;

const SPOTS = [
  'at the market',
  'at the ford',
  'near the school',
  'at the landing',
  'by the mill',
  'in the fields',
];

function nearestTo(list: readonly Settlement[], point: PlanePoint): Settlement {
  return list.reduce((one, other) =>
    planeDistanceKm(other, point) < planeDistanceKm(one, point) ? other : one,
  );
}

/** The middle of settlements; where that is water, the settlement nearest to it. */
function middleOf(coast: readonly Ring[], members: readonly Settlement[]): Position {
  const middle = {
    xKm: members.reduce((sum, member) => sum + member.xKm, 0) / members.length,
    yKm: members.reduce((sum, member) => sum + member.yKm, 0) / members.length,
  };
  const position = positionOf(middle);
  return isInside(coast, position) ? position : nearestTo(members, middle).position;
}

function kindOf(place: Settlement): string {
  return place.population > 3000 ? 'town' : 'village';
}

/** How a place is reported: mostly by its name, sometimes only by the town, district or province around it. */
export function reportPlace(
  random: Random,
  place: Settlement,
  country: {
    readonly coast: readonly Ring[];
    readonly towns: readonly Settlement[];
    readonly settlements: readonly Settlement[];
  },
): ReportedPlace {
  const { precision } = pickWeighted(random, PRECISIONS, entry => entry.share);
  const spot = pick(random, SPOTS);
  const { province, district, name } = place;
  const within = (test: (other: Settlement) => boolean) =>
    middleOf(country.coast, country.settlements.filter(test));
  const exact = { precision, position: place.position, province, district };
  if (precision === 1)
    return { ...exact, name: `${name} ${kindOf(place)}`, description: `${spot} of ${name}` };
  const town = nearestTo(country.towns, place);
  if (precision === 2) {
    const near = { position: town.position, province: town.province, district: town.district };
    return { precision, ...near, name: `${town.name} town`, description: `a village near ${town.name}` };
  }
  if (precision === 3) {
    const position = within(other => other.district === district && other.province === province);
    return {
      ...exact,
      position,
      name: `${district} district`,
      description: `somewhere in ${district} district`,
    };
  }
  if (precision === 6) {
    return {
      ...exact,
      position: within(() => true),
      name: COUNTRY,
      description: '',
      province: '',
      district: '',
    };
  }
  if (precision === 4) {
    const position = within(other => other.province === province);
    return { ...exact, position, name: `${province} province`, description: '', district: '' };
  }
  const description = `on the road beyond ${town.name}`;
  return { ...exact, position: town.position, name: `beyond ${town.name}`, description, district: '' };
}
