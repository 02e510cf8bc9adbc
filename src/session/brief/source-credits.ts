import type { ChangedMeaning, SourceCredit } from '../../brief/sheet/input.ts';
import { citationOf } from '../../model/citations.ts';
import type { Noticed, ValueMeaning } from '../../model/noticed.ts';
import type { LoadedSource } from '../state.ts';

/** How the loaded sources are credited; `uncounted` of them, by id, count in no figure and are not. */
export function sourceCredits(
  sources: readonly Pick<LoadedSource, 'id' | 'summary'>[],
  uncounted: readonly string[],
): readonly SourceCredit[] {
  const used = sources.filter(({ id }) => !uncounted.includes(id));
  return used.map(({ summary }) => {
    const { fileName, bytes, sha256, rows, taken, leftOut, refused, recipe, exercise, noticed } = summary;
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
      changedMeanings: changedMeanings(noticed),
    };
  });
}

function changedMeanings({ kinds, perpetrators }: Noticed): readonly ChangedMeaning[] {
  const changed = (of: ChangedMeaning['of'], values: readonly ValueMeaning<string>[]) =>
    values.flatMap(({ value, meaning, isProposed }) =>
      value === null || isProposed ? [] : [{ of, word: value, meaning }],
    );
  return [...changed('kind', kinds), ...changed('perpetrator', perpetrators)];
}
