/** The answer to a request that names what is not there any more. */
export const GONE = 'gone';
export type Gone = typeof GONE;
