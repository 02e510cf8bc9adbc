import { ownCopy } from '../values/text.ts';

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
