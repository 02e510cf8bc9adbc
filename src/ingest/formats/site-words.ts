import type { IntervalSite, SiteClass, Strength } from '../../model/deployment.ts';
import { plainLetters } from '../values/cell.ts';
import { headerWords } from './column-names.ts';

const MISSION_HEADQUARTERS =
  /\b(?:mission|force|main)\s*(?:hq|headquarters)\b|\b(?:qg|quartier general) (?:de la )?(?:mission|force)\b/;
const SECTOR_HEADQUARTERS =
  /\b(?:sector|regional|brigade)\s*(?:hq|headquarters)\b|\b(?:qg|quartier general|etat.?major) (?:de |du )?(?:secteur|region)/;
const HEADQUARTERS = /\b(?:hq|headquarters|qg|quartier general|etat.?major)\b/;
const POLICE = /\b(?:police|policiere?s?|unpol|fpu|upc|gendarm\w*)\b/;
const OBSERVERS = /\b(?:observ\w*|unmo|milobs?|omnu)\b/;
/** Words of peacekeeping: a table that has them can be one of bases. */
const MILITARY =
  /\b(?:bases?|tobs?|cobs?|pobs?|pko|hq|qg|headquarters|contingents?|battalions?|bataillons?|troops?|troupes?|soldats?|soldiers?|militaires?|military|peacekeep\w*|casques bleus|unmos?|unpol|deployments?|deploiements?)\b/;
/** Words for places of another kind: a table that has them, and none of the words above, is none of bases. */
const OTHER_SITES =
  /\b(?:idps?|refugees?|refugies?|displace\w*|deplace\w*|pdis?|asylum|unhcr|hcr|iom|oim|dtm|cccm|health|sante|clinics?|cliniques?|hospitals?|hopita(?:l|ux)|dispensaires?|schools?|ecoles?|points? d eau|water points?|transit cent(?:re|er)s?|households?|menages?|returnees?|retournes?|humanitarian|humanitaires?|airports?|airfields?|airstrips?|aerodromes?|aeroports?|pistes? d atterrissage)\b/;
const TROOPS =
  /\b(?:troops?|troupes?|infant\w*|battalions?|bataillons?|compan(?:y|ies)|compagnies?|platoons?|sections?|militar\w*|militaires?|tob|cob|pob|bot|bop|temporary operating|operating base|base operationnelle)\b/;

/** The whole of what is said, and nothing more is known of it. */
const OTHER = /^(?:other|autres?)$/;

type Kind = Pick<IntervalSite, 'classes' | 'headquarters'>;

/**
 * What kind of site a few words name (`Sector HQ`, `UNPOL`, `TOB`), given its strength. A site counts as troops when
 * the words say so, when people are counted there and the words name nothing else, or when nothing at all is known of it.
 */
export function siteKind(text: string, strength: Strength): Kind {
  const plain = plainLetters(text);
  const headquarters = headquartersOf(plain);
  const classes: SiteClass[] = [];
  if (POLICE.test(plain)) classes.push('police');
  if (OBSERVERS.test(plain)) classes.push('observers');
  if (headquarters > 0) classes.push('headquarters');
  const isNamed = classes.length > 0 || OTHER.test(plain);
  if (TROOPS.test(plain) || (!isNamed && strength !== 0)) classes.unshift('troops');
  return { classes: classes.length > 0 ? classes : ['other'], headquarters };
}

/** 3 the mission's, 2 a sector's, 1 a contingent's, 0 none. */
function headquartersOf(plain: string): IntervalSite['headquarters'] {
  if (MISSION_HEADQUARTERS.test(plain)) return 3;
  if (SECTOR_HEADQUARTERS.test(plain)) return 2;
  return HEADQUARTERS.test(plain) ? 1 : 0;
}

/** Whether a text speaks of peacekeepers' sites. */
export function namesMilitarySite(text: string): boolean {
  const words = headerWords(text);
  return MILITARY.test(words) || TROOPS.test(words);
}

/** Whether a text speaks of a place of another kind: where civilians are sheltered or cared for, where aircraft land. */
export function namesOtherSite(text: string): boolean {
  return OTHER_SITES.test(headerWords(text));
}
