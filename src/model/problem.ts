/** Why a row was refused. Each has a sentence in `src/ui/words`. */
export const REFUSAL_REASONS = [
  'too-few-fields',
  'too-many-fields',
  'unclosed-quote',
  'latitude-missing',
  'latitude-invalid',
  'latitude-out-of-range',
  'longitude-missing',
  'longitude-invalid',
  'longitude-out-of-range',
  'coordinates-zero',
  'coordinates-invalid',
  'geometry-missing',
  'geometry-unsupported',
  'too-few-positions',
  'too-many-positions',
  'ring-without-area',
  'ring-round-the-earth',
  'date-missing',
  'date-invalid',
  'end-before-start',
  'fatalities-invalid',
  'fatalities-negative',
  'kind-invalid',
  'precision-invalid',
  'mission-missing',
  'name-missing',
  'strength-invalid',
  'people-invalid',
  'people-negative',
  'cell-invalid',
  'duplicate-cell',
  'duplicate-id',
  'cell-too-long',
  'nul-byte',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Of how many refused rows of one file is kept what was wrong with them; the others are counted by reason. */
export const MOST_PROBLEMS_KEPT = 10_000;

/** How many rows were refused for each reason. */
export type RefusalCounts = Readonly<Partial<Record<RefusalReason, number>>>;

/** A row that was not taken: errors at the edges are data. */
export interface Problem {
  readonly file: string;
  /** Data row in the file, counted from 1 (the header is not counted). */
  readonly row: number;
  readonly field: string;
  /** The offending text, cut to 200 characters. */
  readonly value: string;
  readonly reason: RefusalReason;
}
