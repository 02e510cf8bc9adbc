import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

interface Props {
  readonly title: string;
  /** What stands under the title. */
  readonly intro?: string;
  /** `alert`: a question that something is at stake in. `wide`: for a task with tables. */
  readonly kind?: 'alert' | 'wide';
  readonly isOpen: boolean;
  /** A press beside it closes it too. */
  readonly isDismissable?: boolean;
  readonly onClose: () => void;
  /** A `dialog-body`, which scrolls, and a `dialog-foot` with the ways on. */
  readonly children: ReactNode;
}

/** A question or a task of its own, above everything else. It holds the focus, and Escape closes it. */
export function Dialog({ title, intro, kind, isOpen, isDismissable, onClose, children }: Props) {
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={open => open || onClose()}
    >
      <Modal className={kind === 'wide' ? 'modal wide-modal' : 'modal'}>
        <AriaDialog role={kind === 'alert' ? 'alertdialog' : 'dialog'} className="dialog">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {intro && <p className="muted">{intro}</p>}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
