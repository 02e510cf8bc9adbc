import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../session/state.ts';
import { useSession } from '../use-session.ts';

/** What a project without a name of its own is called: the exercise by its invented country. */
export function useUnnamedTitle(): string {
  const { t } = useTranslation();
  const country = useSession(exerciseCountry);
  return country === null ? t('untitled') : t('exerciseProject', { country });
}

function exerciseCountry({ exercise, outlines }: SessionState): string | null {
  const coast = exercise ? outlines.find(({ layer }) => layer === 'coast') : undefined;
  return coast?.name || null;
}
