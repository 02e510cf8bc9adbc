import { COUNTRY } from './names.ts';

export interface Actor {
  readonly id: number;
  readonly name: string;
}

/** Numbers above any that UCDP has given. */
export const GOVERNMENT: Actor = { id: 990_001, name: `Government of ${COUNTRY}` };
const HIGHLAND_FRONT: Actor = { id: 990_002, name: 'Iskar Highland Front' };
const SARN_VETH: Actor = { id: 990_003, name: 'Sarn Veth' };
const KETH_FACTION: Actor = { id: 990_004, name: 'Iskar Highland Front - Keth faction' };
const TIDE_GUARD: Actor = { id: 990_005, name: 'Tide Guard' };
const HERDERS: Actor = { id: 990_006, name: 'Dovren herders' };
const FARMERS: Actor = { id: 990_007, name: 'Thelm farmers' };
export const CIVILIANS: Actor = { id: 999_999, name: 'Civilians' };

/** UCDP's types of violence: 1 state-based, 2 non-state, 3 one-sided. */
export type ViolenceType = 1 | 2 | 3;

/** A stretch of violence by one actor in one part of the country. */
export interface Campaign {
  readonly actor: Actor;
  /** Whom the actor fights in types 1 and 2. */
  readonly rivals: Readonly<Record<1 | 2, Actor>>;
  /** First and last month, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  /** Incidents a month that no other incident set off. */
  readonly perMonth: number;
  /** Towns that the violence moves through from the first to the last month. */
  readonly path: readonly string[];
  /** How common types 1, 2 and 3 are. */
  readonly mix: Readonly<Record<ViolenceType, number>>;
}

const MOSTLY_CIVILIANS = { 1: 0.15, 2: 0.1, 3: 0.75 };
const FIGHTING = { 1: 0.38, 2: 0.14, 3: 0.48 };
const STATE_FORCES = { 1: 0.3, 2: 0, 3: 0.7 };
const BETWEEN_GROUPS = { 1: 0, 2: 0.7, 3: 0.3 };

const againstState = (actor: Actor, rival: Actor) => ({ actor, rivals: { 1: GOVERNMENT, 2: rival } });
const byState = (rival: Actor) => ({ actor: GOVERNMENT, rivals: { 1: rival, 2: rival } });

/**
 * Five years: Iskareth first, then Senvarra; Thelmora once its base at Torthaim has closed; Marisket last. The mission
 * follows (`posture.ts`), always late.
 */
export const CAMPAIGNS: readonly Campaign[] = [
  {
    ...againstState(HIGHLAND_FRONT, HERDERS),
    from: '2019-01',
    to: '2020-09',
    perMonth: 16,
    path: ['Kressath', 'Thalvuren', 'Rounath', 'Dranderin', 'Hervilath'],
    mix: MOSTLY_CIVILIANS,
  },
  {
    ...byState(HIGHLAND_FRONT),
    from: '2019-05',
    to: '2020-08',
    perMonth: 7,
    path: ['Iskarond', 'Kressath', 'Thalvuren'],
    mix: STATE_FORCES,
  },
  {
    ...againstState(HIGHLAND_FRONT, KETH_FACTION),
    from: '2020-10',
    to: '2023-12',
    perMonth: 4,
    path: ['Kressath', 'Iskarond', 'Thalvuren', 'Kressath'],
    mix: FIGHTING,
  },
  {
    ...againstState(SARN_VETH, HIGHLAND_FRONT),
    from: '2020-07',
    to: '2022-04',
    perMonth: 12,
    path: ['Harnuvo', 'Metulur', 'Senvareth', 'Faronath', 'Rellaseth', 'Sertholin'],
    mix: MOSTLY_CIVILIANS,
  },
  {
    ...againstState(HERDERS, FARMERS),
    from: '2020-11',
    to: '2022-12',
    perMonth: 4,
    path: ['Lerthath', 'Liandari', 'Sertholin', 'Harnuvo'],
    mix: BETWEEN_GROUPS,
  },
  {
    ...againstState(KETH_FACTION, FARMERS),
    from: '2021-10',
    to: '2023-03',
    perMonth: 12,
    path: ['Torthaim', 'Neissin', 'Torthaim', 'Fouselveth', 'Vandeth'],
    mix: MOSTLY_CIVILIANS,
  },
  {
    ...byState(KETH_FACTION),
    from: '2022-03',
    to: '2023-06',
    perMonth: 3,
    path: ['Thelmarin', 'Drianolaim', 'Fouselveth'],
    mix: STATE_FORCES,
  },
  {
    ...againstState(TIDE_GUARD, SARN_VETH),
    from: '2022-06',
    to: '2023-12',
    perMonth: 11,
    path: ['Vialven', 'Tarumil', 'Trellath', 'Reimolar', 'Leirvanesh'],
    mix: MOSTLY_CIVILIANS,
  },
  {
    ...byState(TIDE_GUARD),
    from: '2023-02',
    to: '2023-12',
    perMonth: 4,
    path: ['Mariskond', 'Reimolar'],
    mix: STATE_FORCES,
  },
  {
    ...byState(SARN_VETH),
    from: '2019-01',
    to: '2023-12',
    perMonth: 1.6,
    path: ['Ouvaral', 'Hadrisond', 'Telamar', 'Ouvaral'],
    mix: STATE_FORCES,
  },
  {
    ...byState(SARN_VETH),
    from: '2022-11',
    to: '2022-12',
    perMonth: 11,
    path: ['Ouvaral'],
    mix: STATE_FORCES,
  },
  {
    ...againstState(TIDE_GUARD, SARN_VETH),
    from: '2019-03',
    to: '2023-12',
    perMonth: 0.7,
    path: ['Krenesar', 'Loumareth', 'Sirodeve'],
    mix: FIGHTING,
  },
];
