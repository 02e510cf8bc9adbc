import { COUNTRY } from './names.ts';

export interface Actor {
  readonly id: number;
  readonly name: string;
}

/** Numbers above any that UCDP has given. */
export const GOVERNMENT: Actor = { id: 990_001, name: `Government of ${COUNTRY}` };
export const HIGHLAND_FRONT: Actor = { id: 990_002, name: 'Iskar Highland Front' };
export const SARN_VETH: Actor = { id: 990_003, name: 'Sarn Veth' };
export const KETH_FACTION: Actor = { id: 990_004, name: 'Iskar Highland Front - Keth faction' };
export const TIDE_GUARD: Actor = { id: 990_005, name: 'Tide Guard' };
export const HERDERS: Actor = { id: 990_006, name: 'Dovren herders' };
export const FARMERS: Actor = { id: 990_007, name: 'Thelm farmers' };
export const CIVILIANS: Actor = { id: 999_999, name: 'Civilians' };
