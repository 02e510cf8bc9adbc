import type { OutlineFeature } from '../model/source.ts';

/** What a loaded outline is, for its style. */
export type OutlineKind = 'coast' | 'border' | 'province' | 'river' | 'lake' | 'road' | 'disputed' | 'other';

/** Words by which files call their layers; the first that matches decides, so the special cases come first. */
const KIND_WORDS: readonly (readonly [OutlineKind, RegExp])[] = [
  ['disputed', /disput|claim|indefinite|indeterminate|line of control|breakaway|contest/],
  ['lake', /lake|reservoir|lagoon|^water$/],
  ['river', /river|stream|canal|wadi|waterway/],
  ['road', /road|highway|track|street|motorway|trunk|piste/],
  ['coast', /coast|shore|land|island/],
  ['province', /provin|admin|region|district|county|division|prefect|state|adm[123]/],
  ['border', /border|boundary|country|countries/],
];

/** What an outline is, by the name of its layer; polygons of water count as lakes whatever they are called. */
export function outlineKind({ layer, geometry }: OutlineFeature): OutlineKind {
  const kind = KIND_WORDS.find(([, words]) => words.test(layer))?.[0] ?? 'other';
  return kind === 'river' && geometry.kind === 'polygons' ? 'lake' : kind;
}
