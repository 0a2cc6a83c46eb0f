import { ChevronDown } from 'lucide-react';
import { memo, useId, useMemo, useRef, useState, type ComponentProps } from 'react';
import { en } from '#shared/text/en.ts';
import { Button } from '../../ui/Button.tsx';
import { Facets } from './Facets.tsx';
import { facets, type Counts } from '#shared/rules/facets.ts';
import { useAfterPaint } from './useAfterPaint.ts';
import styles from './CareersScreen.module.css';

const words = en.window.careers;

interface Props extends Omit<ComponentProps<typeof Facets>, 'counts'> {
  count: (() => Counts) | undefined;
  shownCount: number | undefined;
}

/** Shorter than the pause between two letters of most people; who types faster has the counts at the end of the word. */
const PAUSE_MS = 80;

/**
 * The filters beside the list; in a narrow window behind a button. Who types looks at the list: what is counted here comes after it, and at a start
 * they come themselves after the list's first frame, into the room that is kept for them.
 */
export function Filters({ count, shownCount, ...rest }: Props) {
  const counted = useAfterPaint(
    useMemo(() => ({ count, shownCount }), [count, shownCount]),
    PAUSE_MS,
  );
  return (
    <section aria-label={words.filters.label} className={styles.filters}>
      {counted && <Panel {...rest} count={counted.count} shownCount={counted.shownCount} />}
    </section>
  );
}

const Panel = memo(function Panel({ count, shownCount, ...rest }: Props) {
  const counts = useMemo(() => count?.(), [count]);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsOpen(false);
    toggle.current!.focus();
  };
  const chosen = facets.reduce((sum, facet) => sum + rest.choices[facet].length, 0);
  return (
    <>
      <button
        ref={toggle}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className={styles.toggle}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.filters.open(chosen)}
        <ChevronDown size={14} aria-hidden />
      </button>
      <div id={id} className={isOpen ? `${styles.panel} ${styles.openPanel}` : styles.panel}>
        <Facets {...rest} counts={counts} />
        <div className={styles.showRows}>
          <Button look="primary" onPress={close}>
            {words.filters.show(words.list.count(en.format.number(shownCount ?? 0)))}
          </Button>
        </div>
      </div>
    </>
  );
});
