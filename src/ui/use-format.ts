import { FORMATS, type Format } from './format.ts';
import { useSession } from './use-session.ts';

/** Numbers, dates and distances in the language of the page. */
export function useFormat(): Format {
  return FORMATS[useSession(state => state.locale)];
}
