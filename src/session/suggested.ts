import type { Suggestion } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';

/** Settings that look at what the data suggest. */
export function suggested(settings: Settings, { mission, countries, area }: Suggestion): Settings {
  return { ...settings, mission, countries: [...countries], area: [...area] };
}
