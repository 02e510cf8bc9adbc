import type { Strength } from '../deployment.ts';
import type { BaseFinding } from '../findings.ts';

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
