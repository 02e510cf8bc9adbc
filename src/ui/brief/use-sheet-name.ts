import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import { useSession } from '../use-session.ts';

/** What a sheet is called in a list: its own title, the one that stands on it, or its layout. */
export function useSheetName({ id, title, layout }: SheetSettings): string {
  const { t } = useTranslation('brief');
  const suggested = useSession(({ preview }) => (preview?.settings.id === id ? preview.sheet.title : null));
  return title ?? suggested ?? t(`layout.${layout}`);
}
