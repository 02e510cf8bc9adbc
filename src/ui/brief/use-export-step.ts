import { useTranslation } from 'react-i18next';
import type { ExportProgress } from '../../session/brief/brief-state.ts';

/** The sentence that says what an export is doing; empty where none is being written. */
export function useExportStep(progress: ExportProgress | null): string {
  const { t } = useTranslation('brief');
  if (!progress) return '';
  const { step, sheet, sheets } = progress;
  if (step === 'packing') return t('export.doing.packing');
  if (step === 'composing') return t('export.doing.composing', { sheet, count: sheets });
  return t('export.doing.writing', { format: t(`format.${step}`), sheet, count: sheets });
}
