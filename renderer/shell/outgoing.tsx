import { useRef, useState, type ReactNode } from 'react';
import type { Delivery } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import { problemOf, type Problem } from './problem.ts';
import { useIsSlow } from './slow.ts';
import styles from './outgoing.module.css';

type Way = 'print' | 'save';

/** What became of the last file. `about`: what was asked for, so that good news of one sheet is not read as that of the next. */
type Outcome =
  | { kind: 'nothing' }
  | { kind: 'sending'; way: Way }
  | { kind: 'sent'; about: string; words: string }
  | { kind: 'blocked'; url: string }
  | ({ kind: 'failed' } & Problem);

export interface Outgoing {
  /** Does nothing while another file is on its way. */
  send: (way: Way, ask: () => Promise<Delivery>) => void;
  isBusy: boolean;
  /** A live region: it must stand in the page before there is anything to say. */
  status: ReactNode;
}

/**
 * A file on its way out: to a printer or into a folder, by the host or, in a browser, by the page itself.
 * @param about what is sent; the last good news goes away when it changes
 */
export function useOutgoing(about: string): Outgoing {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'nothing' });
  const isSending = useRef(false);
  const send: Outgoing['send'] = (way, ask) => {
    if (isSending.current) return;
    isSending.current = true;
    setOutcome({ kind: 'sending', way });
    void outcomeOf(way, ask, about).then((came) => {
      isSending.current = false;
      return setOutcome(came);
    });
  };
  return { send, isBusy: outcome.kind === 'sending', status: <Status outcome={outcome} about={about} /> };
}

async function outcomeOf(way: Way, ask: () => Promise<Delivery>, about: string): Promise<Outcome> {
  try {
    return received(way, await ask(), about);
  } catch (error) {
    return { kind: 'failed', ...problemOf(error) };
  }
}

/** Fetches what the host leaves to the page, and puts into words what became of the file. */
function received(way: Way, delivery: Delivery, about: string): Outcome {
  const words = en.window.sheets.delivery;
  if (delivery.outcome === 'cancelled') return { kind: 'nothing' };
  const { fileName } = delivery;
  if (delivery.outcome === 'done') return { kind: 'sent', about, words: words.done[delivery.by](fileName) };
  const url = `/files/${delivery.ticket}`;
  if (way === 'save') {
    download(url, fileName);
    return { kind: 'sent', about, words: words.downloaded(fileName) };
  }
  return window.open(url, '_blank') ? { kind: 'sent', about, words: words.opened } : { kind: 'blocked', url };
}

function download(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

function Status({ outcome, about }: { outcome: Outcome; about: string }) {
  return (
    <output className={styles.status}>
      <Words outcome={outcome} about={about} />
    </output>
  );
}

function Words({ outcome, about }: { outcome: Outcome; about: string }) {
  const words = en.window.sheets.delivery;
  const isSlow = useIsSlow(outcome.kind === 'sending');
  switch (outcome.kind) {
    case 'nothing':
      return null;
    case 'sending':
      return isSlow ? <span>{words.sending[outcome.way]}</span> : null;
    case 'sent':
      return outcome.about === about ? <span>{outcome.words}</span> : null;
    case 'blocked':
      return (
        <span>
          {words.blocked}{' '}
          <a href={outcome.url} target="_blank" rel="noreferrer">
            {words.open}
          </a>
        </span>
      );
    case 'failed':
      return (
        <span>
          <strong className={styles.problem}>{outcome.message}</strong> {outcome.hint}
        </span>
      );
  }
}
