import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../session/state.ts';
import { useSession } from '../use-session.ts';

/** Each language is named in itself, so that who needs it can find it. */
const NAMES = { en: 'English', fr: 'Français' } as const;

export function LocaleSwitch() {
  const { t } = useTranslation();
  const locale = useSession(state => state.locale);
  const setLocale = useSession(state => state.setLocale);
  return (
    <fieldset className="segmented">
      <legend className="hidden">{t('language')}</legend>
      {LOCALES.map(each => (
        <button
          key={each}
          type="button"
          lang={each}
          title={NAMES[each]}
          aria-pressed={each === locale}
          onClick={() => setLocale(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
