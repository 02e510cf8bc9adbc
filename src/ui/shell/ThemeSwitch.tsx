import { useTranslation } from 'react-i18next';
import { IconButton } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';

export function ThemeSwitch() {
  const { t } = useTranslation();
  const theme = useSession(state => state.theme);
  const setTheme = useSession(state => state.setTheme);
  return (
    <IconButton
      icon={theme === 'dark' ? 'sun' : 'moon'}
      label={t('darkTheme')}
      aria-pressed={theme === 'dark'}
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    />
  );
}
