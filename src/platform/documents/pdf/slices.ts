/** Elements drawn at once: little enough that the page answers in between. */
const SLICE_ELEMENTS = 300;

/** What other elements refer to, wherever it stands. */
const REFERRED = 'clipPath, linearGradient, radialGradient, marker, mask, pattern, symbol';

/**
 * The drawing in parts that, drawn one over the other, are the drawing: each has the groups around its elements, and
 * everything that elements refer to. Takes the drawing apart.
 */
export function slicesOf(drawing: Element): readonly Element[] {
  const referred = [...drawing.querySelectorAll(REFERRED)];
  for (const element of referred) element.remove();
  const slices = split(drawing);
  for (const slice of slices) slice.prepend(...referred.map(element => element.cloneNode(true)));
  return slices;
}

function split(element: Element): readonly Element[] {
  const isGroup = element.tagName === 'g' || element.tagName === 'svg';
  if (!isGroup || sizeOf(element) <= SLICE_ELEMENTS) return [element];
  const slices: Element[] = [];
  let slice = emptied(element);
  let size = 0;
  for (const part of [...element.children].flatMap(split)) {
    if (size > 0 && size + sizeOf(part) > SLICE_ELEMENTS) {
      slices.push(slice);
      slice = emptied(element);
      size = 0;
    }
    slice.append(part);
    size += sizeOf(part);
  }
  return [...slices, slice];
}

function emptied(element: Element): Element {
  const copy = element.cloneNode(false);
  if (!(copy instanceof Element)) throw new TypeError('The copy of an element is an element');
  return copy;
}

const sizeOf = (element: Element) => element.querySelectorAll('*').length + 1;
