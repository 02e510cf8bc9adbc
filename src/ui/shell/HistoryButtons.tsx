import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';
import { Icon } from './Icon.tsx';

export function HistoryButtons() {
  const { t } = useTranslation();
  const canUndo = useSession(state => state.canUndo);
  const canRedo = useSession(state => state.canRedo);
  const undo = useSession(state => state.undo);
  const redo = useSession(state => state.redo);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={t('undo')}
        title={`${t('undo')} (Ctrl+Z)`}
        disabled={!canUndo}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('redo')}
        title={`${t('redo')} (Ctrl+Shift+Z)`}
        disabled={!canRedo}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </>
  );
}
