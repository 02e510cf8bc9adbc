import { IconLayer } from '@deck.gl/layers';
import { lookOfBase, SYMBOL_PIXELS } from '../../cartography/base-symbols.ts';
import type { BaseFinding } from '../../model/findings.ts';
import { type BaseAtlas, iconName } from '../base-atlas.ts';

export const BASES_LAYER = 'bases';

/** The bases: active ones over inactive ones, as later instances are drawn over earlier ones. */
export function basesLayer(bases: readonly BaseFinding[], atlas: BaseAtlas): IconLayer {
  const order = bases.map((_, index) => index).sort((one, other) => rank(bases[one]) - rank(bases[other]));
  return new IconLayer<number>({
    id: BASES_LAYER,
    data: order,
    pickable: true,
    // The atlas may be any picture; the type knows only addresses and textures.
    iconAtlas: atlas.image as unknown as string,
    iconMapping: atlas.mapping,
    getPosition: index => [bases[index]?.longitude ?? 0, bases[index]?.latitude ?? 0],
    getIcon: index => iconName(lookOf(bases, index)),
    getSize: index => SYMBOL_PIXELS[lookOf(bases, index).strength],
    sizeUnits: 'pixels',
    alphaCutoff: 0.2,
  });
}

function lookOf(bases: readonly BaseFinding[], index: number) {
  const base = bases[index];
  return base ? lookOfBase(base) : ({ shape: 'circle', strength: 'unknown', active: false } as const);
}

function rank(base: BaseFinding | undefined): number {
  return (base?.active ? 10 : 0) + (base?.headquarters ?? 0);
}
