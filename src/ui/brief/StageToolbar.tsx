import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

interface Props {
  /** 1: the size on paper. */
  readonly zoom: number;
  readonly isFitted: boolean;
  /** Nearer, farther, or 0: the whole sheet. */
  readonly onZoom: (direction: 1 | -1 | 0) => void;
}

/** How large the sheet is seen, and whether it is being drawn. */
export function StageToolbar({ zoom, isFitted, onZoom }: Props) {
  const { t } = useTranslation('brief');
  const format = useFormat();
  const composing = useSession(state => state.composing);
  return (
    <div className="stage-toolbar">
      <button type="button" className="stage-button" aria-label={t('stage.out')} onClick={() => onZoom(-1)}>
        −
      </button>
      <output className="stage-zoom" aria-label={t('stage.zoom')}>
        {t('stage.percent', { value: format.integer(zoom * 100) })}
      </output>
      <button type="button" className="stage-button" aria-label={t('stage.in')} onClick={() => onZoom(1)}>
        +
      </button>
      <button type="button" className="stage-button" aria-pressed={isFitted} onClick={() => onZoom(0)}>
        {t('stage.fit')}
      </button>
      <span className="stage-status muted" aria-hidden={!composing}>
        {composing && t('stage.composing')}
      </span>
    </div>
  );
}
