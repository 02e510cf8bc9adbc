import type { SourceCredit } from '../../brief/sheet/input.ts';
import { citationOf } from '../../model/citations.ts';
import type { LoadedSource } from '../state.ts';

/** How the loaded sources are credited; `uncounted` of them, by id, count in no figure and are not. */
export function sourceCredits(
  sources: readonly LoadedSource[],
  uncounted: readonly string[],
): readonly SourceCredit[] {
  const used = sources.filter(({ id }) => !uncounted.includes(id));
  return used.map(({ summary }) => {
    const { fileName, bytes, sha256, rows, taken, leftOut, refused, recipe, exercise } = summary;
    const { references } = citationOf(recipe.format, exercise);
    return {
      fileName,
      format: recipe.format,
      references,
      bytes,
      sha256,
      rows,
      taken,
      leftOut,
      refused,
      exercise,
    };
  });
}
