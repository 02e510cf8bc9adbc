import type { MapMeasure } from '../view.ts';
import type { Classification } from './classification.ts';
import type { Colour } from './colour.ts';
import type { Theme } from './palette.ts';
import { presenceRamp, violencePresenceColours, violenceRamp } from './ramps.ts';

/** The colour of each class of a classification, in the order of the classes. */
export function classColours(
  classification: Classification,
  measure: MapMeasure,
  theme: Theme,
): readonly Colour[] {
  if (measure === 'violence-presence') return violencePresenceColours(theme).flat();
  return measure === 'distance' ? presenceRamp(theme) : violenceRamp(theme, classification.count);
}
