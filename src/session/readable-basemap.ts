import type { SessionState } from './state.ts';

type Basemaps = Pick<SessionState, 'basemap' | 'unreadableBasemap'>;

/** The basemap to draw: one that cannot be read is none, so that the bundled land stays. */
export function readableBasemap({ basemap, unreadableBasemap }: Basemaps): File | null {
  return basemap === unreadableBasemap ? null : basemap;
}

/** Whether the basemap chosen cannot be read. */
export function isBasemapUnreadable({ basemap, unreadableBasemap }: Basemaps): boolean {
  return basemap !== null && basemap === unreadableBasemap;
}
