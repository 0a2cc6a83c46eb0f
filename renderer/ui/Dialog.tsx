import type { ReactNode } from 'react';
import { Dialog as KitDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { en } from '#shared/text/en.ts';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

/** A dialog over the window. Without `actions` it has one button, which closes it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  actions,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={styles.overlay!}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={actions === undefined}
    >
      <Modal className={styles.modal!}>
        <KitDialog className={styles.dialog!}>
          <Heading slot="title" className={styles.title!}>
            {title}
          </Heading>
          {children}
          <div className={styles.actions}>
            {actions ?? (
              <Button look="primary" onPress={onClose} autoFocus>
                {en.window.shell.shortcuts.close}
              </Button>
            )}
          </div>
        </KitDialog>
      </Modal>
    </ModalOverlay>
  );
}
