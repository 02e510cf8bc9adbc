import { useMemo } from 'react';
import { type SmallCountReason, smallCountReason, usualSmallestCount } from '../../model/small-counts.ts';
import { sourceCredits } from '../../session/brief/source-credits.ts';
import { useSession } from '../use-session.ts';

/** Fewest incidents of a cell that are told with the loaded sources unless the briefer says otherwise, and why. */
export function useSmallCounts(): { readonly usualCount: number; readonly reason: SmallCountReason } {
  const sources = useSession(state => state.sources);
  const uncounted = useSession(state => state.settings.uncountedSources);
  return useMemo(() => {
    const credits = sourceCredits(sources, uncounted);
    return { usualCount: usualSmallestCount(credits), reason: smallCountReason(credits) };
  }, [sources, uncounted]);
}
