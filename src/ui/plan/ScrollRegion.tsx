import type { ReactNode } from 'react';

/** A long table that scrolls by itself. */
export function ScrollRegion({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll plan-table" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
