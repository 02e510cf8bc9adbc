import {
  type ColumnRole,
  type ImportQuestion,
  type Inspection,
  type Recipe,
  SOURCE_FORMATS,
  type SourceFormat,
} from '../../model/source.ts';

export type QuestionKind = ImportQuestion['question'];

/** A recipe being corrected, with the questions that the user has answered in it. */
export interface Draft {
  readonly recipe: Recipe;
  readonly answered: readonly QuestionKind[];
}

/** What every part of the recipe's editor works on. */
export interface EditorProps {
  readonly inspection: Inspection;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly isDisabled: boolean;
}

/** Gives a column a role, or none; the column that had the role before loses it. */
export function withRole(recipe: Recipe, header: string, role: ColumnRole | null): Recipe {
  const kept = Object.entries(recipe.columns).filter(([key, value]) => value !== header && key !== role);
  const columns = Object.fromEntries(role === null ? kept : [...kept, [role, header]]) as Recipe['columns'];
  return withoutStale({ ...recipe, columns }, recipe);
}

/** What words stand for is said of one column: those of another are to be looked at afresh. */
function withoutStale(recipe: Recipe, { columns }: Recipe): Recipe {
  const actors = ({ perpetrator, actor }: Recipe['columns']) => perpetrator ?? actor;
  return {
    ...recipe,
    kinds: recipe.columns.kind === columns.kind ? recipe.kinds : undefined,
    perpetrators: actors(recipe.columns) === actors(columns) ? recipe.perpetrators : undefined,
  };
}

/** Reads the file as another format; a generic one starts from the columns that the inspection guessed. */
export function withFormat(recipe: Recipe, format: SourceFormat, guessed: Inspection['columns']): Recipe {
  if (!isGeneric(format)) return { ...recipe, format, columns: {} };
  const roles = rolesOf(format);
  const columns: Recipe['columns'] = {};
  for (const { header, role } of guessed) {
    if (role !== null && roles.includes(role) && columns[role] === undefined) columns[role] = header;
  }
  return { ...recipe, format, columns };
}

/** The role that a column plays in a recipe; `null`: none. */
export function roleOfColumn(recipe: Recipe, header: string): ColumnRole | null {
  const entry = Object.entries(recipe.columns).find(([, value]) => value === header);
  return entry ? (entry[0] as ColumnRole) : null;
}

/** More columns than any table that is made by hand has; each costs a list of choices. */
const COLUMNS_SHOWN = 300;

/** The columns to show of a table that may have thousands: the first, and those that play a role. */
export function shownColumns(columns: Inspection['columns'], recipe: Recipe): Inspection['columns'] {
  if (columns.length <= COLUMNS_SHOWN) return columns;
  const playing = new Set(Object.values(recipe.columns));
  return columns.filter(
    ({ header, role }, index) => index < COLUMNS_SHOWN || role !== null || playing.has(header),
  );
}

/** What still has to be said before the file can be read: open questions, and columns that no header plays. */
export function openQuestions(questions: readonly ImportQuestion[], draft: Draft): readonly QuestionKind[] {
  const open = questions.map(question => question.question).filter(kind => !isAnswered(kind, draft));
  return missingRoles(draft.recipe).length > 0 ? [...open, 'columns'] : open;
}

function isAnswered(kind: QuestionKind, { recipe, answered }: Draft): boolean {
  if (kind === 'columns') return true;
  // The table looked at stands in the choice for all to see; reading the file confirms it.
  if (kind === 'entry') return recipe.entry !== null;
  if (kind === 'date-order') return recipe.dateOrder !== null && answered.includes(kind);
  return answered.includes(kind);
}

/** Formats whose date may stand in columns of its own for year, month and day. */
const DATED_BY_PARTS: readonly SourceFormat[] = ['incident-list', 'periodic-bases'];

/** Roles without which a generic table cannot be read and that no column has; empty for fixed formats. */
export function missingRoles(recipe: Recipe): readonly ColumnRole[] {
  if (!isGeneric(recipe.format)) return [];
  const has = (role: ColumnRole) => recipe.columns[role] !== undefined;
  const needed: ColumnRole[] = [];
  const placed = has('cell') || has('coordinates') || (has('easting') && has('northing'));
  if (!placed) needed.push('latitude', 'longitude');
  if (DATED_BY_PARTS.includes(recipe.format) && !has('year')) needed.push('date');
  if (recipe.format === 'base-list') needed.push('name', 'opened');
  if (recipe.format === 'periodic-bases') needed.push('name');
  if (recipe.format === 'town-list') needed.push('name');
  if (recipe.format === 'population') needed.push('population');
  return needed.filter(role => !has(role));
}

const PLACE: readonly ColumnRole[] = ['latitude', 'longitude', 'coordinates', 'easting', 'northing', 'zone'];

const ROLES: Partial<Record<SourceFormat, readonly ColumnRole[]>> = {
  'incident-list': [
    'id',
    ...PLACE,
    'date',
    'date-end',
    'year',
    'month',
    'day',
    'fatalities',
    'kind',
    'perpetrator',
    'actor',
    'country',
    'precision',
    'text',
  ],
  'periodic-bases': [
    'name',
    'mission',
    ...PLACE,
    'date',
    'year',
    'month',
    'day',
    'strength',
    'base-kind',
    'country',
  ],
  'base-list': ['name', 'mission', ...PLACE, 'opened', 'closed', 'strength', 'base-kind', 'country'],
  'town-list': ['name', ...PLACE, 'population'],
  population: ['cell', 'population', ...PLACE],
};

/** Whether the user says what the columns of this format hold; those of the other formats are fixed. */
export function isGeneric(format: SourceFormat): boolean {
  return ROLES[format] !== undefined;
}

/** The roles that a column can play in a format, in the order in which they are offered. */
export function rolesOf(format: SourceFormat): readonly ColumnRole[] {
  return ROLES[format] ?? [];
}

/** The formats that a file can be read as: GeoJSON never holds the fixed tables, and only it holds outlines. */
export function formatsFor(recipe: Recipe): readonly SourceFormat[] {
  return SOURCE_FORMATS.filter(format =>
    recipe.container === 'geojson' ? isGeneric(format) || format === 'outlines' : format !== 'outlines',
  );
}
