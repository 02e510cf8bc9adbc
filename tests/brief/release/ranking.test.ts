import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ranking, rankReleased } from '../../../src/brief/release/ranking.ts';
import { type CellState, suppress } from '../../../src/brief/release/suppression.ts';
import type { Gap } from '../../../src/model/findings.ts';

/** A cell as its incidents are counted: all of them, those out of reach, and the deaths in those. */
interface Cell {
  readonly incidents: number;
  readonly uncovered: number;
  readonly deaths: number;
}

type GapsBy = 'fatalities' | 'incidents';

const figureOf = (cell: Cell, by: GapsBy) => (by === 'fatalities' ? cell.deaths : cell.uncovered);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function gapsOf(cells: readonly Cell[], by: GapsBy): readonly Gap[] {
  return cells
    .map((cell, index): Gap => {
      return {
        cell: `cell ${index}`,
        latitude: 0,
        longitude: 0,
        mgrs: '',
        incidents: cell.incidents,
        fatalities: cell.deaths,
        uncoveredIncidents: cell.uncovered,
        uncoveredFatalities: cell.deaths,
        score: figureOf(cell, by),
        last: { first: 0, last: 0, precision: 'day' },
        town: null,
        base: null,
      };
    })
    .filter(({ uncoveredIncidents }) => uncoveredIncidents > 0)
    .sort((one, other) => other.score - one.score || other.uncoveredIncidents - one.uncoveredIncidents);
}

/** What leaves of cells: which are shown, and the ranking. */
function releasedOf(cells: readonly Cell[], threshold: number, by: GapsBy) {
  const counts = {
    incidents: cells.map(({ incidents }) => incidents),
    fatalities: cells.map(({ deaths }) => deaths),
    uncovered: cells.map(({ uncovered }) => uncovered),
    uncoveredFatalities: cells.map(({ deaths }) => deaths),
  };
  const states = suppress(counts, threshold);
  if (states === null) return null;
  const hidden = cells.filter((_, index) => states[index] !== 'shown');
  const ranking = rankReleased(
    gapsOf(cells, by),
    cells.map((_, index) => `cell ${index}`),
    states,
    counts,
    threshold,
    { gapsBy: by, halfLifeDays: null },
  );
  return { states, hidden, ranking };
}

/** All that the hidden cells could be, for who knows their bands, their sums and the ranking. */
function* worlds(
  bands: readonly CellState[],
  { incidents, uncovered, deaths }: Cell,
  threshold: number,
): Generator<readonly Cell[]> {
  const [band, ...rest] = bands;
  if (band === undefined) {
    if (incidents === 0 && uncovered === 0 && deaths === 0) yield [];
    return;
  }
  const [least, most] = band === 'few' ? [1, threshold - 1] : [threshold, incidents];
  for (let i = least; i <= Math.min(most, incidents); i++) {
    for (let u = 0; u <= Math.min(i, uncovered); u++) {
      for (let d = 0; d <= (u === 0 ? 0 : deaths); d++) {
        const left = { incidents: incidents - i, uncovered: uncovered - u, deaths: deaths - d };
        for (const others of worlds(rest, left, threshold)) {
          yield [{ incidents: i, uncovered: u, deaths: d }, ...others];
        }
      }
    }
  }
}

/** Whether hidden cells could stand where the ranking has its withheld rows. */
function fits(hidden: readonly Cell[], { rows }: Ranking, by: GapsBy): boolean {
  const values = hidden
    .filter(({ uncovered }) => uncovered > 0)
    .map(cell => figureOf(cell, by))
    .sort((one, other) => other - one);
  if (values.length !== rows.filter(({ gap }) => gap === null).length) return false;
  let above = Number.POSITIVE_INFINITY;
  for (const { gap } of rows) {
    const value = gap ? gap.score : (values.shift() ?? 0);
    if (value > above) return false;
    above = value;
  }
  return true;
}

const cell = fc
  .record({ incidents: fc.integer({ min: 1, max: 5 }), covered: fc.nat(5), deaths: fc.nat(4) })
  .map(({ incidents, covered, deaths }): Cell => {
    const uncovered = Math.max(0, incidents - covered);
    return { incidents, uncovered, deaths: uncovered === 0 ? 0 : deaths };
  });
const cells = fc.array(cell, { minLength: 2, maxLength: 7 });
const by = fc.constantFrom<GapsBy>('fatalities', 'incidents');

describe('a ranking of gaps of which some are withheld', () => {
  it('leaves every hidden figure open to who subtracts and reads the ranks', () => {
    let whole = 0;
    fc.assert(
      fc.property(cells, by, fc.integer({ min: 3, max: 4 }), (all, gapsBy, threshold) => {
        const released = releasedOf(all, threshold, gapsBy);
        if (!released) return;
        const { states, hidden, ranking } = released;
        if (hidden.length === 0 || hidden.length > 4 || !ranking.isWhole) return;
        if (ranking.rows.every(({ gap }) => gap !== null)) return;
        whole++;
        const total = {
          incidents: sum(hidden.map(each => each.incidents)),
          uncovered: sum(hidden.map(each => each.uncovered)),
          deaths: sum(hidden.map(each => each.deaths)),
        };
        const bands = states.filter(state => state !== 'shown');
        const possible = hidden.map(() => [new Set<number>(), new Set<number>(), new Set<number>()] as const);
        for (const world of worlds(bands, total, threshold)) {
          if (!fits(world, ranking, gapsBy)) continue;
          world.forEach(({ incidents, uncovered, deaths }, index) => {
            possible[index]?.[0].add(incidents);
            possible[index]?.[1].add(uncovered);
            possible[index]?.[2].add(deaths);
          });
        }
        for (const [incidents, uncovered, deaths] of possible) {
          expect(incidents.size).toBeGreaterThan(1);
          expect(uncovered.size).toBeGreaterThan(1);
          // A sum of no deaths tells that there are none, whatever is ranked.
          if (total.deaths > 0) expect(deaths.size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 2500 },
    );
    expect(whole).toBeGreaterThan(150);
  });

  it('is true: no gap stands above one that is worse, and none is lost', () => {
    fc.assert(
      fc.property(cells, by, (all, gapsBy) => {
        const released = releasedOf(all, 3, gapsBy);
        if (!released) return;
        const { hidden, ranking } = released;
        const gaps = gapsOf(all, gapsBy);
        expect(ranking.rows.map(({ rank }) => rank)).toEqual(ranking.rows.map((_, index) => index + 1));
        if (ranking.isWhole) {
          expect(ranking.rows).toHaveLength(gaps.length);
          expect(fits(hidden, ranking, gapsBy)).toBe(true);
        } else expect(ranking.rows.every(({ gap }) => gap !== null)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the rank of a withheld gap that is one of the worst', () => {
    const all = [
      { incidents: 5, uncovered: 5, deaths: 115 },
      { incidents: 2, uncovered: 2, deaths: 110 },
      { incidents: 9, uncovered: 9, deaths: 85 },
      { incidents: 1, uncovered: 1, deaths: 3 },
    ];
    const ranking = releasedOf(all, 3, 'fatalities')?.ranking;
    expect(ranking?.rows.map(({ gap }) => gap?.uncoveredFatalities ?? null)).toEqual([115, null, 85, null]);
  });

  it('ranks only what is shown where a rank would tell a figure', () => {
    // Both hidden cells are gaps with one incident out of reach: their number and sum say so.
    const all = [
      { incidents: 1, uncovered: 1, deaths: 4 },
      { incidents: 2, uncovered: 1, deaths: 2 },
      { incidents: 5, uncovered: 5, deaths: 3 },
    ];
    expect(releasedOf(all, 3, 'fatalities')?.ranking).toMatchObject({
      isWhole: false,
      rows: [{ rank: 1, gap: { incidents: 5 } }],
    });
  });
});
