import { LANGUAGE_TAGS, type Locale } from '../../units/locale.ts';
import type { Format } from '../format.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

const BYTES_PER_KILOBYTE = 1000;
const BYTES_PER_MEGABYTE = 1_000_000;

interface FileFormat {
  /** The size of a file, in kilobytes or megabytes. */
  readonly size: (bytes: number) => string;
  /** A moment, given in milliseconds since 1970, in the user's time zone. */
  readonly moment: (milliseconds: number) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

function build(locale: Locale): FileFormat {
  const tag = LANGUAGE_TAGS[locale];
  const inUnit = (unit: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits });
  const [kilobytes, megabytes] = [inUnit('kilobyte', 0), inUnit('megabyte', 1)];
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const list = new Intl.ListFormat(tag);
  return {
    size: bytes =>
      bytes < BYTES_PER_MEGABYTE
        ? kilobytes.format(Math.ceil(bytes / BYTES_PER_KILOBYTE))
        : megabytes.format(bytes / BYTES_PER_MEGABYTE),
    moment: milliseconds => moment.format(milliseconds),
    list: items => list.format(items),
  };
}

const FILE_FORMATS = { en: build('en'), fr: build('fr') } as const;

/** What the Data panel writes: numbers and days as everywhere, and sizes, moments and lists of its own. */
export function useDataFormat(): Format & FileFormat {
  const locale = useSession(state => state.locale);
  return { ...useFormat(), ...FILE_FORMATS[locale] };
}
