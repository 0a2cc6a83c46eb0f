import type { ReactNode } from 'react';
import { Checkbox as KitCheckbox } from 'react-aria-components';
import styles from './Checkbox.module.css';

/** Something that is so or not; `problem` says why it must be so. */
export function Checkbox({
  isSelected,
  onChange,
  problem,
  isDisabled = false,
  children,
}: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  problem?: string | undefined;
  isDisabled?: boolean;
  children: ReactNode;
}) {
  return (
    <KitCheckbox
      className={styles.checkbox!}
      isSelected={isSelected}
      onChange={onChange}
      isInvalid={problem !== undefined}
      isDisabled={isDisabled}
    >
      <span className={styles.box} aria-hidden />
      <span>
        {children}
        {problem && <span className={styles.problem}>{problem}</span>}
      </span>
    </KitCheckbox>
  );
}
