import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import type { PlacementProgress } from '../../model/placement.ts';
import { useWidth } from '../charts/plot.tsx';
import { type Column, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';

type Point = PlacementProgress['frontier'][number];
interface Step extends Point {
  /** What this base adds to those before it. */
  readonly gain: number;
}

const HEIGHT = 130;
const LEFT = 44;
const TOP = 8;
const BOTTOM = 22;

/** The best value for 1, 2, ... bases, and what each further base is worth. */
export function FrontierChart({ placement }: { readonly placement: PlacementProgress }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { frontier, request } = placement;
  if (frontier.length === 0) return null;
  const value = (amount: number) =>
    request.objective === 'p-median' ? format.measuredKm(amount) : format.decimal(amount);
  const steps = frontier.map(
    (point, index): Step => ({
      ...point,
      gain: point.added - (frontier[index - 1]?.added ?? 0),
    }),
  );
  const columns: readonly Column<Step>[] = [
    {
      key: 'sites',
      label: t('column.sites'),
      numeric: true,
      heading: true,
      cell: step => format.integer(step.sites),
    },
    { key: 'added', label: t('column.value'), numeric: true, cell: step => value(step.added) },
    { key: 'gain', label: t('column.gain'), numeric: true, cell: step => value(step.gain) },
    {
      key: 'proven',
      label: t('column.proof'),
      cell: step =>
        step.proven ? t('best.provenShort') : <span className="muted">{t('best.foundShort')}</span>,
    },
  ];
  return (
    <figure className="chart">
      <h3>{t('frontier.title')}</h3>
      <FrontierPicture steps={steps} value={value} />
      <Table
        caption={t('frontier.title')}
        columns={columns}
        rows={steps}
        rowKey={step => String(step.sites)}
        selectedKey={String(request.sites)}
      />
      <figcaption>{t('frontier.caption')}</figcaption>
    </figure>
  );
}

function FrontierPicture(props: {
  readonly steps: readonly Step[];
  readonly value: (amount: number) => string;
}) {
  const { steps, value } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const highest = Math.max(1e-9, ...steps.map(step => step.added));
  const last = steps.at(-1)?.sites ?? 1;
  const x = scaleLinear([1, Math.max(2, last)], [LEFT + 8, Math.max(LEFT + 9, width - 12)]);
  const y = scaleLinear([0, highest], [HEIGHT - BOTTOM, TOP]);
  const line = steps
    .map((step, index) => `${index === 0 ? 'M' : 'L'}${x(step.sites)},${y(step.added)}`)
    .join('');
  return (
    <div className="chart-plot" ref={ref}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {y.ticks(3).map(tick => (
          <g key={tick} transform={`translate(0,${y(tick)})`}>
            <path className="grid" d={`M${LEFT},0H${width}`} />
            <text className="tick" textAnchor="end" x={LEFT - 6} y={4}>
              {value(tick)}
            </text>
          </g>
        ))}
        <path className="curve" d={line} />
        {steps.map(step => (
          <g key={step.sites} transform={`translate(${x(step.sites)},0)`}>
            <circle className={step.proven ? 'frontier-proven' : 'frontier-found'} cy={y(step.added)} r={4} />
            <text className="tick" textAnchor="middle" y={HEIGHT - 6}>
              {step.sites}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
