import { type ReactNode, useState } from 'react';

interface Props {
  readonly className: string;
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A disclosure whose content is made when it is first opened: what nobody looks at costs no time on every change. */
export function Fold({ className, summary, isOpen = false, children }: Props) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  return (
    <details className={className} open={isOpen} onToggle={() => setWasOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && children}
    </details>
  );
}
