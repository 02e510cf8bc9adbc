import type { IncidentKind, Perpetrator } from '../../model/incidents.ts';
import { plainLetters } from '../values/month-name.ts';

/** In this order: "non-state" must not be read as "state". Numbers are UCDP's types of violence. */
const KINDS: readonly (readonly [RegExp, IncidentKind])[] = [
  [/^3$|one.?sided|unilateral|(?:against|contre) (?:les |des |the )?civil|attacks? on civil/, 'one-sided'],
  [/^2$|non.?state|non.?etatique|communal|intercommunautaire/, 'non-state'],
  [/^1$|state.?based|^state|etatique/, 'state-based'],
];

const PERPETRATORS: readonly (readonly [RegExp, Perpetrator])[] = [
  [
    /non.?state|non.?etatique|rebel|insurg|armed group|groupes? armes?|political militia|milice politique/,
    'non-state',
  ],
  [/communal|communautaire|identity|identitaire|ethni|rioter|protester|emeutier|manifestant/, 'communal'],
  [/^external|^exterieur|^foreign|^etranger|^other forces/, 'external'],
  [
    /^state|^government|^gouvernement|^etat\b|^etatique|^forces? (?:armees?|de securite|gouvern)|^army|^armee/,
    'state',
  ],
  [/^unknown|^inconnu|^unidentified|^non identifie|^autres?$|^other$|^civil/, 'unknown'],
];

/** The kind of violence that a word names, in English or French, or `null`. */
export function parseKind(text: string): IncidentKind | null {
  const plain = plainLetters(text.trim());
  return KINDS.find(([words]) => words.test(plain))?.[1] ?? null;
}

/** The class of perpetrator that a word names, in English or French, or `null`. */
export function parsePerpetrator(text: string): Perpetrator | null {
  const plain = plainLetters(text.trim());
  return PERPETRATORS.find(([words]) => words.test(plain))?.[1] ?? null;
}

/** Whether a text is the bare name of a class, such as `non-state` or `forces étatiques`, and not that of an actor. */
export function isPerpetratorClass(text: string): boolean {
  return /^(?:forces? )?(?:(?:non.?)?state|(?:non.?)?etati(?:que|ques)|etat|government|gouvernement|communal|communautaire|external|exterieure?|unknown|inconnue?)(?: (?:forces?|actors?|groups?))?$/.test(
    plainLetters(text.trim()),
  );
}
