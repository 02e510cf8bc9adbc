import type { SourceCredit } from '../../brief/sheet/input.ts';
import { citationOf } from '../../model/citations.ts';
import type { LoadedSource } from '../state.ts';

/** How the loaded sources are credited. */
export function sourceCredits(sources: readonly LoadedSource[]): readonly SourceCredit[] {
  return sources.map(({ summary }) => {
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
