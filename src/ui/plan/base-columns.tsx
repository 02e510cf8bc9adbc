import type { TFunction } from 'i18next';
import type { BaseState, PlanBase } from '../../map/plan/plan-scene.ts';
import type { Column } from '../charts/DataTable.tsx';
import type { Format } from '../format.ts';
import { KindSymbol } from './KindSymbol.tsx';

/** What a planner has done comes first. */
const ORDER: readonly BaseState[] = ['added', 'moved', 'closed', 'changed', 'kept'];

/** Columns of the table of a plan's bases. The name is a button, so that a row can be opened by keyboard. */
export function planBaseColumns(
  t: TFunction<'plan'>,
  format: Format,
  open: (row: PlanBase) => void,
): readonly Column<PlanBase>[] {
  return [
    {
      key: 'name',
      label: t('column.base'),
      heading: true,
      wrap: true,
      value: ({ base }) => base.name,
      cell: row => (
        <button
          type="button"
          className="row-button"
          onClick={event => {
            event.stopPropagation();
            open(row);
          }}
        >
          {row.base.name}
        </button>
      ),
    },
    {
      key: 'state',
      label: t('column.state'),
      value: ({ state }) => ORDER.indexOf(state),
      cell: ({ state }) => <span className={`base-state state-${state}`}>{t(`state.${state}`)}</span>,
    },
    {
      key: 'kind',
      label: t('column.kind'),
      wrap: true,
      value: ({ base }) => t(`kind.${base.kind}`),
      cell: ({ base, state }) => (
        <span className="kind-cell">
          <KindSymbol kind={base.kind} state={state} />
          {t(`kindShort.${base.kind}`)}
        </span>
      ),
    },
    {
      key: 'strength',
      label: t('column.strength'),
      numeric: true,
      value: ({ base }) => base.strength,
      cell: ({ base }) =>
        base.strength === null ? (
          <span className="muted">{t('unknown')}</span>
        ) : (
          format.integer(base.strength)
        ),
    },
    {
      key: 'reach',
      label: t('column.reach'),
      numeric: true,
      value: ({ reachKm }) => reachKm,
      cell: ({ reachKm }) => format.chosenKm(reachKm),
    },
  ];
}
