import type { ReactNode } from 'react';

/** A table that scrolls by itself. */
export function TableRegion({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="data-table-scroll" tabIndex={0} aria-label={name}>
      <table className="data-table">{children}</table>
    </section>
  );
}
