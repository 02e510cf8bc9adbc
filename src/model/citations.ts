import type { SourceFormat } from './source.ts';

/** How the terms of a source read; each has a sentence in the words of the page. */
export type Licence = 'cc-by' | 'acled' | 'geo-pko' | 'own' | 'exercise';

/** Whom to cite for a source, and under which terms it may be used. */
export interface Citation {
  readonly licence: Licence;
  /** References, as they are printed in any language. */
  readonly references: readonly string[];
}

const UCDP_GED: Citation = {
  licence: 'cc-by',
  references: [
    'Sundberg, R. & Melander, E. (2013). Introducing the UCDP Georeferenced Event Dataset. ' +
      'Journal of Peace Research 50(4), 523–532. doi:10.1177/0022343313484347',
    'Davies, S., Pettersson, T. & Öberg, M. (2023). Organized violence 1989–2022, and the return of conflict ' +
      'between states. Journal of Peace Research 60(4), 691–708. doi:10.1177/00223433231185169',
  ],
};

const ACLED: Citation = {
  licence: 'acled',
  references: [
    'Raleigh, C., Linke, A., Hegre, H. & Karlsen, J. (2010). Introducing ACLED: An Armed Conflict Location and ' +
      'Event Dataset. Journal of Peace Research 47(5), 651–660. doi:10.1177/0022343310378914',
    'Raleigh, C., Kishi, R. & Linke, A. (2023). Political instability patterns are obscured by conflict dataset ' +
      'scope conditions, sources, and coding choices. Humanities and Social Sciences Communications 10, 74. ' +
      'doi:10.1057/s41599-023-01559-4',
  ],
};

const GEO_PKO: Citation = {
  licence: 'geo-pko',
  references: [
    'Cil, D., Fjelde, H., Hultman, L. & Nilsson, D. (2020). Mapping blue helmets: Introducing the Geocoded ' +
      'Peacekeeping Operations (Geo-PKO) dataset. Journal of Peace Research 57(2), 360–370. ' +
      'doi:10.1177/0022343319871978',
  ],
};

const OWN: Citation = { licence: 'own', references: [] };

const CITATIONS: Record<SourceFormat, Citation> = {
  'ucdp-ged': UCDP_GED,
  'acled-old': ACLED,
  'acled-2018': ACLED,
  'acled-2023': ACLED,
  'geo-pko-1': GEO_PKO,
  'geo-pko-2': GEO_PKO,
  'base-list': OWN,
  'periodic-bases': OWN,
  'incident-list': OWN,
  'town-list': OWN,
  population: OWN,
  outlines: OWN,
};

const EXERCISE: Citation = { licence: 'exercise', references: [] };

/** Citation and terms of a source; neither the user's own tables nor invented data have references. */
export function citationOf(format: SourceFormat, exercise: boolean): Citation {
  return exercise ? EXERCISE : CITATIONS[format];
}
