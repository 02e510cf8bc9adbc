import type { IncidentKind, Perpetrator } from '../../model/incidents.ts';
import { type KindMeaning, LONGEST_VALUE, MOST_MEANINGS, type ValueMeaning } from '../../model/noticed.ts';
import { ownCopy, plainLetters } from '../values/cell.ts';

/** What tells the values of a column apart: `Pillage`, ` pillage` and `PILLAGE` are one. */
function valueKey(text: string): string {
  return plainLetters(text.slice(0, LONGEST_VALUE)).trim().replace(/\s+/g, ' ');
}

/** What words can mean, and whether that needs a look. */
export interface Proposal<Meaning extends string> {
  readonly meaning: Meaning;
  readonly isCertain: boolean;
}

type Entry<Meaning extends string> = {
  -readonly [Name in keyof ValueMeaning<Meaning>]: ValueMeaning<Meaning>[Name];
};

/**
 * What each value of a column means, as the user has said or as its words propose, with the number of its rows. Of
 * more values than are told apart, those that come later are counted together, by meaning.
 */
export class ValueMeanings<Meaning extends string> {
  /** The same few texts stand in every row: each is understood once. */
  private readonly byText = new Map<string, Entry<Meaning>>();
  private readonly byKey = new Map<string, Entry<Meaning>>();
  private readonly others = new Map<Meaning, Entry<Meaning>>();
  private readonly said: ReadonlyMap<string, Meaning>;

  constructor(
    said: readonly { readonly value: string; readonly meaning: Meaning }[],
    private readonly propose: (text: string) => Proposal<Meaning>,
  ) {
    this.said = new Map(said.map(({ value, meaning }) => [valueKey(value), meaning]));
  }

  /** The meaning of a value; counts its row. */
  read(text: string): Meaning {
    const entry = this.byText.get(text) ?? this.entryOf(text);
    entry.rows++;
    return entry.meaning;
  }

  /** The values told apart and then the others, by meaning; most rows first. */
  all(): readonly ValueMeaning<Meaning>[] {
    const byRows = (a: Entry<Meaning>, b: Entry<Meaning>) => b.rows - a.rows;
    return [...[...this.byKey.values()].sort(byRows), ...[...this.others.values()].sort(byRows)];
  }

  private entryOf(text: string): Entry<Meaning> {
    const key = valueKey(text);
    const entry = this.byKey.get(key) ?? this.newEntry(key, text);
    if (this.byText.size < MOST_MEANINGS) this.byText.set(ownCopy(text), entry);
    return entry;
  }

  private newEntry(key: string, text: string): Entry<Meaning> {
    const said = this.said.get(key);
    const proposed = this.propose(text);
    const meaning = said ?? proposed.meaning;
    const isCertain = said !== undefined || proposed.isCertain;
    const isProposed = meaning === proposed.meaning;
    if (this.byKey.size < MOST_MEANINGS) {
      const value = ownCopy(text.slice(0, LONGEST_VALUE).trim());
      const entry = { value, rows: 0, meaning, isCertain, isProposed };
      this.byKey.set(key, entry);
      return entry;
    }
    const entry = this.others.get(meaning) ?? { value: null, rows: 0, meaning, isCertain, isProposed };
    this.others.set(meaning, entry);
    return entry;
  }
}

/** What was read, as it is said in a recipe, so that reading again gives the same. */
export function saidOf<Meaning extends string>(
  read: readonly ValueMeaning<Meaning>[],
): { value: string; meaning: Meaning }[] {
  return read.flatMap(({ value, meaning }) => (value === null ? [] : [{ value, meaning }]));
}

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

/**
 * UCDP's non-state conflicts set formally organised groups (organisational level 1) apart from people who fight along
 * ethnic, clan, religious or national lines (level 3), but GED does not carry the level: only names do. A side is taken
 * for an identity group when its name is a people's name, or says so itself, and names no organisation. The list holds
 * the peoples of communal conflicts in the countries of UN missions; what it lacks stays non-state.
 */
const IDENTITIES = [
  // Religions, ways of life, and what groups of people are called.
  'christians? muslims? hindus? buddhists? sunnis? shiites? shias? jews?',
  'pastoralists? herders? herdsmen farmers? nomads? tribes? tribesmen clans? sub-clan villagers residents community',
  // Sahel and West Africa.
  'fulani peuhl peul fulbe hausa yoruba igbo ijaw itsekiri tiv jukun berom tarok eggon dogon bambara tuareg songhai',
  'konkomba nanumba dagomba guere dioula krahn mano gio loma kissi toubou zaghawa arabs?',
  // Central Africa and the Great Lakes.
  'gbaya banda sara hema lendu ngiti alur nande hunde nyanga hutu tutsi banyarwanda banyamulenge twa luba yaka teke',
  'lobala boba bembe enyele mbororo',
  // Sudan, South Sudan and the Horn.
  'dinka nuer murle shilluk bari mundari toposa jikany gawaar anuak didinga buya boya azande zande balanda latuka',
  'misseriya rizeigat maaliya salamat habaniya hamar fellata fallata berti masalit fur beja abbala tama gimir birgid',
  'turkana pokot samburu borana gabra oromo amhara afar issa gumuz nyangatom dassanetch karamojong dodoth jie garre',
  'hawiye habar gidir abgal murusade marehan dir ogaden rahanweyn majerteen warsangeli dhulbahante darod',
  // Elsewhere.
  'bodo dayaks? madurese papuans? druze maronites? alawites? kurds? baluch pashtuns? hazaras? albanians? serbs?',
]
  .join(' ')
  .split(' ')
  .join('|');

const IDENTITY = new RegExp(`\\b(?:${IDENTITIES})\\b`, 'i');
const ORGANISATION =
  /\b(?:militias?|front|army|movement|forces?|party|government|union|council|alliance|coalition|brigades?|cartel|gang|group|organi[sz]ation|liberation|resistance|state|defen[cs]e|league|police)\b/i;
const ACRONYM = /\b[A-Z]{3,}\b/;

/** Whether a side of a non-state conflict is named as a people rather than as an organisation. */
export function isIdentityGroup(side: string): boolean {
  // The bracket names the country, often by an acronym: `Christians (CAR)`.
  const name = side.replace(/\([^()]*\)/g, '');
  return IDENTITY.test(name) && !ORGANISATION.test(name) && !ACRONYM.test(name);
}

/** Remembers which sides are identity groups: the same few hundred names stand in every row. */
export class IdentityGroups {
  private readonly known = new Map<string, boolean>();

  has(side: string): boolean {
    const known = this.known.get(side);
    if (known !== undefined) return known;
    const isGroup = isIdentityGroup(side);
    this.known.set(ownCopy(side), isGroup);
    return isGroup;
  }
}
