import { latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { measuringOver } from '../../src/workers/measuring-desk.ts';
import { planningOver } from '../../src/workers/planning-desk.ts';
import { createSheetDesk, SHEET_MATERIALS, type SheetRequest } from '../../src/workers/sheet-desk.ts';
import { GONE } from '../../src/workers/wire.ts';
import { smallInput } from '../brief/sheet/small-input.ts';
import { baseList, stay } from '../fixtures/deployments.ts';
import { day, incidentTable } from '../fixtures/incident-table.ts';

const counted = { rows: 3, taken: 3, leftOut: 0, refused: 0 };
const incidents = () => incidentTable([{ longitude: 0.1 }, { longitude: 3 }, { longitude: 3 }]);
const deployments = baseList([stay('Camp', 0, 0, '2019-01-01', null)]);

/** The answer, where it is one. */
function there<Answer>(answer: Answer | typeof GONE): Answer {
  if (answer === GONE) throw new Error(GONE);
  return answer;
}

/** Desks over one workbench, with three incidents and a base loaded. */
function desks() {
  const workbench = createWorkbench();
  const measuring = measuringOver(workbench);
  const load = (id: string) => {
    const held = measuring.hold({ role: 'incidents', incidents: incidents(), counted });
    const camps = measuring.hold({ role: 'deployments', deployments });
    const add = [
      { id, held },
      { id: 'd', held: camps },
    ];
    const { stage } = there(measuring.stage({ remove: ['i'], add, areas: null }));
    return there(measuring.commit(stage, DEFAULT_SETTINGS, []));
  };
  return { measuring, planning: planningOver(workbench), load, first: load('i') };
}

describe('the measuring desk', () => {
  it('answers all that a measurement shows as one object, and the card of a cell by its handle', () => {
    const { measuring, first } = desks();
    const cell = latLngToCell(0, 3, DEFAULT_SETTINGS.resolution);
    const shown = there(measuring.measure(first.loaded, DEFAULT_SETTINGS, cell));
    expect(shown.findings).toEqual(first.findings);
    expect(shown.evaluated.count).toBe(3);
    expect(shown.drawnCells.cells.starts).toHaveLength(shown.findings.cells.cell.length + 1);
    expect(shown.choices.countries).toEqual([{ name: 'Nowhere', incidents: 3 }]);
    expect(shown.card?.incidents).toHaveLength(2);
    expect(measuring.cellCard(shown.measurement, cell)).toEqual(shown.card);
    expect(measuring.cellCard(first.measurement, cell)).toBe(GONE);
  });

  it('does not put findings for a sheet in the place of what the page shows', () => {
    const { measuring, first } = desks();
    there(measuring.findingsFor(first.loaded, { ...DEFAULT_SETTINGS, resolution: 3 }));
    const cell = latLngToCell(0, 3, DEFAULT_SETTINGS.resolution);
    expect(there(measuring.cellCard(first.measurement, cell)).incidents).toHaveLength(2);
  });

  it('says of whatever was asked about earlier data that it is gone', () => {
    const { measuring, first, load } = desks();
    const second = load('again');
    expect(second.loaded).not.toBe(first.loaded);
    expect(measuring.measure(first.loaded, DEFAULT_SETTINGS, null)).toBe(GONE);
    expect(measuring.findingsFor(first.loaded, DEFAULT_SETTINGS)).toBe(GONE);
    expect(measuring.landShapes(first.loaded)).toBe(GONE);
    expect(measuring.putTowns(first.loaded, [])).toBe(GONE);
    const preview = { held: [], leaving: [], settings: DEFAULT_SETTINGS };
    expect(measuring.preview({ ...preview, loaded: first.loaded })).toBe(GONE);
    const third = there(measuring.putTowns(second.loaded, []));
    expect(measuring.measure(second.loaded, DEFAULT_SETTINGS, null)).toBe(GONE);
    expect(there(measuring.measure(third, DEFAULT_SETTINGS, null)).loaded).toBe(third);
  });

  it('previews and loads what it holds by its handles, and nothing that it has let go of', () => {
    const { measuring, first } = desks();
    const held = measuring.hold({ role: 'incidents', incidents: incidents(), counted });
    const request = {
      loaded: first.loaded,
      held: [{ id: 'new', held }],
      leaving: ['i'],
      settings: DEFAULT_SETTINGS,
    };
    expect(there(measuring.preview(request)).counts).toMatchObject([{ evaluated: 3, repeated: 0 }]);
    const exchange = { remove: ['i'], add: request.held, areas: null };
    const { stage } = there(measuring.stage(exchange));
    const later = there(measuring.stage(exchange));
    expect(measuring.commit(stage, DEFAULT_SETTINGS, [])).toBe(GONE);
    expect(there(measuring.commit(later.stage, DEFAULT_SETTINGS, [])).findings.counts.rows).toBe(3);
    expect(measuring.commit(later.stage, DEFAULT_SETTINGS, [])).toBe(GONE);
    measuring.release([held]);
    expect(measuring.preview({ ...request, loaded: first.loaded + 1 })).toBe(GONE);
    expect(measuring.stage(exchange)).toBe(GONE);
  });
});

describe('the planning desk', () => {
  const inputOf = (loaded: number) => ({
    loaded,
    settings: DEFAULT_SETTINGS,
    plan: DEFAULT_PLAN_SETTINGS,
    scenario: null,
    asOf: day('2020-06-01'),
  });

  it('drags the bases of the plan that is named, whatever was measured since', () => {
    const { planning, first } = desks();
    const input = inputOf(first.loaded);
    const { plan, findings } = there(planning.openPlan(input));
    const id = findings.baseline.bases[0]?.id ?? '';
    const nothing = { ...findings.baseline, bases: [] };
    expect(there(planning.measurePlan({ ...input, scenario: nothing })).change.after.incidents.nominal).toBe(
      0,
    );
    expect(there(planning.dragBase(plan, id, 0, 3))?.after.incidents.nominal).toBe(2);
    const other = there(planning.openPlan({ ...input, scenario: nothing }));
    expect(planning.dragBase(plan, id, 0, 3)).toBe(GONE);
    expect(planning.dragBase(other.plan, id, 0, 3)).toBeNull();
  });

  it('says of plans over earlier data that they are gone', () => {
    const { planning, first, load } = desks();
    const input = inputOf(first.loaded);
    load('again');
    expect(planning.openPlan(input)).toBe(GONE);
    expect(planning.measurePlan(input)).toBe(GONE);
    expect(planning.planCells(input, null)).toBe(GONE);
    expect(planning.baseline(first.loaded, input.settings, input.asOf)).toBe(GONE);
    expect(planning.judgePlan(input, { candidates: 'towns' }, [])).toBe(GONE);
  });
});

describe('the sheet desk', () => {
  it('names the materials that it does not have, and composes of those that are named', () => {
    const desk = createSheetDesk();
    const { world, area, outlines, towns, findings, evaluated, live, ...input } = smallInput();
    const materials = { world, area, outlines, towns, findings, evaluated, live };
    const handles = Object.fromEntries(SHEET_MATERIALS.map((kind, index) => [kind, index]));
    const request = { input, materials: handles as SheetRequest['materials'] };
    expect(desk.compose(request)).toEqual({ missing: SHEET_MATERIALS });
    for (const [index, kind] of SHEET_MATERIALS.entries()) desk.keep(kind, index, materials[kind]);
    expect(desk.compose(request)).toHaveProperty('title');
    desk.keep('findings', 99, findings);
    expect(desk.textFiles(request, [], null)).toEqual({ missing: ['findings'] });
  });
});
