import { BATTALION_STRENGTH, COMPANY_STRENGTH, STRENGTH_CLASSES } from '../../cartography/base-symbols.ts';
import { chosenKm, integer, writtenDay } from '../figures.ts';
import { type Block, columns, NOTHING, paragraph, stack } from './block.ts';
import { EXPOSED_LINE, REACHED_LINE } from './cells.ts';
import { drawMark, markRadius } from './gap-marks.ts';
import { INCIDENT, PAPER, PRESENCE } from './ink.ts';
import { legendRow } from './legend.ts';
import { baseSymbol, type MapBase, type MarkShape, symbolSide } from './map-bases.ts';
import type { MapRequest } from './map-request.ts';
import { pathData } from './path.ts';
import type { Point } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

const SHAPES: readonly MarkShape[] = ['star', 'square', 'diamond', 'circle', 'triangle'];

/** What the symbols on the map mean: only those that are on it; in one column or in two. */
export function symbolLegend(request: MapRequest, whole: number, inTwo = false): Block {
  const { bases, type, say, text } = request;
  const between = text * 1.2;
  const width = inTwo ? (whole - between) / 2 : whole;
  const row = (symbol: (at: Point) => readonly SvgNode[], words: string) =>
    legendRow(symbol, words, '', width, type.small);
  const symbol = (look: Pick<MapBase, 'shape' | 'active' | 'change'>) => (at: Point) =>
    baseSymbol(look, at, symbolSide('company', text) * 0.92);
  const isPlan = bases.some(base => base.change !== 'kept') || request.changes.length > 0;
  const kinds = SHAPES.filter(shape => bases.some(base => base.shape === shape)).map(shape =>
    row(
      symbol({ shape, active: true, change: 'kept' }),
      say(isPlan && shape === 'diamond' ? 'shape-observer' : `shape-${shape}`),
    ),
  );
  const changes = (['added', 'moved', 'closed'] as const)
    .filter(change => bases.some(base => base.change === change))
    .map(change =>
      row(symbol({ shape: 'circle', active: change !== 'closed', change }), say(`change-${change}`)),
    );
  const rows = [
    ...kinds,
    ...changes,
    ...goneRow(request, row),
    ...strengthRows(request, row),
    ...markRows(request, row),
  ];
  if (rows.length === 0) return NOTHING;
  const heading = paragraph(say('bases'), whole, type.heading);
  if (!inTwo) return stack([heading, ...rows], 0.2);
  const half = Math.ceil(rows.length / 2);
  const both = [stack(rows.slice(0, half), 0.2), stack(rows.slice(half), 0.2)];
  return stack([heading, columns(both, width, between)], 0.2);
}

type Row = (symbol: (at: Point) => readonly SvgNode[], words: string) => Block;

function goneRow({ bases, input, say, text, locale }: MapRequest, row: Row): readonly Block[] {
  const { asOf } = input.findings;
  if (asOf === null || !bases.some(base => !base.active && base.change === 'kept')) return [];
  const look = { shape: 'circle', active: false, change: 'kept' } as const;
  return [
    row(
      at => baseSymbol(look, at, symbolSide('company', text) * 0.92),
      say('gone', { day: writtenDay(locale, asOf) }),
    ),
  ];
}

function strengthRows({ bases, input, say, text, locale }: MapRequest, row: Row): readonly Block[] {
  if (!input.settings.release.baseStrengths) return [];
  const values = {
    company: integer(locale, COMPANY_STRENGTH),
    below: integer(locale, BATTALION_STRENGTH - 1),
    battalion: integer(locale, BATTALION_STRENGTH),
  };
  return STRENGTH_CLASSES.filter(strength => bases.some(base => base.strength === strength)).map(strength =>
    row(
      at => baseSymbol({ shape: 'circle', active: true, change: 'kept' }, at, symbolSide(strength, text)),
      say(`strength-${strength}`, values),
    ),
  );
}

function markRows(request: MapRequest, row: Row): readonly Block[] {
  const { input, gaps, changes, say, locale, text, bases } = request;
  const { show, release } = input.settings;
  const distance = chosenKm(locale, input.findings.settings.distanceKm);
  const hasOwnReach = new Set(bases.map(base => base.reachKm)).size > 1;
  const lineAt =
    (attributes: Readonly<Record<string, string | number>>) =>
    ([x, y]: Point) => [
      element('path', {
        d: pathData(
          [
            [x - text * 0.75, y],
            [x + text * 0.75, y],
          ],
          false,
        ),
        fill: 'none',
        ...attributes,
      }),
    ];
  return [
    ...(show.rings
      ? [
          row(
            lineAt({ stroke: PRESENCE, 'stroke-width': 0.3 }),
            hasOwnReach ? say('ring-own') : say('ring', { distance }),
          ),
        ]
      : []),
    ...(gaps.length > 0
      ? [row(point => drawMark({ number: 1, point, reach: markRadius(text) }), say('gap-mark'))]
      : []),
    ...(changes.some(change => change.reachedIncidents > 0)
      ? [row(lineAt(REACHED_LINE), say('reached-mark'))]
      : []),
    ...(changes.some(change => change.exposedIncidents > 0)
      ? [row(lineAt(EXPOSED_LINE), say('exposed-mark'))]
      : []),
    ...(release.incidentPoints && input.evaluated
      ? [
          row(
            ([cx, cy]) => [
              element('circle', { cx, cy, r: 0.5, fill: INCIDENT, stroke: PAPER, 'stroke-width': 0.1 }),
            ],
            say('incident'),
          ),
        ]
      : []),
  ];
}
