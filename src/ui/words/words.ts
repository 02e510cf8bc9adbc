import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../session/state.ts';

type Words = Readonly<Record<string, unknown>>;

/** Each language is loaded when it is first spoken. A new part of the page only adds its `<locale>/<namespace>.json`. */
const LOADERS: Readonly<Record<Locale, () => Promise<Readonly<Record<string, Words>>>>> = {
  en: async () => (await import('./english.ts')).english,
  fr: async () => (await import('./french.ts')).french,
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
    for (const [path, words] of Object.entries(await LOADERS[locale]())) {
      const namespace = /([^/]+)\.json$/.exec(path)?.[1];
      if (namespace) i18next.addResourceBundle(locale, namespace, words);
    }
  }
  await i18next.changeLanguage(locale);
}
