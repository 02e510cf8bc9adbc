import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../session/state.ts';
import { Segmented } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';

/** Each language is named in itself, so that who needs it can find it. */
const NAMES = { en: 'English', fr: 'Français' } as const;

export function LocaleSwitch() {
  const { t } = useTranslation();
  const locale = useSession(state => state.locale);
  const setLocale = useSession(state => state.setLocale);
  return (
    <Segmented
      legend={t('language')}
      options={LOCALES.map(value => ({
        value,
        text: value.toUpperCase(),
        title: NAMES[value],
        lang: value,
      }))}
      chosen={locale}
      onChange={setLocale}
    />
  );
}
