import { describe, expect, it, vi } from 'vitest';
import type { CaptureMap } from '../../../src/session/brief/brief-state.ts';
import { until } from '../until.ts';
import { briefing, composed } from './briefing.ts';

const PICTURE = 'data:image/jpeg;base64,AAAA';

function camera() {
  const looks = { longitude: 1, latitude: 2, zoom: 5 };
  const capture = vi.fn<CaptureMap>(async (_scene, kept) => ({
    frame: {
      dataUrl: PICTURE,
      widthPixels: 800,
      heightPixels: 600,
      metresPerPixel: 100,
      credit: '',
      centre: { longitude: looks.longitude, latitude: looks.latitude },
    },
    camera: kept ?? { ...looks },
  }));
  return { capture, looks };
}

describe('a live frame', () => {
  it('says that there is no map, and comes when there is one', async () => {
    const made = await briefing();
    const { session } = made;
    session.getState().changeSheet('sheet-1', { frame: 'live' });
    await until(() => expect(session.getState().previewProblem).toBe('no-live-map'));
    session.getState().offerCapture(camera().capture);
    expect((await composed(made)).sheet.svg).toContain(PICTURE);
  });

  it('shows nothing that the release leaves off', async () => {
    const made = await briefing();
    const { capture } = camera();
    made.session.getState().offerCapture(capture);
    made.session.getState().changeSheet('sheet-1', { frame: 'live' });
    const { settings } = await composed(made);
    const [scene] = capture.mock.calls[0];
    expect(scene.evaluated).toBeNull();
    expect(scene.findings.bases.flatMap(base => base.presences.map(one => one.strength))).toEqual([null]);
    // Two incidents in two cells: with k = 3 neither can be told.
    expect(scene.findings.cells.cell).toEqual([]);
    expect(scene.drawnCells.cells.starts).toHaveLength(1);
    const release = { ...settings.release, incidentPoints: true, smallestCount: 1 };
    made.session.getState().changeSheet('sheet-1', { release });
    await composed(made);
    const [told] = capture.mock.calls[1];
    expect(told.evaluated?.count).toBe(2);
    expect(told.findings.cells.cell).toHaveLength(2);
    expect(told.drawnCells.cells.starts).toHaveLength(3);
  });

  it('is taken once for the same view, from where it was taken first, until it is asked for again', async () => {
    const made = await briefing();
    const { capture, looks } = camera();
    const { session } = made;
    session.getState().offerCapture(capture);
    session.getState().changeSheet('sheet-1', { frame: 'live' });
    await composed(made);
    session.getState().changeSheet('sheet-1', { title: 'Words do not change the map' });
    await composed(made);
    expect(capture).toHaveBeenCalledTimes(1);
    looks.zoom = 9;
    session.getState().setLiveScale(4);
    await until(() => expect(capture).toHaveBeenCalledTimes(2));
    expect(capture.mock.calls[1]?.slice(1)).toEqual([{ longitude: 1, latitude: 2, zoom: 5 }, 4]);
    await composed(made);
    session.getState().retakeLive('sheet-1');
    await until(() => expect(capture).toHaveBeenCalledTimes(3));
    expect(capture.mock.calls[2]?.[1]).toBeNull();
  });

  it('is left out of layouts about a scenario, whose bases it does not show', async () => {
    const made = await briefing('trend');
    made.session.getState().changeSheet('sheet-1', { frame: 'live' });
    expect((await composed(made)).sheet.svg).not.toContain('<image');
    expect(made.session.getState().previewProblem).toBeNull();
  });

  it('has one to four times the resolution of the screen', async () => {
    const { session } = await briefing();
    for (const [asked, taken] of [
      [0, 1],
      [3, 3],
      [9, 4],
    ]) {
      session.getState().setLiveScale(asked);
      expect(session.getState().liveScale).toBe(taken);
    }
  });
});
