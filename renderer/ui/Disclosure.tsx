import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure as KitDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import styles from './Disclosure.module.css';

interface Props {
  title: ReactNode;
  /** Of the heading around the button. */
  level: 3 | 4;
  children: ReactNode;
  /** Open or closed by others too. */
  isOpen?: boolean;
  onToggle?: (isOpen: boolean) => void;
}

/** A heading that opens and closes what is beneath it. */
export function Disclosure({ title, level, children, isOpen, onToggle }: Props) {
  return (
    <KitDisclosure
      className={styles.disclosure!}
      {...(isOpen !== undefined && { isExpanded: isOpen })}
      {...(onToggle && { onExpandedChange: onToggle })}
    >
      <Heading level={level} className={styles.heading!}>
        <Button slot="trigger" className={styles.button!}>
          <ChevronRight size={16} aria-hidden className={styles.mark} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel!}>{children}</DisclosurePanel>
    </KitDisclosure>
  );
}
