import type { Inspection } from '../../model/source.ts';
import type { Draft } from './recipe-edit.ts';

/** What every part of the recipe's editor works on. */
export interface EditorProps {
  readonly inspection: Inspection;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly isDisabled: boolean;
}
