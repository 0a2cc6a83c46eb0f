import { useId, useState, type KeyboardEvent } from 'react';
import field from './TextField.module.css';
import styles from './ComboBox.module.css';

interface Props {
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
}

// oxlint-disable jsx-a11y/prefer-tag-over-role -- a browser's own datalist neither looks like our lists nor tells what was chosen of it

/**
 * One of a long list, found by typing; words that are none of the list may stand for something too. Not the kit's: while its list is
 * open, all else is hidden from screen readers and yet takes the focus.
 */
export function ComboBox({ label, hint, problem, text, onText, options, onChoose, onLeave, isDisabled = false }: Props) {
  const id = useId();
  const [isAsked, setIsAsked] = useState(false);
  const [at, setAt] = useState(-1);
  const isOpen = isAsked && options.length > 0;
  const close = (): void => {
    setIsAsked(false);
    setAt(-1);
  };
  const choose = (option: Props['options'][number] | undefined): void => {
    if (option) onChoose(option.id);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setIsAsked(true);
      // Before the first and after the last one is back in the field.
      setAt(isOpen ? ((at + 1 + step + options.length + 1) % (options.length + 1)) - 1 : step > 0 ? 0 : options.length - 1);
    } else if (event.key === 'Enter' && isOpen && at >= 0) choose(options[at]);
    else if (event.key === 'Escape' && isOpen) {
      // What the field stands in stays open.
      event.stopPropagation();
      close();
    } else return;
    event.preventDefault();
  };
  return (
    <div className={`${field.field} ${styles.field}`}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={field.input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
        aria-describedby={`${id}-hint`}
        aria-invalid={problem !== undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={text}
        disabled={isDisabled}
        onChange={({ currentTarget }) => {
          onText(currentTarget.value);
          setIsAsked(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          onLeave();
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list} hidden={!isOpen}>
        {isOpen &&
          options.map((option, index) => (
            <div
              key={option.id}
              id={`${id}-${index}`}
              ref={index === at ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
              role="option"
              aria-selected={index === at}
              className={styles.item}
              tabIndex={-1}
              // Before the field is left, and so that it is not.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
            >
              {option.name}
            </div>
          ))}
      </div>
      <div id={`${id}-hint`} className={field.hint}>
        {hint}
        {problem && <div className={field.problem}>{problem}</div>}
      </div>
    </div>
  );
}
