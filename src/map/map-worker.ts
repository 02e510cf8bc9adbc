import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url&no-inline';

/**
 * MapLibre's worker, started only when there is work. MapLibre starts its workers with the map and tells them about the
 * style, but they read tiles, and there are none before a user's own basemap is dropped in. Until then the 500 kB of the
 * real worker are neither loaded nor parsed; what MapLibre has said is kept and handed over.
 */

/** Messages of MapLibre 6 that only inform: referrer, layers, changed layers, images, text plugin, state, map removed. */
const INFORMING = new Set(['SR', 'SL', 'UL', 'SI', 'SRPS', 'UGS', 'RM']);

const waiting: unknown[] = [];

/** A kind of message not known to only inform starts the worker, so a new MapLibre is at worst not spared the load. */
async function keep(event: MessageEvent<{ readonly type?: string }>): Promise<void> {
  waiting.push(event.data);
  if (event.data?.type !== undefined && INFORMING.has(event.data.type)) return;
  if (isStarting) return;
  isStarting = true;
  // By its address: as a module without declared side effects a bundler would leave it out.
  await import(/* @vite-ignore */ workerUrl);
  removeEventListener('message', keep);
  for (const data of waiting.splice(0)) dispatchEvent(new MessageEvent('message', { data }));
}

let isStarting = false;
addEventListener('message', keep);
