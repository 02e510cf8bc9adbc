import fc from 'fast-check';
import { gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { binomialUpperTail, discoveries, hotCellsOf } from '../../src/analysis/hot-cells.ts';
import { drawDistinct, seededRandom } from '../../src/units/random.ts';

describe('the chance of so many or more', () => {
  it('is that of throwing coins', () => {
    expect(binomialUpperTail(4, 0.5, 3)).toBeCloseTo(5 / 16, 14);
    expect(binomialUpperTail(4, 0.5, 1)).toBeCloseTo(15 / 16, 14);
    expect(binomialUpperTail(4, 0.5, 0)).toBe(1);
    expect(binomialUpperTail(4, 0.5, 5)).toBe(0);
  });

  it('is the sum of its parts, however many trials', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (trials, share) => {
          for (let least = 1; least <= trials; least++) {
            const exactly =
              binomialUpperTail(trials, share, least) - binomialUpperTail(trials, share, least + 1);
            let choose = 1;
            for (let factor = 1; factor <= least; factor++) choose *= (trials - least + factor) / factor;
            expect(exactly).toBeCloseTo(choose * share ** least * (1 - share) ** (trials - least), 9);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('neither underflows nor exceeds one for a million incidents', () => {
    expect(binomialUpperTail(1_000_000, 0.5, 400_000)).toBeCloseTo(1, 12);
    expect(binomialUpperTail(1_000_000, 1e-6, 30)).toBeGreaterThan(0);
  });
});

describe('discoveries', () => {
  it('go up to the last value below its share of the rate', () => {
    expect(discoveries([0.001, 0.03, 0.035, 0.2])).toBe(3);
    expect(discoveries([0.02, 0.2])).toBe(1);
    expect(discoveries([0.03, 0.2])).toBe(0);
    expect(discoveries([])).toBe(0);
  });
});

describe('hot cells', () => {
  const cells = gridDisk(latLngToCell(6, 20, 4), 11);
  const exposure = cells.map(() => 1);

  it('find a planted cluster and nothing far from it', () => {
    const heart = cells[0];
    const incidents = cells.map((cell, place) => (cell === heart ? 8 : place % 40 === 7 ? 1 : 0));
    const { hot, incidents: total } = hotCellsOf({ cells, incidents, exposure });
    expect(total).toBe(incidents.reduce((sum: number, count) => sum + count, 0));
    expect(hot.map(({ cell }) => cell).sort()).toEqual(gridDisk(heart, 1).sort());
    expect(hot.find(({ cell }) => cell === heart)).toMatchObject({ incidentsHere: 8, inNeighbourhood: 8 });
  });

  it('are none where there are no incidents', () => {
    expect(hotCellsOf({ cells, incidents: cells.map(() => 0), exposure })).toEqual({
      incidents: 0,
      cells: cells.length,
      critical: null,
      hot: [],
    });
  });

  it('come up in at most one in twenty maps of pure noise', () => {
    const random = seededRandom(7);
    const maps = 400;
    let hotMaps = 0;
    for (let map = 0; map < maps; map++) {
      const incidents = new Int32Array(cells.length);
      for (let incident = 0; incident < 40; incident++) {
        const [place] = drawDistinct(random, cells.length, 1);
        incidents[place]++;
      }
      if (hotCellsOf({ cells, incidents, exposure }).hot.length > 0) hotMaps++;
    }
    // Three standard errors of a share of 5 % in so many maps.
    expect(hotMaps / maps).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / maps));
  });
});
