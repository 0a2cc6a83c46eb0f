import { Star } from 'lucide-react';
import type { Place, Soc } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import { useFavourites, useSetFavourite, useSettings, useStart } from '../../../door/queries.ts';
import { useAction } from '../../../shell/actions.ts';
import { keyLabel } from '../../../shell/keys.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { useDelivery } from '../../sheets/delivery.tsx';
import { usualSheet } from '../../sheets/sheet.ts';
import { ProblemLine } from './ProblemLine.tsx';
import styles from './Toolbar.module.css';

const words = en.window.profile.toolbar;

/** What a counselor does with a career. It needs nothing but the code, so it works before the figures are there. */
export function Toolbar({ soc, place }: { soc: Soc; place: Place }) {
  const { isMac } = useStart();
  const settings = useSettings();
  const { print, savePdf, status } = useDelivery(usualSheet(soc, place, settings));
  const isSaved = useFavourites().includes(soc);
  const { mutate: setFavourite, error, variables } = useSetFavourite();
  const toggle = (): void => setFavourite({ soc, saved: !isSaved });
  useAction('print', print);
  useAction('savePdf', savePdf);
  useAction('favourite', toggle);
  return (
    <div className={styles.toolbar}>
      <div className={styles.buttons}>
        <Button look="primary" onPress={print}>
          {words.print} <kbd className={styles.key}>{keyLabel('print', isMac)}</kbd>
        </Button>
        <Button onPress={savePdf}>{words.savePdf}</Button>
        <ButtonLink href={`/sheet?soc=${soc}&place=${place}`}>{words.sheet}</ButtonLink>
        <span className={styles.end}>
          <Button aria-pressed={isSaved} onPress={toggle}>
            <Star size={14} aria-hidden fill={isSaved ? 'currentColor' : 'none'} />
            {isSaved ? words.saved : words.save}
          </Button>
        </span>
      </div>
      <div className={styles.status}>{status}</div>
      {error && variables.soc === soc && <ProblemLine error={error} />}
    </div>
  );
}
