/** One element of a drawing. Lengths are millimetres on the page. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly SvgNode[];
  /** Words, for a text element. */
  readonly text?: string;
  /** Colour that the words stand on, `#rrggbb`; not written, but proved to be in contrast. */
  readonly ground?: string;
}

/** An element of a drawing. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly SvgNode[] = [],
): SvgNode {
  return { name, attributes, children };
}

/** A number of millimetres as SVG takes it: to the hundredth, because finer is neither seen nor printed. */
export function rounded(value: number): string {
  const hundredths = Math.round(value * 100);
  // Minus zero would make two files of one drawing.
  return hundredths === 0 ? '0' : String(hundredths / 100);
}

/** The drawing as text. Every character that XML gives a meaning is escaped; what XML cannot hold is left out. */
function svgText({ name, attributes, children, text }: SvgNode): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`)
    .join('');
  const inside = text === undefined ? children.map(svgText).join('') : escaped(text);
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Text as it may stand in XML, in an element or an attribute. */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** A document that shows a box of the page, in millimetres. */
export function svgDocument(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  label: string,
  children: readonly SvgNode[],
): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${rounded(width)}mm`,
    height: `${rounded(height)}mm`,
    viewBox: [x, y, width, height].map(rounded).join(' '),
    role: 'img',
    'aria-label': label,
    // Without kerning a line is exactly as wide as the sum of its letters, which is how it was measured.
    style: 'font-kerning:none;font-variant-ligatures:none',
  };
  return svgText(element('svg', attributes, children));
}
