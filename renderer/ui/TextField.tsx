import { FieldError, Input, Label, Text, TextArea, TextField as KitTextField } from 'react-aria-components';
import styles from './TextField.module.css';

/** A line of text, or several, with its label; `hint` says what it is for, `problem` what is wrong with it. */
export function TextField({
  label,
  hint,
  problem,
  value,
  onChange,
  onBlur,
  maxLength,
  lines = 1,
  type = 'text',
  isDisabled = false,
}: {
  label: string;
  hint?: string;
  problem?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  maxLength?: number;
  lines?: number;
  type?: 'text' | 'date';
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
      {lines === 1 ? (
        <Input className={styles.input!} type={type} />
      ) : (
        <TextArea className={`${styles.input} ${styles.area}`} rows={lines} />
      )}
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.problem!}>{problem}</FieldError>
    </KitTextField>
  );
}
