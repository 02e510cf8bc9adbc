/** Work of drawing an element and a line of text, in that of drawing a character of path data. */
const ELEMENT_WORK = 400;
const TEXT_WORK = 3000;
/** Work done at once: little enough that the page answers in between. */
const SLICE_WORK = 100_000;

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
  if (!isGroup || workOf(element) <= SLICE_WORK) return [element];
  const slices: Element[] = [];
  let slice = emptied(element);
  let work = 0;
  for (const part of [...element.children].flatMap(split)) {
    const added = workOf(part);
    if (work > 0 && work + added > SLICE_WORK) {
      slices.push(slice);
      slice = emptied(element);
      work = 0;
    }
    slice.append(part);
    work += added;
  }
  return [...slices, slice];
}

function emptied(element: Element): Element {
  const copy = element.cloneNode(false);
  if (!(copy instanceof Element)) throw new TypeError('The copy of an element is an element');
  return copy;
}

function workOf(element: Element): number {
  let work = 0;
  for (const each of [element, ...element.querySelectorAll('*')]) {
    const data = each.getAttribute('d')?.length ?? 0;
    work += (each.tagName === 'text' ? TEXT_WORK : ELEMENT_WORK) + data;
  }
  return work;
}
