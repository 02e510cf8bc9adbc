import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** One line beside the title, visible also when closed. */
  readonly summary?: string;
  readonly closed?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, summary, closed, children }: Props) {
  return (
    <details className="section" open={!closed}>
      <summary>
        <h2>{title}</h2>
        {summary && <span className="section-summary">{summary}</span>}
      </summary>
      <div className="section-body">{children}</div>
    </details>
  );
}
