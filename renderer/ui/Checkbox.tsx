import { Checkbox as KitCheckbox } from 'react-aria-components';
import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import styles from './Checkbox.module.css';

/** A box with its words; `end` stands at the right, such as a count. */
export function Checkbox({
  isSelected,
  onChange,
  children,
  end,
}: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  end?: ReactNode;
}) {
  return (
    <KitCheckbox className={styles.checkbox!} isSelected={isSelected} onChange={onChange}>
      <span className={styles.box} aria-hidden>
        {isSelected && <Check size={12} strokeWidth={3.5} />}
      </span>
      <span className={styles.words}>{children}</span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </KitCheckbox>
  );
}
