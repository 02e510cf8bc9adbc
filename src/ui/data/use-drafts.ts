import { useMemo, useState } from 'react';
import type { Recipe } from '../../model/source.ts';
import { useSession } from '../use-session.ts';
import type { Draft } from './recipe-edit.ts';

/** Corrections that have been made on the screen and not yet been read with, by review. */
export interface Drafts {
  readonly of: (id: string, recipe: Recipe | null) => Draft | null;
  /** Ids of the reviews with corrections that have not been applied. */
  readonly corrected: ReadonlySet<string>;
  readonly change: (id: string, draft: Draft) => void;
  readonly undo: (id: string) => void;
  /** Reads the file with a draft; the draft is done with. */
  readonly apply: (id: string, draft: Draft) => void;
}

/** Keeps corrections apart from the session until the user has the file read with them. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const correctReview = useSession(state => state.correctReview);
  // One object until a draft changes: progress, which comes many times a second, must not draw every editor again.
  return useMemo(() => {
    const without = (id: string) => new Map([...drafts].filter(([key]) => key !== id));
    return {
      of: (id, recipe) => drafts.get(id) ?? (recipe && { recipe, answered: [] }),
      corrected: new Set(drafts.keys()),
      change: (id, draft) => setDrafts(new Map(drafts).set(id, draft)),
      undo: id => setDrafts(without(id)),
      apply: (id, draft) => {
        setDrafts(without(id));
        correctReview(id, draft.recipe);
      },
    };
  }, [drafts, correctReview]);
}
