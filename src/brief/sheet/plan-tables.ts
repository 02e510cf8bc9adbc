import type { SheetTable } from '../../model/sheet.ts';
import { type BriefLocale, integer, writtenDay } from '../figures.ts';
import type { PlanInput } from './input.ts';
import { basesOfPlan } from './map-bases.ts';
import type { TableColumn } from './table-block.ts';
import type { Say } from './words.ts';

export const CHANGE_COLUMNS: readonly TableColumn[] = [
  { share: 0.5, align: 'start' },
  { share: 0.2, align: 'start' },
  { share: 0.3, align: 'start' },
];

/** What a plan does with bases: only those it does something with. */
export function changeTable(plan: PlanInput, say: Say, locale: BriefLocale): SheetTable {
  const rows = basesOfPlan(plan).flatMap(({ base, change }) => (change === 'kept' ? [] : [{ base, change }]));
  const written = rows.map(({ base, change }) => {
    const from = base.from === null ? '' : say('from-day', { day: writtenDay(locale, base.from) });
    const to = base.to === null ? '' : say('to-day', { day: writtenDay(locale, base.to - 1) });
    return [base.name, say(`done-${change}`), [from, to].filter(text => text !== '').join(' ')];
  });
  const isDated = written.some(row => row[2] !== '');
  const columns = [say('column-base'), say('column-change'), say('column-dates')];
  return {
    title: say('changes-title'),
    columns: isDated ? columns : columns.slice(0, 2),
    rows: isDated ? written : written.map(row => row.slice(0, 2)),
  };
}

export const LEDGER_COLUMNS: readonly TableColumn[] = [
  { share: 0.46, align: 'start' },
  { share: 0.18, align: 'end' },
  { share: 0.18, align: 'end' },
  { share: 0.18, align: 'end' },
];

/** Where the people of a plan come from; the bases whose strength it leaves alone are one line. For a release of strengths only. */
export function ledgerTable({ findings: { ledger } }: PlanInput, say: Say, locale: BriefLocale): SheetTable {
  const number = (value: number | null) => (value === null ? say('unknown') : integer(locale, value));
  const signed = (value: number) =>
    value > 0 ? `+${integer(locale, value)}` : integer(locale, value).replace('-', '\u2212');
  const moved = ledger.rows.filter(row => row.moved !== 0);
  const { total } = ledger;
  return {
    title: say('ledger-title'),
    columns: [say('column-base'), say('column-before'), say('column-moved'), say('column-after')],
    rows: [
      ...moved.map(row => [row.name, number(row.before), signed(row.moved), number(row.after)]),
      [
        total.unknown > 0
          ? say('ledger-total-known', { unknown: integer(locale, total.unknown) }, total.unknown)
          : say('ledger-total'),
        number(total.before),
        signed(total.moved),
        number(total.after),
      ],
    ],
  };
}
