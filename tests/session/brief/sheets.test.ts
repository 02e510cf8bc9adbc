import { describe, expect, it, vi } from 'vitest';
import { readProject } from '../../../src/model/read-project.ts';
import { testSession } from '../harness.ts';
import { measured } from '../own-files.ts';
import { until } from '../until.ts';
import { briefing, composed } from './briefing.ts';
import { fakeDocuments } from './fake-documents.ts';

describe('the sheets of a project', () => {
  it('starts with none, and composes nothing before there is one', async () => {
    const { session, parts } = testSession();
    const compose = vi.spyOn(parts.sheets, 'compose');
    await session.getState().start();
    await measured(session);
    session.getState().setMode('brief');
    expect(session.getState()).toMatchObject({ sheets: [], preview: null, composing: false });
    expect(compose).not.toHaveBeenCalled();
  });

  it('adds one that releases nothing finer and has no marking, and composes it', async () => {
    const { session } = await briefing();
    const { sheets } = session.getState();
    expect(sheets).toMatchObject([
      {
        id: 'sheet-1',
        layout: 'map',
        marking: null,
        title: null,
        sentences: null,
        frame: 'drawn',
        release: {
          resolution: 5,
          baseStrengths: false,
          incidentPoints: false,
          sourceText: false,
          smallestCount: null,
        },
      },
    ]);
    const { sheet } = await composed({ session });
    expect(sheet.svg).toContain('<svg');
    expect(sheet.sentences[0]).toContain('1 of 2 incidents');
  });

  it('copies, deletes and takes all of it back', async () => {
    const { session } = await briefing();
    const { changeSheet, duplicateSheet, deleteSheet, undo } = session.getState();
    changeSheet('sheet-1', { title: 'Mine' });
    duplicateSheet('sheet-1');
    expect(session.getState()).toMatchObject({
      activeSheet: 'sheet-2',
      sheets: [
        { id: 'sheet-1', title: 'Mine' },
        { id: 'sheet-2', title: 'Mine' },
      ],
    });
    deleteSheet('sheet-2');
    expect(session.getState()).toMatchObject({ activeSheet: 'sheet-1', sheets: [{ id: 'sheet-1' }] });
    undo();
    expect(session.getState().sheets).toHaveLength(2);
    undo();
    undo();
    expect(session.getState().sheets).toMatchObject([{ id: 'sheet-1', title: null }]);
  });

  it('takes what is typed into one field back as one step', async () => {
    const { session } = await briefing();
    const { changeSheet, undo } = session.getState();
    for (const title of ['O', 'Ou', 'Out']) changeSheet('sheet-1', { title }, 'title');
    changeSheet('sheet-1', { subtitle: 'S' }, 'subtitle');
    undo();
    expect(session.getState().sheets).toMatchObject([{ title: 'Out', subtitle: null }]);
    undo();
    expect(session.getState().sheets).toMatchObject([{ title: null }]);
  });

  it('refuses what the project could not hold', async () => {
    const { session } = await briefing();
    const before = session.getState().sheets;
    session.getState().changeSheet('sheet-1', { release: { ...before[0].release, smallestCount: 0 } });
    session.getState().changeSheet('no-such-sheet', { title: 'x' });
    expect(session.getState().sheets).toBe(before);
  });

  it('keeps them with the project, and opens projects from before there were any', async () => {
    const { session, held } = await briefing();
    session.getState().changeSheet('sheet-1', { marking: 'confidential' });
    await until(() =>
      expect(held.document).toMatchObject({ project: { sheets: [{ marking: 'confidential' }] } }),
    );
    const { project } = held.document as { project: Record<string, unknown> };
    expect(readProject(project)).toMatchObject({ project: { sheets: [{ id: 'sheet-1' }] } });
    expect(readProject({ ...project, sheets: undefined })).toMatchObject({ project: { sheets: [] } });
    const [sheet] = project.sheets as unknown[];
    expect(readProject({ ...project, sheets: [sheet, sheet] })).toMatchObject({
      project: { sheets: [sheet] },
      flaws: [{ part: 'sheet', reason: 'repeated-id' }],
    });
  });
});

describe('the preview', () => {
  it('follows the words, the marking and the figures', async () => {
    const { session } = await briefing();
    session.getState().changeSheet('sheet-1', { title: 'Out of reach', marking: 'unclassified' });
    expect((await composed({ session })).sheet).toMatchObject({
      title: 'Out of reach',
      marking: 'UNCLASSIFIED',
    });
    session.getState().changeSettings({ distanceKm: 500 });
    await until(async () => {
      const { sheet } = await composed({ session });
      expect(sheet.sentences[0]).toContain('All 2 incidents');
    });
  });

  it('asks for no more than the latest of many changes', async () => {
    const { session, parts } = await briefing();
    await composed({ session });
    const compose = vi.spyOn(parts.sheets, 'compose');
    for (let number = 0; number < 20; number++) {
      session.getState().changeSheet('sheet-1', { title: `Title ${number}` }, 'title');
    }
    expect((await composed({ session })).sheet.title).toBe('Title 19');
    expect(compose.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('sends the outlines of the world to the worker once', async () => {
    const { session, parts } = await briefing();
    await composed({ session });
    const keep = vi.spyOn(parts.sheets, 'keep');
    session.getState().changeSheet('sheet-1', { title: 'Again' });
    await composed({ session });
    expect(keep).not.toHaveBeenCalled();
  });

  it('is measured at coarser cells than the page when finer ones are not released', async () => {
    const { session } = await briefing();
    session.getState().changeSettings({ resolution: 7 });
    const fine = await measured(session);
    const compose = await composed({ session });
    expect(compose.sheet.method.join(' ')).toMatch(/resolution 5/);
    expect(session.getState().findings).toBe(fine.findings);
    expect(fine.findings?.settings.resolution).toBe(7);
    session.getState().changeSheet('sheet-1', { release: { ...compose.settings.release, resolution: 8 } });
    expect((await composed({ session })).sheet.method.join(' ')).toMatch(/resolution 7/);
  });

  it('says what is wrong and keeps the last sheet that could be drawn', async () => {
    const { session, parts } = await briefing();
    const { picture } = await composed({ session });
    vi.spyOn(parts.sheets, 'compose').mockRejectedValueOnce(new Error('gone'));
    session.getState().changeSheet('sheet-1', { title: 'A' });
    await until(() => expect(session.getState().previewProblem).toBe('compose-failed'));
    expect(session.getState().preview?.picture).toBe(picture);
    session.getState().changeSheet('sheet-1', { title: 'B' });
    await composed({ session });
    expect(session.getState().previewProblem).toBeNull();
  });

  it('says when the lettering is missing', async () => {
    const documents = fakeDocuments({ writeSvg: async () => ({ problem: 'part-missing' }) });
    const { session } = await briefing('map', { documents });
    await until(() => expect(session.getState().previewProblem).toBe('part-missing'));
  });

  it('waits for a scenario where the layout is about one, and shows it', async () => {
    const { session } = await briefing('scenario');
    await until(() => expect(session.getState().previewProblem).toBe('no-scenario'));
    await session.getState().newScenario('Dry season');
    session.getState().changeSheet('sheet-1', { scenario: 'scenario-1' });
    expect((await composed({ session })).sheet.title).toContain('Dry season');
  });
});
