import { useEffect, useRef } from 'react';
import { placeName } from '#shared/models/place.ts';
import type { Inspection, ReleaseOffer } from '#shared/models/releaseOffer.ts';
import { en } from '#shared/text/en.ts';
import { useIsSlow } from '../../shell/slow.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { cancel, take, useIncoming } from './incoming.ts';
import styles from './DataScreen.module.css';

const words = en.window.data;

/** The file that is on its way in: how far its reading is, what it holds, and what became of it. */
export function IncomingFile() {
  const incoming = useIncoming();
  return (
    <>
      {incoming.step === 'reading' && <Reading {...incoming} />}
      {(incoming.step === 'found' || incoming.step === 'taking') && (
        <Found key={incoming.inspection.id} {...incoming} isTaking={incoming.step === 'taking'} />
      )}
      {incoming.step === 'failed' && (
        <section className={styles.incoming} aria-label={words.notTaken}>
          <h2 className={styles.problem}>{words.notTaken}</h2>
          <p role="alert">
            {incoming.problem.message} {incoming.problem.hint}
          </p>
          <div className={styles.buttons}>
            <Button onPress={() => void cancel()}>{words.close}</Button>
          </div>
        </section>
      )}
      <output className={styles.said}>
        {incoming.step === 'taken' && words.taken(incoming.releases.map(({ release: { title, period } }) => `${title}, ${period}`))}
      </output>
    </>
  );
}

/** Small files are read before there is anything to say. */
function Reading({ name, rows, share }: { name: string; rows: number; share: number }) {
  const isSlow = useIsSlow(true);
  if (!isSlow) return null;
  return (
    <section className={styles.incoming} aria-label={words.reading(name)}>
      <h2>{words.reading(name)}</h2>
      <ProgressBar label={words.progressLabel} share={share} words={words.progress(rows, share)} />
      <div className={styles.buttons}>
        <Button onPress={() => void cancel()}>{words.cancel}</Button>
      </div>
    </section>
  );
}

function Found({ name, inspection, isTaking }: { name: string; inspection: Inspection; isTaking: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is above, and what was found is to be read before it is taken.
  useEffect(() => heading.current?.focus(), []);
  const { releases, passedOver } = inspection;
  const older = releases.find(({ against }) => against?.age === 'older')?.against?.release.period;
  return (
    <section className={styles.incoming} aria-label={words.found(name)}>
      <h2 ref={heading} tabIndex={-1}>
        {words.found(name)}
      </h2>
      {releases.map((offer) => (
        <Offer key={offer.release.id} offer={offer} />
      ))}
      {passedOver.length > 0 && <p className={styles.hint}>{en.releases.passedOver(passedOver)}</p>}
      <p className={styles.hint}>{words.nothingYet}</p>
      <div className={styles.buttons}>
        {older !== undefined && (
          <Button look="primary" onPress={() => void take(false)} isDisabled={isTaking}>
            {words.takeOnly(older)}
          </Button>
        )}
        <Button look={older === undefined ? 'primary' : 'plain'} onPress={() => void take(true)} isDisabled={isTaking}>
          {words.take}
        </Button>
        <Button onPress={() => void cancel()} isDisabled={isTaking}>
          {words.cancel}
        </Button>
        {isTaking && <span>{words.taking}</span>}
      </div>
    </section>
  );
}

function Offer({ offer }: { offer: ReleaseOffer }) {
  const nameOf = (place: string): string => offer.placeNames?.[place] ?? placeName(place) ?? place;
  return (
    <>
      <h3>
        {offer.release.title}, {offer.release.period}
      </h3>
      <ul className={styles.lines}>
        {en.releases.offerLines(offer, nameOf).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
