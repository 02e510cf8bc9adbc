import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { IconLayer, PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import { lookOfBase, SYMBOL_PIXELS } from '../../cartography/base-symbols.ts';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import type { BaseAtlas } from '../base-atlas.ts';
import { deckPath, type Line } from '../deck-paths.ts';
import { ringRound } from '../ring-round.ts';
import { ghostIcon, planIcon } from './plan-atlas.ts';
import { asFinding, type PlanBase } from './plan-scene.ts';

export const PLAN_BASES_LAYER = 'plan-bases';
/** The base in hand, drawn apart so that nothing else is drawn again while it moves. */
export const HELD_BASE_LAYER = 'plan-held-base';

/** Symbols of plans carry more than those of what was: what was done to the base. */
const ROOM_FOR_BADGE_PIXELS = 5;

/** Width of a base's symbol, pixels. */
function symbolPixels(base: PlanBase): number {
  return SYMBOL_PIXELS[lookOfBase(asFinding(base)).strength] + ROOM_FOR_BADGE_PIXELS;
}

/** The symbols of bases. */
export function planBasesLayer(id: string, bases: readonly PlanBase[], atlas: BaseAtlas): IconLayer {
  return new IconLayer<PlanBase>({
    id,
    data: bases as PlanBase[],
    pickable: true,
    // The atlas may be any picture; the type knows only addresses and textures.
    iconAtlas: atlas.image as unknown as string,
    iconMapping: atlas.mapping,
    getPosition: ({ base }) => [base.longitude, base.latitude],
    getIcon: planIcon,
    getSize: symbolPixels,
    sizeUnits: 'pixels',
    alphaCutoff: 0.2,
  });
}

/** Where moved bases were, and the way from there. */
export function ghostLayers(id: string, bases: readonly PlanBase[], atlas: BaseAtlas, theme: Theme) {
  const moved = bases.filter(({ ghost }) => ghost !== null);
  const way = ({ base, ghost }: PlanBase): Line => [
    [ghost?.longitude ?? base.longitude, ghost?.latitude ?? base.latitude],
    [base.longitude, base.latitude],
  ];
  return [
    new PathLayer<PlanBase, PathStyleExtensionProps<PlanBase>>({
      id: `${id}-way`,
      data: moved,
      positionFormat: 'XY',
      getPath: base => deckPath(way(base)),
      getColor: PALETTES[theme].presenceInactive,
      getWidth: 2,
      widthUnits: 'pixels',
      getDashArray: [4, 3],
      extensions: [new PathStyleExtension({ dash: true })],
    }),
    new IconLayer<PlanBase>({
      id: `${id}-icon`,
      data: moved,
      iconAtlas: atlas.image as unknown as string,
      iconMapping: atlas.mapping,
      getPosition: ({ base, ghost }) => [
        ghost?.longitude ?? base.longitude,
        ghost?.latitude ?? base.latitude,
      ],
      getIcon: ghostIcon,
      getSize: symbolPixels,
      sizeUnits: 'pixels',
      alphaCutoff: 0.2,
    }),
  ];
}

/** The reach of each base, as far as its own: solid where it is there, broken where it no longer is. */
export function reachLayers(id: string, bases: readonly PlanBase[], theme: Theme): readonly PathLayer[] {
  const { halo, presence, presenceInactive } = PALETTES[theme];
  const rings = bases.map(({ base, reachKm, state }) => ({
    path: ringRound(base, reachKm),
    closed: state === 'closed',
  }));
  type Ring = (typeof rings)[number];
  const shared = {
    data: rings,
    positionFormat: 'XY' as const,
    getPath: ({ path }: Ring) => path,
    widthUnits: 'pixels' as const,
  };
  return [
    new PathLayer<Ring>({ ...shared, id: `${id}-halo`, getColor: halo, getWidth: 4, opacity: 0.7 }),
    new PathLayer<Ring, PathStyleExtensionProps<Ring>>({
      ...shared,
      id,
      getColor: ring => (ring.closed ? presenceInactive : presence),
      getWidth: 1.8,
      getDashArray: ring => (ring.closed ? [5, 4] : [0, 0]),
      extensions: [new PathStyleExtension({ dash: true })],
    }),
  ];
}

/** A frame of ink round the selected base, over a light band. */
export function selectedBaseLayers(base: PlanBase, theme: Theme): readonly ScatterplotLayer[] {
  const { halo, selection } = PALETTES[theme];
  const shared = {
    data: [base],
    getPosition: (drawn: PlanBase): [number, number] => [drawn.base.longitude, drawn.base.latitude],
    getRadius: symbolPixels(base) / 2 + 4,
    radiusUnits: 'pixels' as const,
    lineWidthUnits: 'pixels' as const,
    filled: false,
    stroked: true,
  };
  return [
    new ScatterplotLayer<PlanBase>({
      ...shared,
      id: 'plan-selected-halo',
      getLineColor: halo,
      getLineWidth: 5,
    }),
    new ScatterplotLayer<PlanBase>({
      ...shared,
      id: 'plan-selected',
      getLineColor: selection,
      getLineWidth: 2,
    }),
  ];
}
