import type { ReactNode } from 'react';
import { Fold } from '../charts/Fold.tsx';

interface Props {
  readonly title: string;
  /** One line beside the title, visible also when closed. */
  readonly summary?: string;
  readonly closed?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, summary, closed = false, children }: Props) {
  const heading = (
    <>
      <h2>{title}</h2>
      {summary && <span className="section-summary">{summary}</span>}
    </>
  );
  return (
    <Fold className="section" summary={heading} isOpen={!closed}>
      <div className="section-body">{children}</div>
    </Fold>
  );
}
