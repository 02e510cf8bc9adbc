import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';
import { Icon } from './Icon.tsx';

export function ThemeSwitch() {
  const { t } = useTranslation();
  const theme = useSession(state => state.theme);
  const setTheme = useSession(state => state.setTheme);
  const label = t('darkTheme');
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={theme === 'dark'}
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  );
}
