import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engines } from '../package.json';
import packageLock from '../package-lock.json';
import { supportsNode } from '../scripts/node-version.mjs';

interface Locked {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
}

const locked = Object.entries(packageLock.packages as unknown as Readonly<Record<string, Locked>>).filter(
  ([path]) => path !== '',
);

describe('the packages that are installed', () => {
  it('run on every Node that is said to do', () => {
    // Asked for by a command of MapLibre's style specification that nothing here calls; the page never loads it.
    const unused = 'node_modules/@mapbox/jsonlint-lines-primitives';
    for (const version of ['20.19.0', '22.13.0', '24.0.0']) {
      expect(supportsNode(engines.node, version), version).toBe(true);
      const without = locked.filter(([, { engines }]) => !supportsNode(engines?.node ?? '*', version));
      expect(without.map(([path]) => path).filter(path => path !== unused)).toEqual([]);
    }
    for (const version of ['18.20.0', '20.18.3', '21.7.0', '22.12.0', '23.11.0']) {
      expect(supportsNode(engines.node, version), version).toBe(false);
    }
  });

  it('measure no picture of a presentation with a reader that never ends', () => {
    // image-size up to 2.0.2 never ends on some ICNS, JXL and HEIF files (GHSA-w3rx-r6r6-pgpr, GHSA-5p2g-fcmc-qvqq).
    const readers = locked.filter(([path]) => path.endsWith('node_modules/image-size'));
    expect(readers.map(([, { version }]) => supportsNode('>=2.0.3', version ?? ''))).toEqual([true]);
    const presentations = new URL('../node_modules/pptxgenjs/dist/pptxgen.es.js', import.meta.url);
    expect(readFileSync(presentations, 'utf8')).not.toContain('image-size');
  });
});
