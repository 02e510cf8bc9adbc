/**
 * Whether the row of headers (counted from 1) of a sheet holds merged cells: a header above two columns names
 * neither, and the reader would leave one of them blank. `parts` are the workbook's XML parts by name.
 */
export function hasMergedHeaders(
  parts: Readonly<Record<string, Uint8Array>>,
  sheet: string,
  headerRow: number,
): boolean {
  const path = sheetPath(parts, sheet);
  if (path === null || !parts[path]) return false;
  const xml = new TextDecoder().decode(parts[path]);
  const ranges = xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?\bref="\$?[A-Z]+\$?(\d+):\$?[A-Z]+\$?(\d+)"/g);
  return [...ranges].some(range => Number(range[1]) <= headerRow && headerRow <= Number(range[2]));
}

/** Where the sheet's cells are (ECMA-376 part 1, section 12.3.24: the workbook names its parts by relationship). */
function sheetPath(parts: Readonly<Record<string, Uint8Array>>, sheet: string): string | null {
  const workbook = textOf(parts, 'xl/workbook.xml');
  const relations = textOf(parts, 'xl/_rels/workbook.xml.rels');
  const tag = tags(workbook, 'sheet').find(candidate => attribute(candidate, 'name') === sheet);
  const id = tag && attribute(tag, '(?:\\w+:)id');
  const relation = tags(relations, 'Relationship').find(candidate => attribute(candidate, 'Id') === id);
  const target = relation && attribute(relation, 'Target');
  if (!target) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  return parts[name] ? new TextDecoder().decode(parts[name]) : '';
}

function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(match => match[0]);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const text = value?.[1] ?? value?.[2];
  return text?.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity]) ?? null;
}
