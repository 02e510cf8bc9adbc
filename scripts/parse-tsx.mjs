/**
 * Preloaded into dependency-cruiser: its swc parser does not tell files with JSX from others, and then fails on the
 * first one. TypeScript 7 has no parser that it could use in place of swc.
 */
import swc from '@swc/core';

const parseFileSync = swc.parseFileSync.bind(swc);

Object.assign(swc, {
  /** @param {string} path @param {import('@swc/core').ParseOptions} options */
  parseFileSync: (path, options) =>
    parseFileSync(path, { ...options, syntax: 'typescript', tsx: path.endsWith('.tsx') }),
});
