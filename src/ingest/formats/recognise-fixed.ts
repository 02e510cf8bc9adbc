import type { ColumnRole, SourceFormat } from '../../model/source.ts';
import { ACLED_ROLES, ACLED_SHORT_NAMES } from './acled-columns.ts';
import { GEO_PKO_ROLES } from './geo-pko.ts';
import { compactName } from './header-name.ts';
import { UCDP_GED_ROLES } from './ucdp-ged-columns.ts';

/** A format whose columns are fixed: what it is, and which of its columns hold what. */
export interface FixedFormat {
  readonly format: SourceFormat;
  /** Role by compact name of the header. */
  readonly roles: Readonly<Record<string, ColumnRole | null>>;
}

/** The fixed format that a table's headers are of, or `null`. Every column that its importer needs must be there. */
export function recogniseFixed(headers: readonly string[]): FixedFormat | null {
  const names = new Set(headers.map(compactName));
  const hasAll = (roles: object) => Object.keys(roles).every(name => names.has(name));
  if (hasAll(UCDP_GED_ROLES)) return { format: 'ucdp-ged', roles: { ...UCDP_GED_ROLES, country: 'country' } };
  const acled = acledFormat(names);
  if (acled) return acled;
  if (hasAll(GEO_PKO_ROLES)) {
    // Splitting one location's troops between two countries came with version 2.
    const format = names.has('geosplit') ? 'geo-pko-2' : 'geo-pko-1';
    return { format, roles: { ...GEO_PKO_ROLES, country: 'country' } };
  }
  return null;
}

function acledFormat(names: ReadonlySet<string>): FixedFormat | null {
  const full = new Set([...names].map(name => ACLED_SHORT_NAMES[name] ?? name));
  if (!Object.keys(ACLED_ROLES).every(name => full.has(name))) return null;
  const short = Object.entries(ACLED_SHORT_NAMES).map(([name, whole]) => [name, ACLED_ROLES[whole] ?? null]);
  return {
    format: acledGeneration(full),
    roles: { ...ACLED_ROLES, ...Object.fromEntries(short), country: 'country', notes: 'text' },
  };
}

/** Sub-events came in 2018, the kind of disorder in 2023 (METHODS, section 6). */
function acledGeneration(names: ReadonlySet<string>): SourceFormat {
  if (names.has('disordertype') || names.has('civiliantargeting')) return 'acled-2023';
  return names.has('subeventtype') ? 'acled-2018' : 'acled-old';
}
