import { FieldError, Input, Label, Text, TextField as KitTextField } from 'react-aria-components';
import styles from './TextField.module.css';

/** One line of text with its label; `hint` says what it is for, `problem` what is wrong with it. */
export function TextField({
  label,
  hint,
  problem,
  value,
  onChange,
  onBlur,
  maxLength,
  isDisabled = false,
}: {
  label: string;
  hint?: string;
  problem?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  maxLength?: number;
  isDisabled?: boolean;
}) {
  return (
    <KitTextField
      className={styles.field!}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={problem !== undefined}
      {...(onBlur && { onBlur })}
      {...(maxLength && { maxLength })}
    >
      <Label className={styles.label}>{label}</Label>
      <Input className={styles.input!} />
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.problem!}>{problem}</FieldError>
    </KitTextField>
  );
}
