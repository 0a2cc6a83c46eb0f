import type { Ref } from 'react';
import { Button as KitButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

type Props = Omit<ButtonProps, 'className' | 'style'> & { look?: 'primary' | 'plain' | 'quiet' | 'inline'; ref?: Ref<HTMLButtonElement> };

/** A button with words on it. `primary`: the one thing that a screen is for. `inline`: stands in a line of text. */
export function Button({ look = 'plain', ...rest }: Props) {
  return <KitButton {...rest} className={`${styles.button} ${styles[look]}`} />;
}
