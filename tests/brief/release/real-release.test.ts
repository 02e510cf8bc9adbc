import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { releasedSheet } from '../../../src/brief/release/released.ts';
import { composeSheet } from '../../../src/brief/sheet/compose.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import { CAR_FILES, carInput } from '../sheet/inputs.ts';

describe.skipIf(!CAR_FILES.every(existsSync))('the worst gaps of MINUSCA', () => {
  let input: SheetInput;
  beforeAll(async () => {
    input = await carInput();
  }, 60_000);

  const withCount = (smallestCount: number | null): SheetInput => {
    const release = { ...input.settings.release, smallestCount };
    return { ...input, settings: { ...input.settings, layout: 'map-gaps', release } };
  };
  const ranking = (made: SheetInput) => composeSheet(made).tables[0]?.rows ?? [];

  it('are told where the incidents are public', () => {
    const { released } = releasedSheet(withCount(null));
    expect(released.few).toEqual([]);
    expect(released.ranking.rows[1]?.gap).toMatchObject({ incidents: 2, uncoveredFatalities: 110 });
    expect(ranking(withCount(null)).map(([rank]) => rank)).toEqual(
      Array.from({ length: 15 }, (_, index) => String(index + 1)),
    );
  });

  it('keep their rank where small counts are hidden, and say why they tell no more', () => {
    const open = ranking(withCount(null));
    const closed = ranking(withCount(3));
    expect(closed.map(([rank]) => rank)).toEqual(open.map(([rank]) => rank));
    expect(closed[1]).toEqual(['2', 'withheld: fewer than 3 incidents', '', '', '', '']);
    for (const [index, row] of open.entries()) {
      const incidents = Number(row[2]?.split(' of ')[1]);
      expect(closed[index]?.slice(1)).toEqual(
        incidents < 3 ? ['withheld: fewer than 3 incidents', '', '', '', ''] : row.slice(1),
      );
    }
  });
});
