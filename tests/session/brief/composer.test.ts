import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../src/model/findings.ts';
import type { Sheet } from '../../../src/model/sheet.ts';
import { createComposer } from '../../../src/session/brief/composer.ts';
import type { SessionParts } from '../../../src/session/parts.ts';
import type { SheetMaterials } from '../../../src/workers/sheet-api.ts';
import { smallInput } from '../../brief/sheet/small-input.ts';

const turn = () => new Promise(resolve => setImmediate(resolve));

const input = smallInput();
const at = (resolution: number) => ({
  ...input,
  findings: { ...input.findings, settings: { ...input.findings.settings, resolution } } satisfies Findings,
});

/** A slow worker that answers with the resolution of the findings it holds when it composes. */
function slowSheets(fails: () => boolean = () => false) {
  const told: (keyof SheetMaterials)[] = [];
  let kept: Partial<SheetMaterials> = {};
  const sheets: SessionParts['sheets'] = {
    async keep(materials) {
      await turn();
      kept = { ...kept, ...materials };
      told.push(...(Object.keys(materials) as (keyof SheetMaterials)[]));
    },
    async compose() {
      await turn();
      if (fails()) throw new Error('gone');
      return { title: String(kept.findings?.settings.resolution) } as Sheet;
    },
    textFiles: async () => [],
    liveScene: async () => Promise.reject(new Error('not asked for')),
  };
  return { sheets, told };
}

describe('sheets that are asked for at the same time', () => {
  it('are each made of their own findings', async () => {
    const composer = createComposer(slowSheets().sheets);
    const sheets = await Promise.all([5, 7, 5, 6].map(resolution => composer.compose(at(resolution))));
    expect(sheets.map(({ title }) => title)).toEqual(['5', '7', '5', '6']);
  });

  it('bring only what the worker does not have, one thing at a time', async () => {
    const { sheets, told } = slowSheets();
    const composer = createComposer(sheets);
    const fine = at(7);
    await composer.compose(input);
    expect(told).toEqual(['world', 'area', 'outlines', 'towns', 'findings', 'evaluated', 'live']);
    await composer.compose(fine);
    await composer.compose(fine);
    expect(told.slice(7)).toEqual(['findings']);
  });

  it('bring everything again after a call that failed', async () => {
    let isDead = false;
    const { sheets, told } = slowSheets(() => isDead);
    const composer = createComposer(sheets);
    await composer.compose(input);
    isDead = true;
    await expect(composer.compose(input)).rejects.toThrow('gone');
    isDead = false;
    await composer.compose(input);
    expect(told).toHaveLength(14);
  });
});
