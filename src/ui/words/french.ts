import type { Words } from './words.ts';

/** Every namespace in French. */
export const french = import.meta.glob<Words>('./fr/*.json', { eager: true, import: 'default' });
