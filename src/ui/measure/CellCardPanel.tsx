import { max } from 'd3-array';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardIncident, CellCard } from '../../model/findings.ts';
import { isInReach } from '../../units/distance.ts';
import { useWidth } from '../charts/plot.tsx';
import { linearScale } from '../charts/scale.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { type Column, Table } from '../parts/Table.tsx';
import { TryBaseButton } from '../plan/TryBaseButton.tsx';
import { useFocusReturn } from '../use-focus-return.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

/** The card of the selected cell, docked below the panel. Escape closes it wherever the focus is. */
export function CellCardPanel() {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const card = useSession(state => state.card);
  const selectCell = useSession(state => state.selectCell);
  const heading = useRef<HTMLHeadingElement>(null);
  const cell = card?.cell;
  useFocusReturn(cell);
  useEffect(() => {
    if (cell === undefined) return;
    const opener = document.activeElement;
    heading.current?.focus();
    // The card takes room from the panel: the row it was opened from stays in sight.
    if (opener instanceof HTMLElement && opener.closest('#panel'))
      opener.scrollIntoView({ block: 'nearest' });
  }, [cell]);
  if (!card) return null;
  return (
    <section className="card" aria-labelledby="card-title">
      <header className="card-header">
        <h2 id="card-title" ref={heading} tabIndex={-1}>
          {t('card.title')} <code>{card.mgrs}</code>
        </h2>
        <span className="muted">{t('card.area', { area: format.integer(card.areaKm2) })}</span>
        <TryBaseButton latitude={card.latitude} longitude={card.longitude} place={card.mgrs} />
        <IconButton icon="close" label={t('card.close')} onClick={() => selectCell(null)} />
      </header>
      <div className="card-body">
        <CardBases bases={card.bases} />
        <CardHistory history={card.history} />
        <CardIncidents key={card.cell} incidents={card.incidents} />
      </div>
    </section>
  );
}

function CardBases({ bases }: { readonly bases: CellCard['bases'] }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  return (
    <section>
      <h3>{t('card.bases')}</h3>
      {bases.length === 0 && <p className="muted">{t('noBase')}</p>}
      <ol className="card-bases">
        {bases.map(({ name, distanceKm }) => (
          <li key={`${name}-${distanceKm}`}>
            <span>{name}</span>
            <span className="number">{format.measuredKm(distanceKm)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Step = CellCard['history'][number];
const HEIGHT = 64;
const LEFT = 44;

/** How far the nearest base was from this cell, over the record; the dashed line is the chosen distance. */
function CardHistory({ history }: { readonly history: readonly Step[] }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const chosenKm = useSession(state => state.settings.distanceKm);
  const [ref, width] = useWidth<HTMLDivElement>();
  if (history.length === 0) return null;
  const columns: readonly Column<Step>[] = [
    {
      key: 'from',
      label: t('column.from'),
      heading: true,
      value: step => step.from,
      cell: step => format.day(step.from),
    },
    { key: 'to', label: t('column.to'), value: step => step.to, cell: step => format.day(step.to - 1) },
    {
      key: 'distance',
      label: t('column.distance'),
      numeric: true,
      value: step => step.distanceKm,
      cell: step => (step.distanceKm === null ? '–' : format.measuredKm(step.distanceKm)),
    },
    { key: 'base', label: t('column.base'), cell: step => step.base ?? t('noBase') },
  ];
  return (
    <section>
      <h3>{t('card.history')}</h3>
      <p className="explanation">
        {t('card.days', {
          share: format.percent(daysWithin(history, chosenKm), daysWithin(history, null)),
          distance: format.chosenKm(chosenKm),
        })}
      </p>
      <div className="chart-plot" ref={ref} style={{ height: HEIGHT }}>
        {width > 0 && <HistoryPicture history={history} width={width} />}
      </div>
      <Disclosure kind="small" summary={t('numbers')}>
        <Table
          caption={t('card.history')}
          columns={columns}
          rows={history}
          rowKey={step => String(step.from)}
        />
      </Disclosure>
    </section>
  );
}

/** Days of the record on which a base was within a distance of the centre; `null`: all days. */
function daysWithin(history: readonly Step[], km: number | null): number {
  return history.reduce((days, step) => {
    const counts = km === null || (step.distanceKm !== null && isInReach(step.distanceKm, km));
    return counts ? days + step.to - step.from : days;
  }, 0);
}

function HistoryPicture({ history, width }: { readonly history: readonly Step[]; readonly width: number }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const chosenKm = useSession(state => state.settings.distanceKm);
  const first = history[0]?.from ?? 0;
  const last = history.at(-1)?.to ?? first + 1;
  const largest = Math.max(max(history, step => step.distanceKm ?? 0) ?? 0, chosenKm * 1.25);
  const x = linearScale([first, last], [LEFT, width - 4]);
  const y = linearScale([0, largest], [HEIGHT - 16, 6]);
  const path = history
    .map(({ from, to, distanceKm }) => (distanceKm === null ? '' : `M${x(from)},${y(distanceKm)}H${x(to)}`))
    .join('');
  return (
    <svg width={width} height={HEIGHT} role="img" aria-label={t('card.historyCaption')}>
      <path className="grid" d={`M${LEFT},${y(0)}H${width}`} />
      <path className="threshold" d={`M${LEFT},${y(chosenKm)}H${width}`} />
      <text className="tick" x={LEFT - 4} y={y(chosenKm)} dy="0.32em" textAnchor="end">
        {format.chosenKm(chosenKm)}
      </text>
      <text className="tick" x={LEFT - 4} y={y(0)} dy="0.32em" textAnchor="end">
        0
      </text>
      <path className="steps" d={path} />
      <text className="tick" x={LEFT} y={HEIGHT - 3}>
        {format.day(first)}
      </text>
      <text className="tick" x={width - 4} y={HEIGHT - 3} textAnchor="end">
        {format.day(last - 1)}
      </text>
    </svg>
  );
}

const FIRST_INCIDENTS = 25;
/** A cell can hold thousands: they are never shown all at once, which would stop the page. */
const MORE_INCIDENTS = 100;

/** The cell's incidents, newest first. */
function CardIncidents({ incidents }: { readonly incidents: readonly CardIncident[] }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const [most, setMost] = useState(FIRST_INCIDENTS);
  const shown = incidents.slice(0, most);
  const more = Math.min(MORE_INCIDENTS, incidents.length - shown.length);
  return (
    <section>
      <h3>{t('card.incidents', { total: format.integer(incidents.length) })}</h3>
      {incidents.length === 0 && <p className="muted">{t('card.noIncidents')}</p>}
      <ol className="card-incidents">
        {shown.map(incident => (
          <li key={`${incident.sourceId}-${incident.sourceRow}`}>
            <IncidentEntry incident={incident} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button kind="link" onClick={() => setMost(most + MORE_INCIDENTS)}>
          {t('card.more', { count: more })}
        </Button>
      )}
    </section>
  );
}

/** One incident: when, how many died, who, how far, and how sure. */
function IncidentEntry({ incident }: { readonly incident: CardIncident }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const distanceKm = useSession(state => state.settings.distanceKm);
  const covered = incident.distanceKm !== null && isInReach(incident.distanceKm, distanceKm);
  return (
    <article className="incident">
      <p className="incident-line">
        <strong>{format.span(incident.date)}</strong>
        <span>{t('card.deaths', { count: incident.fatalitiesBest })}</span>
        {incident.excluded === null && (
          <span className={covered ? 'state-active' : 'state-uncovered'}>
            {incident.distanceKm === null
              ? t('noBase')
              : t('card.distance', {
                  distance: format.measuredKm(incident.distanceKm),
                  fromBase: format.from(incident.base ?? ''),
                })}
          </span>
        )}
      </p>
      <p>
        {incident.actor} <span className="muted">{t(`perpetrator.${incident.perpetrator}`)}</span>
      </p>
      <p className="muted">
        {incident.excluded !== null && (
          <span className="excluded">{t(`card.excluded.${incident.excluded}`)} </span>
        )}
        {Number.isFinite(incident.radiusKm) &&
          t('card.radius', { distance: format.chosenKm(incident.radiusKm) })}
      </p>
      <SourceText sourceId={incident.sourceId} row={incident.sourceRow} />
    </article>
  );
}

type Fields = readonly (readonly [string, string])[];

interface SourceTextProps {
  readonly sourceId: string;
  readonly row: number;
}

/** The incident's row as its file has it, read back from the file when asked for. Shown as text, whatever it holds. */
function SourceText({ sourceId, row }: SourceTextProps) {
  const { t } = useTranslation('measure');
  const sourceText = useSession(state => state.sourceText);
  const [fields, setFields] = useState<Fields | 'absent' | null>(null);
  const load = async () => {
    if (fields !== null) return;
    const rows = await sourceText(sourceId, [row]);
    setFields(rows.get(row) ?? 'absent');
  };
  return (
    <Disclosure kind="small" summary={t('card.sourceText', { row })} onOpen={() => void load()}>
      {fields === null && <p className="muted">{t('card.reading')}</p>}
      {fields === 'absent' && <p className="muted">{t('card.sourceAbsent')}</p>}
      {fields !== null && fields !== 'absent' && (
        <dl className="source-text">
          {fields
            .filter(([, value]) => value.trim() !== '')
            .map(([header, value]) => (
              <div key={header}>
                <dt>{header}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      )}
    </Disclosure>
  );
}
