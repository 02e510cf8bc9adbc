/** A place where a base could stand. */
export interface Site {
  readonly name: string;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
}
