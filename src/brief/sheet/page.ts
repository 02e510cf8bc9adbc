import type { SheetSize } from '../../model/sheet.ts';
import type { TextStyle } from './block.ts';
import { INK, PAPER, QUIET_INK } from './ink.ts';

/** A rectangle on the page, millimetres from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One format of sheet. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly portrait: boolean;
  /** Size of running text in millimetres; everything else follows from it. */
  readonly text: number;
}

const PAGES: Readonly<Record<SheetSize, Page>> = {
  // 13.333 x 7.5 inches, the wide slide of PowerPoint. Read across a room: letters are larger.
  slide: { width: 338.67, height: 190.5, margin: 9, portrait: false, text: 3.75 },
  'a4-landscape': { width: 297, height: 210, margin: 10, portrait: false, text: 3.15 },
  'a4-portrait': { width: 210, height: 297, margin: 11, portrait: true, text: 3.15 },
  'a3-landscape': { width: 420, height: 297, margin: 13, portrait: false, text: 4.3 },
  'a3-portrait': { width: 297, height: 420, margin: 14, portrait: true, text: 4.3 },
};

/** The page of a sheet size. */
export function pageOf(size: SheetSize): Page {
  return PAGES[size];
}

/** The styles of text on a page. */
export interface Type {
  readonly title: TextStyle;
  readonly subtitle: TextStyle;
  readonly headline: TextStyle;
  readonly body: TextStyle;
  readonly strong: TextStyle;
  readonly heading: TextStyle;
  readonly small: TextStyle;
  readonly fine: TextStyle;
}

/** The styles of text on a page: a few sizes, far enough apart to be told apart. */
export function typeOf({ text }: Page): Type {
  const on = (size: number, weight: 400 | 700, fill: string): TextStyle => ({
    size: Math.round(size * 100) / 100,
    weight,
    fill,
    ground: PAPER,
  });
  return {
    title: on(text * 2.05, 700, INK),
    subtitle: on(text * 1.15, 400, QUIET_INK),
    headline: on(text * 1.18, 700, INK),
    body: on(text, 400, INK),
    strong: on(text, 700, INK),
    heading: on(text * 0.92, 700, INK),
    small: on(text * 0.86, 400, INK),
    fine: on(Math.max(2.05, text * 0.62), 400, QUIET_INK),
  };
}

/** The same styles, smaller; nothing gets smaller than the fine print. */
function scaledType(type: Type, factor: number): Type {
  const scaled = (style: TextStyle): TextStyle => ({
    ...style,
    size: Math.max(type.fine.size, Math.round(style.size * factor * 100) / 100),
  });
  return {
    title: scaled(type.title),
    subtitle: scaled(type.subtitle),
    headline: scaled(type.headline),
    body: scaled(type.body),
    strong: scaled(type.strong),
    heading: scaled(type.heading),
    small: scaled(type.small),
    fine: type.fine,
  };
}

/** How much smaller words may be set before any are left out. */
const FACTORS = [1, 0.92, 0.85, 0.78, 0.7];

/** What is made with the largest styles with which it is no higher than `height`; with the smallest if it never is. */
export function fitType<Made extends { readonly height: number }>(
  type: Type,
  height: number,
  make: (type: Type, factor: number) => Made,
): Made {
  let made = make(type, 1);
  for (const factor of FACTORS.slice(1)) {
    if (made.height <= height) break;
    made = make(scaledType(type, factor), factor);
  }
  return made;
}
