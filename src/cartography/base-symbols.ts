import type { Strength } from '../model/deployment.ts';
import type { BaseFinding } from '../model/findings.ts';

/** Least strength of a company and of a battalion (Geo-PKO codebook: company 150, battalion 650). */
export const COMPANY_STRENGTH = 150;
export const BATTALION_STRENGTH = 650;

/** Class of strength, which sets the size of a symbol; a strength of 0 is known, and not the same as unknown. */
export type StrengthClass = 'unknown' | 'below-company' | 'company' | 'battalion';
export const STRENGTH_CLASSES: readonly StrengthClass[] = [
  'unknown',
  'below-company',
  'company',
  'battalion',
];

/** Shape of a symbol: circle for a base, diamond, square and star for contingent, sector and mission headquarters. */
export const BASE_SHAPES = ['circle', 'diamond', 'square', 'star'] as const;
export type BaseShape = (typeof BASE_SHAPES)[number];

/** Width of a symbol in CSS pixels, by strength. */
export const SYMBOL_PIXELS: Readonly<Record<StrengthClass, number>> = {
  unknown: 15,
  'below-company': 15,
  company: 19,
  battalion: 24,
};

/** How one base is drawn. */
export interface BaseLook {
  readonly shape: BaseShape;
  readonly strength: StrengthClass;
  /** Filled when it is there at the end of the period, hollow when it is not. */
  readonly active: boolean;
}

/** How a base is drawn: by its headquarters and by the strength of its last presence. */
export function lookOfBase(
  base: Pick<BaseFinding, 'headquarters' | 'active'> & {
    readonly presences: readonly { readonly strength: Strength }[];
  },
): BaseLook {
  return {
    shape: BASE_SHAPES[base.headquarters],
    strength: strengthClass(base.presences.at(-1)?.strength ?? null),
    active: base.active,
  };
}

function strengthClass(strength: number | null): StrengthClass {
  if (strength === null) return 'unknown';
  if (strength >= BATTALION_STRENGTH) return 'battalion';
  return strength >= COMPANY_STRENGTH ? 'company' : 'below-company';
}

const PATHS: Readonly<Record<BaseShape, string>> = {
  circle: 'M4.5 12a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0z',
  diamond: 'M12 2.8L21.2 12L12 21.2L2.8 12z',
  square: 'M4.8 4.8H19.2V19.2H4.8z',
  star: 'M12 2.2L14.9 8.6L21.8 9.3L16.6 13.9L18.1 20.7L12 17.2L5.9 20.7L7.4 13.9L2.2 9.3L9.1 8.6z',
};

/** The outline of a base symbol as an SVG path in a box of 24 by 24, for the map and for its legend. */
export function symbolPath(shape: BaseShape): string {
  return PATHS[shape];
}
