import type { Sheet } from '../../../src/model/sheet.ts';

const FAMILY = "font-family=\"'Source Sans 3', 'Source Sans Pro', 'Noto Sans', sans-serif\"";

/** Marks of one colour in the four corners show whether a picture was clipped. */
export const CORNER_COLOUR = [0, 92, 175] as const;
const CORNER_MILLIMETRES = 4;

const TEXTS = {
  en: {
    title: 'Where civilians were out of reach',
    subtitle: 'Invented Islands, 1 January 2020 to 31 December 2024',
    sentences: [
      '92 of 406 incidents (23 %; certainly 16 %, possibly 27 %) happened within 25 km of an active base.',
      'Half of the incidents happened more than 81 km from the nearest base.',
    ],
    disclaimer:
      'The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by the United Nations.',
    method: ['Distances are WGS84 geodesics to the nearest base on the day.', 'Cells: H3, resolution 5.'],
    columns: ['Cell', 'Incidents', 'Out of reach'],
    table: 'Gaps',
  },
  fr: {
    title: 'Où les civils étaient hors de portée',
    subtitle: 'Îles inventées, du 1er janvier 2020 au 31 décembre 2024',
    sentences: [
      '92 incidents sur 406 (23 % ; certainement 16 %, peut-être 27 %) se sont produits à moins de 25 km d’une base.',
      'La moitié des incidents se sont produits à plus de 81 km : « Œuvre à Ngaoundaï, çà et là ».',
    ],
    disclaimer:
      'Les frontières, les noms et les désignations utilisés sur cette carte n’impliquent ni reconnaissance ni acceptation officielle par l’Organisation des Nations Unies.',
    method: ['Les distances sont des géodésiques WGS84 jusqu’à la base la plus proche ce jour-là.'],
    columns: ['Maille', 'Incidents', 'Hors de portée'],
    table: 'Lacunes',
  },
};

function lineOfText(text: string, x: number, y: number, size: number, more = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" ${FAMILY} font-size="${size}" fill="#1b1e22" ${more}>${escaped}</text>`;
}

function mapOf(width: number, height: number): string {
  const rings = [0.1, 0.2, 0.3].map(
    share =>
      `<circle cx="${width / 2}" cy="${height / 2}" r="${height * share}" fill="none" stroke="#005caf" stroke-width=".4"/>`,
  );
  return (
    `<rect width="${width}" height="${height}" fill="#dfe9f1"/>` +
    `<path d="M${width * 0.2} ${height * 0.8}l${width * 0.3} ${-height * 0.7} ${width * 0.3} ${height * 0.6}z" fill="#f3f1ea" stroke="#8a8f96" stroke-width=".3"/>` +
    rings.join('') +
    lineOfText('Ngaoundaï', width / 2, height / 2, 4, 'font-weight="700" text-anchor="middle"')
  );
}

/** A hand-made sheet with everything a writer has to carry: marks in the corners, both weights, accents, a stamp. */
export function sampleSheet(locale: 'en' | 'fr', width = 297, height = 210, rows = 3): Sheet {
  const { title, subtitle, sentences, disclaimer, method, columns, table } = TEXTS[locale];
  const mapWidth = width * 0.6;
  const mapHeight = height * 0.7;
  const corners = [
    [0, 0],
    [width - CORNER_MILLIMETRES, 0],
    [0, height - CORNER_MILLIMETRES],
    [width - CORNER_MILLIMETRES, height - CORNER_MILLIMETRES],
  ].map(
    ([x, y]) =>
      `<rect x="${x}" y="${y}" width="${CORNER_MILLIMETRES}" height="${CORNER_MILLIMETRES}" fill="rgb(${CORNER_COLOUR.join(',')})"/>`,
  );
  const exerciseStamp =
    locale === 'en' ? 'EXERCISE DATA - NOT REAL' : 'EXERCISE DATA - NOT REAL · DONNÉES D’EXERCICE, FICTIVES';
  const lines = [
    lineOfText(title, 12, 20, 8, 'font-weight="700"'),
    lineOfText(subtitle, 12, 27, 4),
    ...sentences.map((text, index) => lineOfText(text, 12, 34 + index * 5, 3.2)),
    lineOfText('UNCLASSIFIED', width / 2, 8, 3.5, 'font-weight="700" text-anchor="middle"'),
    lineOfText(exerciseStamp, width - 12, 14, 4, 'font-weight="700" text-anchor="end"'),
    lineOfText(disclaimer, 12, height - 8, 2.2),
  ];
  const open = (w: number, h: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}mm" height="${h}mm" viewBox="0 0 ${w} ${h}" role="img" aria-label="a > b" style="font-kerning:none;font-variant-ligatures:none">`;
  return {
    svg: `${open(width, height)}${corners.join('')}${lines.join('')}<g transform="translate(12 46)">${mapOf(mapWidth, mapHeight)}</g></svg>`,
    widthMillimetres: width,
    heightMillimetres: height,
    mapSvg: `${open(mapWidth, mapHeight)}${mapOf(mapWidth, mapHeight)}</svg>`,
    mapWidthMillimetres: mapWidth,
    mapHeightMillimetres: mapHeight,
    locale,
    title,
    subtitle,
    sentences,
    tables: [
      {
        title: table,
        columns,
        rows: Array.from({ length: rows }, (_, index) => [`8574${index}bfffffff`, `${index + 1}`, '1 to 2']),
      },
    ],
    marking: 'UNCLASSIFIED',
    disclaimer,
    sources: [
      'Within Reach, invented exercise data.',
      'Sundberg & Melander 2013, Introducing the UCDP Georeferenced Event Dataset.',
    ],
    method,
    exerciseStamp,
  };
}
