import { useId, type KeyboardEvent, type MouseEvent } from 'react';
import type { Figure } from '#shared/models/figure.ts';
import { useFigures } from './figures.ts';
import { amount, figureLabel, hoverWords, unitWords } from '#shared/rules/figureWords.ts';
import styles from './Figure.module.css';

/** `big` leads a tile, `level` too, in words; `wrapping` is words among words. */
type Look = 'plain' | 'big' | 'level' | 'wrapping';

/** A figure on screen: its source is one click, or Enter, away. */
export function FigureValue({ figure, look = 'plain', hasUnit = true }: { figure: Figure; look?: Look; hasUnit?: boolean }) {
  const { career, releases, openId, show } = useFigures();
  const id = useId();
  const unit = hasUnit ? unitWords(figure) : '';
  const onClick = ({ currentTarget }: MouseEvent): void => {
    // Who has just marked the figure in order to copy it does not want a popover over it.
    if (getSelection()?.isCollapsed !== false) show(figure, currentTarget);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    show(figure, event.currentTarget);
  };
  return (
    <span
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Nobody can mark the text of a <button>, and browsers differ on copying it.
      role="button"
      tabIndex={0}
      className={`${styles.figure} ${styles[look]}`}
      aria-haspopup="dialog"
      aria-expanded={openId === id}
      aria-label={figureLabel(figure, career)}
      title={hoverWords(figure, career, releases.get(figure.release))}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <span className={styles.amount}>{amount(figure)}</span>
      {unit && <span className={styles.unit}> {unit}</span>}
    </span>
  );
}
