const PATHS = {
  undo: 'M6 4 2.5 7.5 6 11M2.5 7.5h7a4 4 0 0 1 0 8H7',
  redo: 'M12 4l3.5 3.5L12 11M15.5 7.5h-7a4 4 0 0 0 0 8H11',
  sun: 'M9 5.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM9 1v2M9 15v2M1 9h2M15 9h2M3.3 3.3l1.4 1.4M13.3 13.3l1.4 1.4M3.3 14.7l1.4-1.4M13.3 4.7l1.4-1.4',
  moon: 'M14.5 11.2A6.5 6.5 0 0 1 6.8 3.5a6.5 6.5 0 1 0 7.7 7.7Z',
  add: 'M9 3.5v11M3.5 9h11',
  close: 'M4.5 4.5l9 9M13.5 4.5l-9 9',
  play: 'M6 4l8 5-8 5Z',
  pause: 'M6 4v10M12 4v10',
  back: 'M12 4l-5 5 5 5',
  forward: 'M6 4l5 5-5 5',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon in the colour of the text; the control around it carries the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 18 18" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
