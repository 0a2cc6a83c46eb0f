import { ChevronLeft, ChevronRight } from 'lucide-react';
import { en } from '#shared/text/en.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Pages.module.css';

/** Which page of the sheet is shown, where it has several. @param page counted from 0 */
export function Pages({ page, of, go }: { page: number; of: number; go: (page: number) => void }) {
  const words = en.window.sheets.pages;
  if (of === 1) return undefined;
  return (
    <nav className={styles.pages} aria-label={words.label}>
      <Button look="quiet" aria-label={words.previous} onPress={() => go(page - 1)} isDisabled={page === 0}>
        <ChevronLeft size={18} aria-hidden />
      </Button>
      <output>{words.page(page + 1, of)}</output>
      <Button look="quiet" aria-label={words.next} onPress={() => go(page + 1)} isDisabled={page === of - 1}>
        <ChevronRight size={18} aria-hidden />
      </Button>
    </nav>
  );
}
