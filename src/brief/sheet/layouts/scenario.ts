import type { SheetTable } from '../../../model/sheet.ts';
import { type Block, fitting, paragraph, stack } from '../block.ts';
import { captioned } from '../furniture.ts';
import { drawMap } from '../map.ts';
import { scenarioBases } from '../map-bases.ts';
import { legendColumn } from '../map-panel.ts';
import type { MapRequest } from '../map-request.ts';
import { CHANGE_COLUMNS, changeTable, LEDGER_COLUMNS, ledgerTable } from '../plan-tables.ts';
import { sentenceBlocks } from '../sentence-blocks.ts';
import { type TableColumn, tableBlock } from '../table-block.ts';
import { neededPlan, planMap } from './before-after.ts';
import { type Arranged, type LayoutRequest, split } from './layout.ts';

/** A plan on a map: what it changes, where its people come from, and how it did on later incidents. */
export function scenarioLayout(request: LayoutRequest): Arranged {
  const { input, page, say, locale } = request;
  const plan = neededPlan(request);
  const { picture, panel } = split(request.body, page, page.portrait ? 0.5 : 0.47);
  const { release } = input.settings;
  const distanceKm = request.released.findings.settings.distanceKm;
  const map: MapRequest = {
    ...planMap(request, picture),
    bases: scenarioBases(plan, distanceKm, release.baseStrengths),
    changes: plan.findings.cells,
  };
  const nodes = drawMap(map);
  const changes = changeTable(plan, say, locale);
  const ledger = release.baseStrengths ? ledgerTable(plan, say, locale) : null;
  return {
    nodes: [...nodes, ...panelBlock(request, map, changes, ledger, panel).draw(panel.x, panel.y)],
    picture: { nodes, box: picture },
    tables: ledger ? [changes, ledger] : [changes],
  };
}

type Panel = Parameters<typeof split>[0];

/** Words and tables to one side, the legend to the other: narrow beside the map, half the page below it. */
function panelBlock(
  request: LayoutRequest,
  map: MapRequest,
  changes: SheetTable,
  ledger: SheetTable | null,
  panel: Panel,
): Block {
  const { page, type } = request;
  const gap = page.text * 0.7;
  const between = page.text * 1.4;
  const share = page.portrait ? 0.5 : 0.62;
  const width = (panel.width - between) * share;
  const legendWidth = panel.width - between - width;
  const blocks = [
    ...sentenceBlocks(request.sentences, width, type),
    { block: titled(request, changes, CHANGE_COLUMNS, width), importance: 2 },
    { block: ledgerBlock(request, ledger, width), importance: 4 },
  ];
  const words = fitting(blocks, gap, panel.height);
  const legend = legendColumn(map, legendWidth, panel.height);
  return {
    height: panel.height,
    draw: (x, y) =>
      page.portrait
        ? [...words.draw(x, y), ...legend.draw(x + width + between, y)]
        : [...legend.draw(x, y), ...words.draw(x + legendWidth + between, y)],
  };
}

function titled(
  { type, say }: LayoutRequest,
  table: SheetTable,
  looks: readonly TableColumn[],
  width: number,
): Block {
  const rows =
    table.rows.length === 0
      ? paragraph(say('no-changes'), width, type.small)
      : tableBlock(table, looks.slice(0, table.columns.length), width, type.small);
  return stack([captioned(table.title, width, type.heading), rows], 0.3);
}

function ledgerBlock(request: LayoutRequest, ledger: SheetTable | null, width: number): Block {
  const { type, say } = request;
  if (ledger) return titled(request, ledger, LEDGER_COLUMNS, width);
  return stack(
    [captioned(say('ledger-title'), width, type.heading), paragraph(say('ledger-kept'), width, type.small)],
    0.3,
  );
}
