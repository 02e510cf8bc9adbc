import * as z from 'zod/mini';
import type { Day } from '../units/day.ts';
import { keptDay } from './kept-values.ts';

export const choosingSchema = z.object({
  /** Who knows: the search that chose the place, or the planner who put a base there. */
  by: z.enum(['search', 'planner']),
  /** First day of the period whose incidents chose it; `null`: not said. */
  from: z.nullable(keptDay),
  /** Last day of that period; `null`: it was chosen on where people live, and on no incident. */
  until: z.nullable(keptDay),
});
/** What the place of a base was chosen on. */
export type Choosing = Readonly<z.infer<typeof choosingSchema>>;

/** A place, and what it was chosen on; `null`: nobody has said, so perhaps on everything that is loaded. */
export interface Chosen {
  readonly name: string;
  readonly chosenOn: Choosing | null;
}

/** Whether incidents after a day say nothing of how a place was chosen: only on such can it be tested fairly. */
function isChosenBefore({ chosenOn }: Chosen, splitDay: Day): boolean {
  return chosenOn !== null && (chosenOn.until === null || chosenOn.until <= splitDay);
}

/** The places that a test on the incidents after a day would not be fair to judge. */
export function chosenLater<Place extends Chosen>(places: readonly Place[], splitDay: Day): readonly Place[] {
  return places.filter(place => !isChosenBefore(place, splitDay));
}
