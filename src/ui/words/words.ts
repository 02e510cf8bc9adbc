import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../units/locale.ts';

type Words = Readonly<Record<string, unknown>>;

/** Each language is loaded when it is first spoken. Its words stand by namespace, one for each part of the page. */
const LOADERS: Readonly<Record<Locale, () => Promise<Readonly<Record<string, Words>>>>> = {
  en: async () => (await import('./en.json')).default,
  fr: async () => (await import('./fr.json')).default,
};

const initialised = i18next.use(initReactI18next).init({
  resources: {},
  fallbackLng: false,
  defaultNS: 'common',
  // React escapes what it renders.
  interpolation: { escapeValue: false },
});

/** Makes the page speak a language, once its words are there. */
export async function speak(locale: Locale): Promise<void> {
  await initialised;
  if (!i18next.hasResourceBundle(locale, 'common')) {
    for (const [namespace, words] of Object.entries(await LOADERS[locale]())) {
      i18next.addResourceBundle(locale, namespace, words);
    }
  }
  await i18next.changeLanguage(locale);
}
