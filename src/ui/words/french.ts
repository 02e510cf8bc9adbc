/** Every namespace in French, by its file. */
export const french = import.meta.glob<Readonly<Record<string, unknown>>>('./fr/*.json', {
  eager: true,
  import: 'default',
});
