import type { ReactNode } from 'react';
import { Dialog, Heading, Popover as KitPopover } from 'react-aria-components';
import styles from './Popover.module.css';

/** A small dialog at the thing that it is about. Esc, or a click beside it, closes it; the focus returns where it was. */
export function Popover({
  anchor,
  title,
  onClose,
  children,
}: {
  /** Closed while there is none. */
  anchor: Element | undefined;
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <KitPopover
      className={styles.popover!}
      triggerRef={{ current: anchor ?? null }}
      isOpen={anchor !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog className={styles.dialog!}>
        <Heading slot="title" className={styles.title!}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </KitPopover>
  );
}
