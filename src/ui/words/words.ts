import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

type Words = Readonly<Record<string, unknown>>;

/** Every `<locale>/<namespace>.json` beside this file, so that a new part of the page only adds its own files. */
const files = import.meta.glob<Words>('./*/*.json', { eager: true, import: 'default' });

function resourcesOf(entries: readonly (readonly [string, Words])[]): Record<string, Record<string, Words>> {
  const resources: Record<string, Record<string, Words>> = {};
  for (const [path, words] of entries) {
    const [, locale, namespace] = /^\.\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
    if (!locale || !namespace) continue;
    resources[locale] = { ...resources[locale], [namespace]: words };
  }
  return resources;
}

const resources = resourcesOf(Object.entries(files));

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources,
  ns: Object.keys(resources.en ?? {}),
  defaultNS: 'common',
  initAsync: false,
  // React escapes what it renders.
  interpolation: { escapeValue: false },
});

export { i18next };
