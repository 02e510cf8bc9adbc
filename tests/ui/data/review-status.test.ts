import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_NOTICED } from '../../../src/model/noticed.ts';
import { REFUSAL_REASONS, type RefusalReason } from '../../../src/model/problem.ts';
import type { LoadedSource, Review } from '../../../src/session/state.ts';
import { evaluability, loadHindrance, refusalCounts } from '../../../src/ui/data/review-status.ts';

const review = (id: string, stage: Review['stage']) => ({ id, stage });

describe('what keeps files from being loaded', () => {
  it.each([
    [['ready', 'failed'], null],
    [['ready', 'reading'], null],
    [['reading', 'asking'], 'still-reading'],
    [['inspecting'], 'still-reading'],
    [['asking', 'failed'], 'answers-needed'],
    [['failed'], 'nothing-readable'],
  ] as const)('%o: %s', (stages, hindrance) => {
    const reviews = stages.map((stage, index) => review(String(index), stage));
    expect(loadHindrance(reviews, new Set(), false)).toBe(hindrance);
  });

  it('is a correction that the counts on the screen do not show', () => {
    expect(loadHindrance([review('a', 'ready')], new Set(['a']), false)).toBe('corrections-pending');
    expect(loadHindrance([review('a', 'ready'), review('b', 'failed')], new Set(['b']), false)).toBeNull();
  });
});

function incidents(taken: number, notLocated: number, notDated: number): LoadedSource {
  const recipe = {
    container: 'csv',
    entry: null,
    encoding: 'utf-8',
    delimiter: ',',
    format: 'ucdp-ged',
    columns: {},
    decimalComma: false,
    dateOrder: null,
    swapCoordinates: false,
  } as const;
  return {
    id: 'a',
    role: 'incidents',
    missions: [],
    problems: [],
    summary: {
      fileName: 'a.csv',
      bytes: 1,
      sha256: '0'.repeat(64),
      recipe,
      headers: [],
      checkpoints: [],
      refusedFor: {},
      exercise: false,
      rows: taken,
      taken,
      leftOut: 0,
      refused: 0,
      noticed: NOTHING_NOTICED,
      notLocated,
      notDated,
    },
  };
}

describe('how many incidents can be evaluated', () => {
  it('says nothing of the deployment record where it is not counted', () => {
    expect(evaluability(incidents(10, 3, 2), null, 1)).toEqual({
      evaluated: 4,
      repeated: 1,
      otherCountries: 0,
      notLocated: 3,
      notDated: 2,
      outsideRecord: null,
    });
  });

  it('is what the preview counted, for a file under review', () => {
    const counts = {
      evaluated: 1,
      repeated: 2,
      otherCountries: 3,
      notLocated: 4,
      notDated: 5,
      outsideRecord: 6,
    };
    expect(evaluability(incidents(21, 4, 5), counts, 0)).toBe(counts);
  });

  it('is no question for deployments', () => {
    expect(evaluability({ ...incidents(10, 0, 0), role: 'deployments' }, null, 0)).toBeNull();
  });
});

it('counts refusals by reason, the most frequent first', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...REFUSAL_REASONS)), reasons => {
      const byReason: Partial<Record<RefusalReason, number>> = {};
      for (const reason of reasons) byReason[reason] = (byReason[reason] ?? 0) + 1;
      const counts = refusalCounts(byReason);
      expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(reasons.length);
      expect(counts.map(([, count]) => count)).toEqual(
        counts.map(([, count]) => count).sort((a, b) => b - a),
      );
      expect(new Set(counts.map(([reason]) => reason))).toEqual(new Set(reasons));
    }),
  );
});
