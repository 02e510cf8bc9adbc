import { type ReactNode, useState } from 'react';

const CLASSES = { heading: 'disclosure', small: 'small-disclosure', section: 'section' } as const;

interface Props {
  /** `heading`: in the text; `small`: a line in the colour of links; `section`: as wide as the panel. */
  readonly kind?: keyof typeof CLASSES;
  readonly summary: ReactNode;
  /** Whether it is open at first. */
  readonly isOpen?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** What opens and closes. Its content is made when it is first opened: what nobody looks at costs no time on every change. */
export function Disclosure({ kind = 'heading', summary, isOpen = false, onOpen, children }: Props) {
  const [isOpenAtFirst] = useState(isOpen);
  const [wasOpened, setWasOpened] = useState(isOpen);
  return (
    <details
      className={CLASSES[kind]}
      open={isOpenAtFirst}
      onToggle={event => {
        if (!event.currentTarget.open) return;
        setWasOpened(true);
        onOpen?.();
      }}
    >
      <summary>{summary}</summary>
      {wasOpened && children}
    </details>
  );
}

interface SectionProps {
  readonly title: string;
  /** One line beside the title, visible also when closed. */
  readonly summary?: string;
  readonly closed?: boolean;
  readonly children: ReactNode;
}

/** A part of a panel, under its heading. */
export function Section({ title, summary, closed = false, children }: SectionProps) {
  const heading = (
    <>
      <h2>{title}</h2>
      {summary && <span className="section-summary">{summary}</span>}
    </>
  );
  return (
    <Disclosure kind="section" summary={heading} isOpen={!closed}>
      <div className="section-body">{children}</div>
    </Disclosure>
  );
}
