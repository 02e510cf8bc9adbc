const MILLIMETRES_PER_INCH = 25.4;
/** CSS pixels of one inch on paper (CSS Values and Units 4, section 6.2). */
const PIXELS_PER_INCH = 96;
/** Steps of magnification; 1 is the size on paper. */
const STEPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];

/** CSS pixels of a length on paper, at its own size. */
export function pixelsOf(millimetres: number): number {
  return (millimetres / MILLIMETRES_PER_INCH) * PIXELS_PER_INCH;
}

/** The magnification at which a sheet just fits into a room of pixels; 1 where there is no room yet. */
export function fittingZoom(
  sheet: { readonly widthMillimetres: number; readonly heightMillimetres: number },
  room: { readonly width: number; readonly height: number },
): number {
  if (room.width <= 0 || room.height <= 0) return 1;
  return Math.min(
    room.width / pixelsOf(sheet.widthMillimetres),
    room.height / pixelsOf(sheet.heightMillimetres),
  );
}

/** The next step above or below a magnification; the same where there is none. */
export function stepped(zoom: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? STEPS.find(step => step > zoom * 1.01) : STEPS.findLast(step => step < zoom * 0.99);
  return next ?? zoom;
}
