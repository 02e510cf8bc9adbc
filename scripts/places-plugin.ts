import type { Plugin } from 'vite';
import { townTiles } from './town-tiles.ts';

const FOLDER = 'places/towns/';

/**
 * Puts the towns of the world beside the page, as tiles, so that the page finds names offline and downloads only the
 * ones near its data (see {@link townTiles} for the files, `src/platform/places.ts` for their reader).
 */
export function placesPlugin(): Plugin {
  return {
    name: 'within-reach-places',
    generateBundle() {
      for (const [name, source] of townTiles()) {
        this.emitFile({ type: 'asset', fileName: `${FOLDER}${name}`, source });
      }
    },
    configureServer(server) {
      let tiles: ReadonlyMap<string, string> | null = null;
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        tiles ??= townTiles();
        const text = tiles.get((request.url ?? '').replace(/^\//, '').replace(/\?.*$/, ''));
        if (text === undefined) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(text);
      });
    },
  };
}
