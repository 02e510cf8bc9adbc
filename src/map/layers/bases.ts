import { IconLayer } from '@deck.gl/layers';
import { lookOfBase, SYMBOL_PIXELS } from '../../cartography/base-symbols.ts';
import type { BaseFinding } from '../../model/findings.ts';
import { entryAt } from '../../units/at.ts';
import { type BaseAtlas, iconName } from '../base-atlas.ts';

export const BASES_LAYER = 'bases';

/** The bases: active ones over inactive ones, as later instances are drawn over earlier ones. */
export function basesLayer(bases: readonly BaseFinding[], atlas: BaseAtlas): IconLayer {
  const rankOf = (index: number) => rank(entryAt(bases, index));
  const lookOf = (index: number) => lookOfBase(entryAt(bases, index));
  const order = bases.map((_, index) => index).sort((one, other) => rankOf(one) - rankOf(other));
  return new IconLayer<number>({
    id: BASES_LAYER,
    data: order,
    pickable: true,
    // The atlas may be any picture; the type knows only addresses and textures.
    iconAtlas: atlas.image as unknown as string,
    iconMapping: atlas.mapping,
    getPosition: index => {
      const { longitude, latitude } = entryAt(bases, index);
      return [longitude, latitude];
    },
    getIcon: index => iconName(lookOf(index)),
    getSize: index => SYMBOL_PIXELS[lookOf(index).strength],
    sizeUnits: 'pixels',
    alphaCutoff: 0.2,
  });
}

function rank({ active, headquarters }: BaseFinding): number {
  return (active ? 10 : 0) + headquarters;
}
