import { ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Select as KitSelect,
  SelectValue,
  Text,
  Virtualizer,
} from 'react-aria-components';
import styles from './Select.module.css';

/** What stands in a select's place while it is not needed, looking like it: a list of places takes a while to draw. */
export const SelectToCome = ({ label, value }: { label: string; value: string }) => (
  <div className={styles.select}>
    <span className={styles.label}>{label}</span>
    <div className={styles.button}>
      <span className={styles.value}>{value}</span>
      <ChevronDown size={16} aria-hidden />
    </div>
  </div>
);

/** More options than these take so long to draw that the window would stand still: then those in sight are drawn alone. */
const MOST_DRAWN = 100;
const LONG_LAYOUT = { rowHeight: 30, padding: 4 };

/** One of a list, such as the place. Typing the first letters goes there. */
export function Select<Id extends string>({
  label,
  hint,
  isLabelHidden = false,
  options,
  value,
  onChange,
  isDisabled = false,
  autoFocus = false,
}: {
  label: string;
  hint?: string;
  isLabelHidden?: boolean;
  options: readonly { id: Id; name: string }[];
  value: Id;
  onChange: (id: Id) => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
}) {
  const isLong = options.length > MOST_DRAWN;
  const list = (
    <ListBox className={isLong ? `${styles.list!} ${styles.long!}` : styles.list!} items={options}>
      {({ id, name }) => (
        <ListBoxItem id={id} className={styles.item!} textValue={name}>
          {name}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <KitSelect
      className={styles.select!}
      value={value}
      onChange={(key) => onChange(key as Id)}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
    >
      <Label className={isLabelHidden ? 'visuallyHidden' : styles.label!}>{label}</Label>
      <Button className={styles.button!}>
        <SelectValue className={styles.value!} />
        <ChevronDown size={16} aria-hidden />
      </Button>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <Popover className={styles.popover!}>
        {isLong ? (
          <Virtualizer layout={ListLayout} layoutOptions={LONG_LAYOUT}>
            {list}
          </Virtualizer>
        ) : (
          list
        )}
      </Popover>
    </KitSelect>
  );
}
