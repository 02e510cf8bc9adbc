import { describe, expect, it, vi } from 'vitest';
import { areasAsked } from '../../src/session/plan/area-actions.ts';
import { isBasemapUnreadable, readableBasemap } from '../../src/session/state.ts';
import { preferredView } from '../../src/session/view-actions.ts';
import { transferable } from '../../src/workers/wire.ts';
import { packed } from '../fixtures/outlines.ts';
import { testSession } from './harness.ts';
import { until } from './until.ts';

describe('how the page is looked at', () => {
  it('remembers mode, language and theme, and follows the browser at first', () => {
    const { session, preferences } = testSession();
    session.getState().setMode('data');
    session.getState().setLocale('fr');
    session.getState().setTheme('dark');
    const read = (name: string) => preferences.get(name) ?? null;
    expect(preferredView(read, 'en', 'light')).toEqual({ mode: 'data', locale: 'fr', theme: 'dark' });
    const first = preferredView(() => null, 'fr-CF', 'dark');
    expect(first).toEqual({ mode: 'measure', locale: 'fr', theme: 'dark' });
    const unknown = preferredView(() => 'nonsense', 'sw', 'light');
    expect(unknown).toEqual({ mode: 'measure', locale: 'en', theme: 'light' });
  });

  it('asks for the same flight twice with a new object each time', () => {
    const { session } = testSession();
    session.getState().flyTo(1, 2, 5);
    const { flight } = session.getState().view;
    session.getState().flyTo(1, 2, 5);
    expect(session.getState().view.flight).toEqual(flight);
    expect(session.getState().view.flight).not.toBe(flight);
  });

  it('takes a basemap by its content, whatever its name', async () => {
    const { session } = testSession();
    const file = new File(['PMTiles\u0003'], 'tiles.bin');
    await session.getState().offerFiles([file]);
    expect(session.getState().basemap).toBe(file);
    expect(session.getState().reviews).toEqual([]);
  });

  it('draws no basemap while the one chosen cannot be read, and the next one again', () => {
    const { session } = testSession();
    const [broken, sound] = [new File([''], 'broken.pmtiles'), new File([''], 'sound.pmtiles')];
    session.getState().setBasemap(broken);
    expect(readableBasemap(session.getState())).toBe(broken);
    session.getState().refuseBasemap();
    expect(readableBasemap(session.getState())).toBeNull();
    expect(isBasemapUnreadable(session.getState())).toBe(true);
    expect(session.getState().basemap?.name).toBe('broken.pmtiles');
    session.getState().setBasemap(sound);
    expect(readableBasemap(session.getState())).toBe(sound);
    session.getState().setBasemap(null);
    expect(readableBasemap(session.getState())).toBeNull();
    expect(isBasemapUnreadable(session.getState())).toBe(false);
  });
});

describe('notices', () => {
  it('are dismissed one by one, and the same one is not repeated', async () => {
    const { session, page } = testSession();
    page.failWorker('out of memory');
    page.failWorker('out of memory');
    page.failWorker('other');
    expect(session.getState().notices.map(notice => notice.values.reason)).toEqual([
      'out of memory',
      'other',
    ]);
    session.getState().dismissNotice(session.getState().notices[0]?.id ?? 0);
    expect(session.getState().notices.map(notice => notice.values.reason)).toEqual(['other']);
  });
});

describe('places', () => {
  const square = (id: string, west: number) => ({
    id,
    name: id,
    polygons: packed([
      [
        [
          [west, -1],
          [west + 2, -1],
          [west + 2, 1],
          [west, 1],
          [west, -1],
        ],
      ],
    ]),
  });

  it('of the page stay with it when they are sent to be measured', async () => {
    const { session } = testSession({ loadOutlines: async () => [square('a', -1)] });
    await session.getState().start();
    const { areas } = session.getState();
    expect(areas).toHaveLength(1);
    expect(transferable(areas)).toEqual([]);
    const corners = [
      [0, 0],
      [1, 0],
      [1, 1],
    ] as const;
    const drawn = { id: 'd', name: '', use: 'within', corners, madeFor: null } as const;
    expect(transferable(areasAsked([drawn]))).toEqual([]);
  });

  it('come for the area of interest, and again when it changes', async () => {
    const loadTowns = vi.fn(async () => []);
    const loadOutlines = async () => [square('a', -1), square('b', 50)];
    const { session } = testSession({ loadTowns, loadOutlines });
    await session.getState().start();
    expect(session.getState().settings.area).toEqual(['a']);
    expect(loadTowns).toHaveBeenLastCalledWith({ west: -1, south: -1, east: 1, north: 1 });
    session.getState().changeSettings({ area: ['b'] });
    await until(() =>
      expect(loadTowns).toHaveBeenLastCalledWith({ west: 50, south: -1, east: 52, north: 1 }),
    );
    await until(() => expect(session.getState().findings?.settings.area).toEqual(['b']));
  });

  it('that cannot be fetched are said to be missing, and the rest works', async () => {
    const { session } = testSession({ loadTowns: () => Promise.reject(new Error('404')) });
    await session.getState().start();
    await until(() => expect(session.getState().findings?.counts.evaluated).toBe(1));
    expect(session.getState().notices).toMatchObject([
      { key: 'places-unavailable', values: { reason: '404' } },
    ]);
  });
});
