/** The languages of the page and of its sheets. */
export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

/** Their names as `Intl` takes them: English as the United Nations writes it. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr' };
