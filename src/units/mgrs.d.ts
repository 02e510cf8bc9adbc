/**
 * The package's own entry is minified so that Node cannot see what it exports, and the command line could not use the
 * code of the page; this file of the package is the same code, legible.
 */
declare module 'mgrs/dist/mgrs.js' {
  export { forward, toPoint } from 'mgrs';
}
