/** A rectangle in inches. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where the picture and the words of a slide go. */
export interface SlidePlan {
  readonly picture: Rectangle;
  readonly words: Rectangle;
  /** The words stand in a column beside the picture, not in a band below it. */
  readonly isColumn: boolean;
}

const GAP = 0.3;
/** Least room for words that can be read across a room. */
const LEAST_COLUMN = 3.9;
const LEAST_BAND = 1.35;

/**
 * The plan that shows a picture of these proportions largest: words beside it, or below it where it is very wide.
 *
 * @param proportion width over height
 */
export function planSlide(body: Rectangle, proportion: number): SlidePlan {
  const beside = fittedInto(proportion, body.w - GAP - LEAST_COLUMN, body.h);
  const above = fittedInto(proportion, body.w, body.h - GAP - LEAST_BAND);
  const isColumn = beside.w >= above.w;
  const { w, h } = isColumn ? beside : above;
  const words = isColumn
    ? { x: body.x + w + GAP, y: body.y, w: body.w - w - GAP, h: body.h }
    : { x: body.x, y: body.y + h + GAP, w: body.w, h: body.h - h - GAP };
  const x = isColumn ? body.x : body.x + (body.w - w) / 2;
  return { picture: { x, y: body.y, w, h }, words, isColumn };
}

function fittedInto(proportion: number, width: number, height: number) {
  return width / height > proportion
    ? { w: height * proportion, h: height }
    : { w: width, h: width / proportion };
}
