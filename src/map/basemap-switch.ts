import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../cartography/colours.ts';

type Report = (basemap: { readonly credit: string } | 'unreadable' | null) => void;

/**
 * Shows, restyles and removes a user's basemap on a map, under everything else. The code that reads it is loaded when the
 * first one is dropped in.
 */
export function createBasemapSwitch(
  map: MapLibreMap,
  report: Report,
): (file: File | null, theme: Theme) => void {
  let shown: File | null = null;
  let shownTheme: Theme = 'light';
  let latest = 0;

  async function put(file: File, theme: Theme): Promise<void> {
    const request = ++latest;
    const { openBasemap, addBasemap, removeBasemap } = await import('./basemap.ts');
    const basemap = await openBasemap(file);
    if (request !== latest) return;
    if (basemap === 'unreadable') {
      // The basemap before must not stand under the name of one that cannot be read.
      removeBasemap(map);
      return report('unreadable');
    }
    const add = () => {
      if (request !== latest) return;
      addBasemap(map, basemap, theme);
      report({ credit: basemap.credit });
    };
    if (map.isStyleLoaded()) add();
    else map.once('idle', add);
  }

  async function remove(): Promise<void> {
    latest++;
    const { removeBasemap } = await import('./basemap.ts');
    removeBasemap(map);
    report(null);
  }

  return (file, theme) => {
    if (file === shown && (file === null || theme === shownTheme)) return;
    shown = file;
    shownTheme = theme;
    void (file ? put(file, theme) : remove());
  };
}
