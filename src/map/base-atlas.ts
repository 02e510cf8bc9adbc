import { BASE_SHAPES, type BaseLook, symbolPath } from '../cartography/base-symbols.ts';
import { cssColour, PALETTES, type Theme } from '../cartography/colours.ts';

/** Symbols are drawn larger than shown, to stay sharp on dense screens. */
const ICON_PIXELS = 96;

/** All symbols of bases in one picture, for the graphics card. */
export interface BaseAtlas {
  readonly image: HTMLCanvasElement;
  readonly mapping: Record<string, { x: number; y: number; width: number; height: number; mask: false }>;
}

/** The name of a look's symbol in the atlas. */
export function iconName({ shape, strength, active }: BaseLook): string {
  return `${shape}-${active ? 'active' : 'inactive'}-${strength === 'unknown' ? 'unknown' : 'known'}`;
}

/** Draws the symbols of bases in the colours of a theme. */
export function drawBaseAtlas(theme: Theme): BaseAtlas {
  const looks = BASE_SHAPES.flatMap(shape =>
    [true, false].flatMap(active =>
      (['unknown', 'company'] as const).map(strength => ({ shape, active, strength })),
    ),
  );
  const image = document.createElement('canvas');
  image.width = ICON_PIXELS * 4;
  image.height = ICON_PIXELS * Math.ceil(looks.length / 4);
  const context = image.getContext('2d');
  const mapping: BaseAtlas['mapping'] = {};
  looks.forEach((look, index) => {
    const x = (index % 4) * ICON_PIXELS;
    const y = Math.floor(index / 4) * ICON_PIXELS;
    mapping[iconName(look)] = { x, y, width: ICON_PIXELS, height: ICON_PIXELS, mask: false };
    if (context) drawSymbol(context, look, x, y, theme);
  });
  return { image, mapping };
}

function drawSymbol(
  context: CanvasRenderingContext2D,
  look: BaseLook,
  x: number,
  y: number,
  theme: Theme,
): void {
  const { presence, presenceInactive, halo, area } = PALETTES[theme];
  const path = new Path2D(symbolPath(look.shape));
  context.save();
  context.translate(x, y);
  context.scale(ICON_PIXELS / 24, ICON_PIXELS / 24);
  context.lineJoin = 'round';
  context.strokeStyle = cssColour(halo);
  context.lineWidth = 4.5;
  context.stroke(path);
  context.fillStyle = cssColour(look.active ? presence : area);
  context.fill(path);
  context.strokeStyle = cssColour(look.active ? presence : presenceInactive);
  context.lineWidth = look.active ? 1 : 2.2;
  context.stroke(path);
  if (look.strength === 'unknown') {
    context.fillStyle = cssColour(look.active ? area : presenceInactive);
    context.fill(new Path2D('M9.6 12a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0z'));
  }
  context.restore();
}
