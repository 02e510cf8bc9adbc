/** Every namespace in English, by its file. */
export const english = import.meta.glob<Readonly<Record<string, unknown>>>('./en/*.json', {
  eager: true,
  import: 'default',
});
