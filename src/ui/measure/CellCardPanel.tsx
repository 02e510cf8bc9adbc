import './card/card.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TryBaseButton } from '../plan/TryBaseButton.tsx';
import { IconButton } from '../shell/IconButton.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { CardBases } from './card/CardBases.tsx';
import { CardHistory } from './card/CardHistory.tsx';
import { CardIncidents } from './card/CardIncidents.tsx';

/** The card of the selected cell, docked below the panel. Escape closes it wherever the focus is. */
export function CellCardPanel() {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const card = useSession(state => state.card);
  const selectCell = useSession(state => state.selectCell);
  const heading = useRef<HTMLHeadingElement>(null);
  const cell = card?.cell;
  useEffect(() => {
    if (cell === undefined) return;
    const opener = document.activeElement;
    heading.current?.focus();
    // The card takes room from the panel: the row it was opened from stays in sight.
    if (opener instanceof HTMLElement && opener.closest('#panel'))
      opener.scrollIntoView({ block: 'nearest' });
    return () => {
      // Back to where the card was opened from, unless the user has gone on elsewhere.
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
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
