import type { IncidentKind, Perpetrator } from '../../model/incidents.ts';

/** ACLED's classes of actors (ACLED Codebook, "Actor type"), by the code of `inter1` and `inter2`; 0 is nobody. */
export type ActorClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const STATE: ActorClass = 1;
const REBELS: ActorClass = 2;
const POLITICAL_MILITIA: ActorClass = 3;
const IDENTITY_MILITIA: ActorClass = 4;
const RIOTERS: ActorClass = 5;
const PROTESTERS: ActorClass = 6;
const CIVILIANS: ActorClass = 7;
const EXTERNAL: ActorClass = 8;

const WORDS: readonly (readonly [RegExp, ActorClass])[] = [
  [/^state/, STATE],
  [/^rebel/, REBELS],
  [/^political/, POLITICAL_MILITIA],
  [/^(?:identity|communal)/, IDENTITY_MILITIA],
  [/^rioter/, RIOTERS],
  [/^protester/, PROTESTERS],
  [/^civilian/, CIVILIANS],
  [/^(?:external|other)/, EXTERNAL],
];

/** Perpetrator in violence against civilians (METHODS, section 5), by class of the first actor. */
const PERPETRATOR_OF_CLASS: readonly Perpetrator[] = [
  'unknown',
  'state',
  'non-state',
  'non-state',
  'communal',
  'communal',
  'communal',
  'unknown',
  'external',
];

/** The class that `inter1` or `inter2` holds, as a code or, since 2023, in words; 0 for a blank or anything else. */
export function actorClass(text: string): ActorClass {
  const plain = text.trim().toLowerCase();
  if (/^[0-8]$/.test(plain)) return Number(plain) as ActorClass;
  return WORDS.find(([words]) => words.test(plain))?.[1] ?? 0;
}

/** What an ACLED event is to this tool. */
export interface AcledEvent {
  readonly kind: IncidentKind;
  readonly perpetrator: Perpetrator;
}

/** Agreements, arrests, looting, troop movements, and what they were called before 2018; and protests. */
const NO_VIOLENCE = /^(?:strategic|non-?violent|headquarters|protest)/;

/**
 * The kind of an event and who attacked; `left-out` for an event type that is no violence ({@link NO_VIOLENCE}), and
 * `null` for what is no event type of ACLED.
 * Only "Violence against civilians" is one-sided; battles, explosions, remote violence, and riots are state-based with
 * the state on either side, else non-state. There the order of actors does not say who attacked whom (METHODS, section
 * 5), so the perpetrator is the first class present of state, organised, communal, external.
 */
export function classifyEvent(
  eventType: string,
  first: ActorClass,
  second: ActorClass,
): AcledEvent | 'left-out' | null {
  const type = eventType.trim().toLowerCase();
  if (type.startsWith('violence against civilians')) {
    return { kind: 'one-sided', perpetrator: PERPETRATOR_OF_CLASS[first] };
  }
  if (NO_VIOLENCE.test(type)) return 'left-out';
  if (!/^(?:battle|explosion|remote violence|riot)/.test(type)) return null;
  const sides = [first, second];
  if (sides.includes(STATE)) return { kind: 'state-based', perpetrator: 'state' };
  const present = sides.map(side => PERPETRATOR_OF_CLASS[side]);
  const perpetrator = (['non-state', 'communal', 'external'] as const).find(one => present.includes(one));
  return { kind: 'non-state', perpetrator: perpetrator ?? 'unknown' };
}
