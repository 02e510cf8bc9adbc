import type { Words } from './words.ts';

/** Every namespace in English. */
export const english = import.meta.glob<Words>('./en/*.json', { eager: true, import: 'default' });
