import { type Sentence, sentences } from '../brief/sentences.ts';
import type { Findings } from '../model/findings.ts';
import type { Locale } from './state.ts';

/** The sentences of the page, the same as of every sheet; the page itself does not reach into `brief`. */
export function headline(findings: Findings, locale: Locale): readonly Sentence[] {
  return sentences(findings, locale);
}
