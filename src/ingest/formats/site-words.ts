import type { IntervalSite, SiteClass, Strength } from '../../model/deployment.ts';
import { plainLetters } from '../values/month-name.ts';

const MISSION_HEADQUARTERS =
  /\b(?:mission|force|main)\s*(?:hq|headquarters)\b|\b(?:qg|quartier general) (?:de la )?(?:mission|force)\b/;
const SECTOR_HEADQUARTERS =
  /\b(?:sector|regional|brigade)\s*(?:hq|headquarters)\b|\b(?:qg|quartier general|etat.?major) (?:de |du )?(?:secteur|region)/;
const HEADQUARTERS = /\b(?:hq|headquarters|qg|quartier general|etat.?major)\b/;
const POLICE = /\b(?:police|policiere?s?|unpol|fpu|upc|gendarm\w*)\b/;
const OBSERVERS = /\b(?:observ\w*|unmo|milobs?|omnu)\b/;
const TROOPS =
  /\b(?:troops?|troupes?|infant\w*|battalions?|bataillons?|compan(?:y|ies)|compagnies?|platoons?|sections?|militar\w*|militaires?|tob|cob|pob|bot|bop|temporary operating|operating base|base operationnelle)\b/;

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
  const isNamed = classes.length > 0;
  if (TROOPS.test(plain) || (!isNamed && strength !== 0)) classes.unshift('troops');
  return { classes: classes.length > 0 ? classes : ['other'], headquarters };
}

/** 3 the mission's, 2 a sector's, 1 a contingent's, 0 none. */
function headquartersOf(plain: string): IntervalSite['headquarters'] {
  if (MISSION_HEADQUARTERS.test(plain)) return 3;
  if (SECTOR_HEADQUARTERS.test(plain)) return 2;
  return HEADQUARTERS.test(plain) ? 1 : 0;
}
