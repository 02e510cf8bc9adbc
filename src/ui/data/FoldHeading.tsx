import type { ReactNode } from 'react';
import { Button, Heading } from 'react-aria-components';

/** The heading that opens and closes a fold. */
export function FoldHeading({ level, children }: { level: 3 | 4; children: ReactNode }) {
  return (
    <Heading level={level} className="data-fold-heading">
      <Button slot="trigger" className="data-fold-button">
        <svg className="data-chevron" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        {children}
      </Button>
    </Heading>
  );
}
