import type { Sentence } from '../sentences.ts';
import { type Block, paragraph } from './block.ts';
import type { Type } from './page.ts';

/** Lower is kept longer. A caution belongs to its figure and must not be lost before it. */
const IMPORTANCE: Readonly<Record<Sentence['tone'], number>> = {
  headline: 0,
  caution: 1,
  figure: 3,
  note: 5,
};

/** Sentences as paragraphs, with how much each matters where there is little room. */
export function sentenceBlocks(
  sentences: readonly Sentence[],
  width: number,
  type: Type,
): readonly { readonly block: Block; readonly importance: number }[] {
  return sentences.map(({ tone, text }) => ({
    block: paragraph(
      text,
      width,
      tone === 'headline' ? type.headline : tone === 'note' ? type.small : type.body,
    ),
    importance: IMPORTANCE[tone],
  }));
}
