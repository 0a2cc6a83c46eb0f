import { Label, Radio, RadioGroup as KitRadioGroup } from 'react-aria-components';
import styles from './RadioGroup.module.css';

/** One of a few, all in sight. */
export function RadioGroup<Id extends string>({
  label,
  options,
  value,
  onChange,
  isDisabled = false,
}: {
  label: string;
  options: readonly { id: Id; name: string }[];
  value: Id;
  onChange: (id: Id) => void;
  isDisabled?: boolean;
}) {
  return (
    <KitRadioGroup className={styles.group!} value={value} onChange={(id) => onChange(id as Id)} isDisabled={isDisabled}>
      <Label className={styles.label}>{label}</Label>
      <div className={styles.options}>
        {options.map(({ id, name }) => (
          <Radio key={id} value={id} className={styles.option!}>
            {name}
          </Radio>
        ))}
      </div>
    </KitRadioGroup>
  );
}
