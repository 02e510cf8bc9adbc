import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../src/model/findings.ts';
import type { Sheet } from '../../../src/model/sheet.ts';
import { createComposer } from '../../../src/session/brief/composer.ts';
import type { SessionParts } from '../../../src/session/parts.ts';
import { SHEET_MATERIALS, type SheetMaterial } from '../../../src/workers/sheet-desk.ts';
import { smallInput } from '../../brief/sheet/small-input.ts';

const turn = () => new Promise(resolve => setImmediate(resolve));

const input = smallInput();
const at = (resolution: number) => ({
  ...input,
  findings: { ...input.findings, settings: { ...input.findings.settings, resolution } } satisfies Findings,
});

/** A slow worker that answers with the resolution of the findings that it is asked about, if it has them. */
function slowSheets() {
  const told: SheetMaterial[] = [];
  const kept = new Map<SheetMaterial, { readonly handle: number; readonly material: unknown }>();
  const sheets: SessionParts['sheets'] = {
    async keep(kind, handle, material) {
      await turn();
      kept.set(kind, { handle, material });
      told.push(kind);
    },
    async compose({ materials }) {
      await turn();
      const missing = SHEET_MATERIALS.filter(kind => kept.get(kind)?.handle !== materials[kind]);
      if (missing.length > 0) return { missing };
      const findings = kept.get('findings')?.material as Findings;
      return { title: String(findings.settings.resolution) } as Sheet;
    },
    textFiles: async () => [],
    liveScene: async () => Promise.reject(new Error('not asked for')),
  };
  return { sheets, told, die: () => kept.clear() };
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
    expect(told).toEqual(SHEET_MATERIALS);
    await composer.compose(fine);
    await composer.compose(fine);
    expect(told.slice(7)).toEqual(['findings']);
  });

  it('bring everything again to a worker that was begun anew', async () => {
    const { sheets, told, die } = slowSheets();
    const composer = createComposer(sheets);
    await composer.compose(input);
    die();
    expect(await composer.compose(input)).toMatchObject({ title: '5' });
    expect(told).toHaveLength(14);
  });
});
