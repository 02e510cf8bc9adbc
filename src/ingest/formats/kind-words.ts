import type { IncidentKind, Perpetrator } from '../../model/incidents.ts';
import type { KindMeaning } from '../../model/noticed.ts';
import { plainLetters } from '../values/text.ts';
import { isIdentityGroup } from './identity-groups.ts';
import type { Proposal } from './value-meanings.ts';

/** In this order: "non-state" must not be read as "state". Numbers are UCDP's types of violence. */
const KINDS: readonly (readonly [RegExp, IncidentKind])[] = [
  [/^3$|one.?sided|unilateral|(?:against|contre) (?:les |des |the )?civil|attacks? on civil/, 'one-sided'],
  [/^2$|non.?state|non.?etatique|communal|intercommunautaire/, 'non-state'],
  [/^1$|state.?based|^state|etatique/, 'state-based'],
];

/** Words for kinds of events as operations rooms write them, in English and French, without accents; in this order. */
const NO_VIOLENCE =
  /\b(?:accidents?|demonstrations?|manifestations?|protests?|protestations?|greves?|arrests?|arrestations?|patrols?|patrouilles?|visites?|visits?|meetings?|reunions?|floods?|inondations?|cease.?fires?|cessez.le.feu|accords?|agreements?|troop movements?|mouvements? de troupes)\b/;
const BETWEEN_GROUPS =
  /\b(?:inter.?ethni\w*|ethni\w*|inter.?groups?|entre groupes|between groups|conflit foncier)\b/;
const FIGHTING =
  /\b(?:clash(?:es)?|affrontements?|accrochages?|combats?|battles?|batailles?|fire.?fights?|fighting|hostilites?|hostilities|echanges? de tirs?|exchange of fire|offensives?|ambush(?:es)?|embuscades?|shelling|bombardements?|bombings?|pilonnages?|tirs? indirects?|indirect fire|air.?strikes?|frappes?|drones?|ieds?|eei|mines?|engins? explosifs?|explosi\w*|uxo|vbied|roadside)\b/;
const AGAINST_CIVILIANS =
  /\b(?:attacks?|attaques?|attentats?|raids?|razzias?|incursions?|pillages?|pillards?|loot\w*|robber\w*|braquages?|vols?|theft|banditr?y|banditisme|extor\w*|rackets?|enlevements?|abduct\w*|kidnap\w*|rapts?|otages?|hostages?|meurtres?|murders?|kill\w*|homicides?|assassin\w*|executions?|massacres?|tueries?|viols?|rapes?|sexual|sexuel\w*|vbg|gbv|crsv|tortur\w*|mauvais traitements|beatings?|coups et blessures|assaults?|agressions?|harcelements?|harass\w*|menaces?|threats?|intimidations?|incendies?|arson|burning|destructions?|recrutements?|recruitment|violences?|exactions?|home invasions?|detentions?|taxations?)\b/;

/** Kinds of violence by the words for events, with what has to be looked at: fighting need not involve a state. */
const EVENTS: readonly (readonly [RegExp, Proposal<KindMeaning>])[] = [
  [NO_VIOLENCE, { meaning: 'left-out', isCertain: true }],
  [BETWEEN_GROUPS, { meaning: 'non-state', isCertain: true }],
  [FIGHTING, { meaning: 'state-based', isCertain: false }],
  [AGAINST_CIVILIANS, { meaning: 'one-sided', isCertain: true }],
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

/** Names of actors as operations rooms write them, where no class is named; in this order. */
const ACTORS: readonly (readonly [RegExp, Perpetrator])[] = [
  [/\b(?:unidentified|unknown|inconnus?|non identifi\w*|hani)\b/, 'unknown'],
  [/\b(?:eleveurs?|bergers?|agriculteurs?|transhumants?|cultivateurs?|herders?|farmers?)\b/, 'communal'],
  [
    /\b(?:3r|upc|mpc|fprc|cpc|anti.?balakas?|(?:ex.?)?selekas?|lra|m23|adf|codeco|fdlr|ma[iy]i.?ma[iy]i|raia|twirwaneho|jnim|isgs|eigs|aqim|aqmi|spl[am].?io|milic\w*|militi\w*|bandits?|coupeurs? de route|criminels?|criminals?|gangs?|armed (?:men|elements|persons|individuals)|hommes armes|elements? armes|hommes en armes|auto.?defense|self.?defen[cs]e|combattants?|fighters?|terrorist\w*|djihadist\w*|jihadist\w*)\b/,
    'non-state',
  ],
  [
    /\b(?:wagner|mercenair\w*|mercenar\w*|bilateral\w*|instructeurs russes|foreign (?:forces|troops))\b/,
    'external',
  ],
  [
    /\b(?:faca|fardc|fama|pnc|fdn|sspdf|armed forces|army|military|militaires?|soldats?|soldiers?|police|policiers?|gendarm\w*|garde (?:presidentielle|republicaine)|presidential guard|government of|gouvernement d\w*|forces? (?:armees|de defense|de securite|loyalistes?)|fds|fsi|douan\w*)\b/,
    'state',
  ],
];

/** The kind of violence that a word names outright, in English or French, or `null`. */
function parseKind(text: string): IncidentKind | null {
  const plain = plainLetters(text.trim());
  return KINDS.find(([words]) => words.test(plain))?.[1] ?? null;
}

/**
 * What the word for an event is taken for until the user says otherwise. A word that says nothing is left out, and to be
 * looked at: counted as an attack on civilians, it would be an invention.
 */
export function proposeKind(text: string): Proposal<KindMeaning> {
  const named = parseKind(text);
  if (named !== null) return { meaning: named, isCertain: true };
  const plain = plainLetters(text.trim());
  return EVENTS.find(([words]) => words.test(plain))?.[1] ?? { meaning: 'left-out', isCertain: false };
}

/** Whether a word says what kind of event it is for, be it violence or not. */
export function namesKind(text: string): boolean {
  const { meaning, isCertain } = proposeKind(text);
  return isCertain || meaning !== 'left-out';
}

/** The class of perpetrator that a word names, in English or French, or `null`. */
function parsePerpetrator(text: string): Perpetrator | null {
  const plain = plainLetters(text.trim());
  return PERPETRATORS.find(([words]) => words.test(plain))?.[1] ?? null;
}

/** What an actor, or the word for a class of actors, is taken for until the user says otherwise. */
export function proposePerpetrator(text: string): Proposal<Perpetrator> {
  const named = parsePerpetrator(text);
  if (named !== null) return { meaning: named, isCertain: true };
  const plain = plainLetters(text.trim());
  const known = ACTORS.find(([words]) => words.test(plain))?.[1];
  if (known !== undefined) return { meaning: known, isCertain: true };
  if (isIdentityGroup(text)) return { meaning: 'communal', isCertain: false };
  return { meaning: 'unknown', isCertain: text.trim() === '' };
}

/** Whether a text is the bare name of a class, such as `non-state` or `forces étatiques`, and not that of an actor. */
export function isPerpetratorClass(text: string): boolean {
  return /^(?:forces? )?(?:(?:non.?)?state|(?:non.?)?etati(?:que|ques)|etat|government|gouvernement|communal|communautaire|external|exterieure?|unknown|inconnue?)(?: (?:forces?|actors?|groups?))?$/.test(
    plainLetters(text.trim()),
  );
}
