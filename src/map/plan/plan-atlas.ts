import { cssColour, PALETTES, type Theme } from '../../cartography/colours.ts';
import { BASE_KINDS } from '../../model/scenario.ts';
import type { BaseAtlas } from '../base-atlas.ts';
import { ADDED_BADGE, kindPath } from './kind-symbol.ts';
import type { PlanBase } from './plan-scene.ts';

/** Drawn larger than shown, to stay sharp on dense screens. */
const ICON_PIXELS = 96;
const COLUMNS = 6;
/** `ghost`: where the baseline has a base that the scenario has moved. */
const LOOKS = ['there', 'added', 'closed', 'ghost'] as const;
type Look = (typeof LOOKS)[number];

/** The name of a base's symbol in the atlas. */
export function planIcon({ base, state }: PlanBase): string {
  const look: Look = state === 'closed' || state === 'added' ? state : 'there';
  return iconName(base.kind, look, base.strength === null);
}

/** The name of the symbol that marks where a base was. */
export function ghostIcon({ base }: PlanBase): string {
  return iconName(base.kind, 'ghost', false);
}

function iconName(kind: string, look: Look, unknown: boolean): string {
  return `${kind}-${look}-${unknown ? 'unknown' : 'known'}`;
}

/** All symbols of a plan's bases in one picture, in the colours of a theme. */
export function drawPlanAtlas(theme: Theme): BaseAtlas {
  const icons = BASE_KINDS.flatMap(kind =>
    LOOKS.flatMap(look => [true, false].map(unknown => ({ kind, look, unknown }))),
  );
  const image = document.createElement('canvas');
  image.width = ICON_PIXELS * COLUMNS;
  image.height = ICON_PIXELS * Math.ceil(icons.length / COLUMNS);
  const context = image.getContext('2d');
  const mapping: BaseAtlas['mapping'] = {};
  icons.forEach(({ kind, look, unknown }, index) => {
    const x = (index % COLUMNS) * ICON_PIXELS;
    const y = Math.floor(index / COLUMNS) * ICON_PIXELS;
    mapping[iconName(kind, look, unknown)] = { x, y, width: ICON_PIXELS, height: ICON_PIXELS, mask: false };
    if (!context) return;
    context.save();
    context.translate(x, y);
    context.scale(ICON_PIXELS / 24, ICON_PIXELS / 24);
    drawSymbol(context, new Path2D(kindPath(kind)), look, unknown, theme);
    context.restore();
  });
  return { image, mapping };
}

function drawSymbol(
  context: CanvasRenderingContext2D,
  path: Path2D,
  look: Look,
  unknown: boolean,
  theme: Theme,
): void {
  const { presence, presenceInactive, halo, area } = PALETTES[theme];
  const isThere = look === 'there' || look === 'added';
  context.lineJoin = 'round';
  stroke(context, path, cssColour(halo), 4.5);
  context.fillStyle = cssColour(isThere ? presence : area);
  context.fill(path);
  if (look === 'ghost') context.setLineDash([2.6, 2.2]);
  stroke(context, path, cssColour(isThere ? presence : presenceInactive), isThere ? 1 : 2);
  context.setLineDash([]);
  if (unknown) {
    context.fillStyle = cssColour(isThere ? area : presenceInactive);
    context.fill(new Path2D('M9.6 13a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0z'));
  }
  if (look === 'closed') stroke(context, new Path2D('M5 19L19 5'), cssColour(presenceInactive), 2.2);
  if (look === 'added') {
    const badge = new Path2D(ADDED_BADGE);
    stroke(context, badge, cssColour(halo), 5.5);
    stroke(context, badge, cssColour(presence), 2.6);
  }
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}
