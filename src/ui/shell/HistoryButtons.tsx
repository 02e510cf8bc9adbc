import { useTranslation } from 'react-i18next';
import { IconButton } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';

export function HistoryButtons() {
  const { t } = useTranslation();
  const canUndo = useSession(state => state.canUndo);
  const canRedo = useSession(state => state.canRedo);
  const undo = useSession(state => state.undo);
  const redo = useSession(state => state.redo);
  return (
    <>
      <IconButton
        icon="undo"
        label={t('undo')}
        title={`${t('undo')} (Ctrl+Z)`}
        disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={t('redo')}
        title={`${t('redo')} (Ctrl+Shift+Z)`}
        disabled={!canRedo}
        onClick={redo}
      />
    </>
  );
}
