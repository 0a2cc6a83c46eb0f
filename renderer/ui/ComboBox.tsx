import { ChevronDown } from 'lucide-react';
import { Button, ComboBox as KitComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import select from './Select.module.css';
import field from './TextField.module.css';
import styles from './ComboBox.module.css';

/** One of a long list, found by typing; words that are none of the list may stand for something too. */
export function ComboBox({
  label,
  hint,
  problem,
  text,
  onText,
  options,
  onChoose,
  onLeave,
  isDisabled = false,
}: {
  label: string;
  hint: string;
  problem: string | undefined;
  text: string;
  onText: (text: string) => void;
  /** What the words may mean, the likeliest first. */
  options: readonly { id: string; name: string }[];
  onChoose: (id: string) => void;
  onLeave: () => void;
  isDisabled?: boolean;
}) {
  return (
    <KitComboBox
      className={field.field!}
      inputValue={text}
      onInputChange={onText}
      items={options}
      value={null}
      onChange={(key) => {
        if (key !== null) onChoose(String(key));
      }}
      onBlur={onLeave}
      isInvalid={problem !== undefined}
      isDisabled={isDisabled}
      allowsCustomValue
    >
      <Label className={field.label}>{label}</Label>
      <div className={styles.line}>
        <Input className={`${field.input} ${styles.input}`} />
        <Button className={styles.open!}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <Text slot="description" className={field.hint}>
        {hint}
      </Text>
      <FieldError className={field.problem!}>{problem}</FieldError>
      <Popover className={select.popover!}>
        <ListBox className={select.list!} items={options}>
          {({ id, name }) => (
            <ListBoxItem id={id} className={select.item!} textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </KitComboBox>
  );
}
