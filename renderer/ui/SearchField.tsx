import { Search, X } from 'lucide-react';
import { useId, useImperativeHandle, useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import styles from './SearchField.module.css';

interface Props {
  label: string;
  placeholder: string;
  /** The keys that lead here, shown while the field is empty. */
  shortcut: string;
  clearLabel: string;
  text: string;
  maxLength: number;
  /** Id of the list that the field searches, and of the row in it that the arrow keys are at. */
  list: string;
  activeRow: string | undefined;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
  ref: Ref<HTMLInputElement>;
}

/** Elements that never change are not made anew at each letter. */
const MAGNIFIER = <Search size={16} aria-hidden className={styles.icon} />;
const CROSS = <X size={16} aria-hidden />;

/** Searches as one types. The browser keeps the text: a letter stands there before anything else is done. */
export function SearchField({
  label,
  placeholder,
  shortcut,
  clearLabel,
  text,
  maxLength,
  list,
  activeRow,
  onText,
  onKeyDown,
  onBlur,
  ref,
}: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => input.current!, []);
  useLayoutEffect(() => {
    // The same text is not set again: that would move the caret and break off a composed letter.
    if (input.current!.value !== text) input.current!.value = text;
  }, [text]);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className="visuallyHidden">
        {label}
      </label>
      {MAGNIFIER}
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-haspopup="grid"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={activeRow}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={placeholder}
        maxLength={maxLength}
        className={styles.input}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <kbd aria-hidden className={styles.shortcut}>
        {shortcut}
      </kbd>
      <button
        type="button"
        aria-label={clearLabel}
        title={clearLabel}
        className={styles.clear}
        onClick={() => {
          onText('');
          input.current!.focus();
        }}
      >
        {CROSS}
      </button>
    </div>
  );
}
