import type { SheetLayout } from '../../model/sheet.ts';

/** Map frames, and lines of text or bars, on a sheet of 32 by 20. */
const DRAWINGS: Readonly<Record<SheetLayout, { readonly maps: string; readonly lines: string }>> = {
  map: { maps: 'M2 5h19v12h-19z', lines: 'M23 6h7M23 8.5h7M23 11h5M2 2.5h14' },
  'before-after': { maps: 'M2 5h13v9h-13zM17 5h13v9h-13z', lines: 'M2 2.5h14M2 16.5h12M17 16.5h12' },
  'map-gaps': { maps: 'M2 5h15v12h-15z', lines: 'M2 2.5h14M19 6h11M19 8.5h11M19 11h11M19 13.5h11M19 16h11' },
  scenario: { maps: 'M2 5h15v8h-15z', lines: 'M2 2.5h14M19 6h11M19 8.5h9M2 15h28M2 17.5h28M19 11h11' },
  trend: { maps: 'M2 5h28v12h-28z', lines: 'M2 2.5h14M5 15v-4M9 15v-7M13 15v-5M17 15v-8M21 15v-3M25 15v-6' },
};

/** What a layout looks like, from afar. */
export function LayoutPicture({ layout }: { readonly layout: SheetLayout }) {
  const { maps, lines } = DRAWINGS[layout];
  return (
    <svg className="layout-picture" viewBox="0 0 32 20" width="56" height="35" aria-hidden="true">
      <path className="layout-paper" d="M.5.5h31v19h-31z" />
      <path className="layout-map" d={maps} />
      <path className="layout-lines" d={lines} />
    </svg>
  );
}
