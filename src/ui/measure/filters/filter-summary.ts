import type { TFunction } from 'i18next';
import { PERPETRATORS } from '../../../model/incidents.ts';
import type { Settings } from '../../../model/settings.ts';
import type { Format } from '../../format.ts';

/** What is on, in one line: what is compared with what, then every filter that narrows it. */
export function filterSummary(settings: Settings, t: TFunction<'measure'>, format: Format): string {
  const parts = [
    settings.kinds.map(kind => t(`kindShort.${kind}`)).join(' + '),
    settings.mission ?? t('filters.allMissions'),
    settings.siteClasses.map(site => t(`siteShort.${site}`)).join(' + '),
  ];
  if (settings.perpetrators.length < PERPETRATORS.length) {
    parts.push(settings.perpetrators.map(each => t(`perpetrator.${each}`)).join(' + '));
  }
  if (settings.actors.length > 0) parts.push(t('filters.actorCount', { count: settings.actors.length }));
  if (settings.minimumFatalities > 0) {
    parts.push(t('filters.atLeast', { count: settings.minimumFatalities }));
  }
  if (settings.maximumRadiusKm !== null) {
    parts.push(t('filters.radius', { distance: format.chosenKm(settings.maximumRadiusKm) }));
  }
  if (settings.countries.length === 1) parts.push(settings.countries.join());
  if (settings.countries.length > 1) {
    parts.push(t('filters.countryCount', { count: settings.countries.length }));
  }
  if (settings.halfLifeDays !== null) {
    parts.push(t('filters.halfLifeShort', { count: settings.halfLifeDays }));
  }
  return parts.join(' · ');
}
