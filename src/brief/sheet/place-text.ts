import type { BriefLocale } from '../figures.ts';
import type { Centre } from './projection.ts';

/** A place in degrees to the tenth: "6.6° N 20.9° E", "6,6° N 20,9° E" (French writes O for west). */
export function placeText({ latitude, longitude }: Centre, locale: BriefLocale): string {
  const format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'fr', { maximumFractionDigits: 1 });
  const wrapped = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const west = locale === 'fr' ? 'O' : 'W';
  const ofLatitude = `${format.format(Math.abs(latitude))}°\u00a0${latitude < 0 ? 'S' : 'N'}`;
  return `${ofLatitude} ${format.format(Math.abs(wrapped))}°\u00a0${wrapped < 0 ? west : 'E'}`;
}
