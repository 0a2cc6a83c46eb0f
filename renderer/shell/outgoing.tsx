import { useRef, useState, type ReactNode } from 'react';
import type { Delivery } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import { useStart } from '../door/queries.ts';
import { problemOf, type Problem } from './problem.ts';
import { useIsSlow } from './slow.ts';
import styles from './outgoing.module.css';

type Way = 'print' | 'save';

/** What became of a file. */
type Outcome =
  | { kind: 'nothing' }
  | { kind: 'sending'; way: Way }
  | { kind: 'sent'; words: string }
  | { kind: 'blocked'; url: string }
  | ({ kind: 'failed' } & Problem);

const NOTHING: Outcome = { kind: 'nothing' };

export interface Outgoing {
  /** Does nothing while another file is on its way, unless that is for main to say. */
  send: (way: Way, ask: () => Promise<Delivery>) => void;
  /** A live region: it must stand in the page before there is anything to say. */
  status: ReactNode;
}

/**
 * A file on its way out: to a printer or into a folder, by the host or, in a browser, by the page itself.
 * @param about what is sent: news of one sheet, good or bad, does not stand beside the next
 */
export function useOutgoing(about: string): Outgoing {
  const { capabilities } = useStart();
  const [last, setLast] = useState({ about, outcome: NOTHING });
  const sending = useRef(new Set<Way>());
  const send: Outgoing['send'] = (way, ask) => {
    // The system's print dialog may be hidden behind another window: main says so to who prints again.
    const isForMain = way === 'print' && capabilities.print === 'dialog';
    if (sending.current.has(way) && !isForMain) return;
    sending.current.add(way);
    setLast({ about, outcome: { kind: 'sending', way } });
    void outcomeOf(way, ask).then((outcome) => {
      sending.current.delete(way);
      return setLast({ about, outcome });
    });
  };
  return { send, status: <Status outcome={last.about === about ? last.outcome : NOTHING} /> };
}

async function outcomeOf(way: Way, ask: () => Promise<Delivery>): Promise<Outcome> {
  try {
    return received(way, await ask());
  } catch (error) {
    return { kind: 'failed', ...problemOf(error) };
  }
}

/** Fetches what the host leaves to the page, and puts into words what became of the file. */
function received(way: Way, delivery: Delivery): Outcome {
  const words = en.window.sheets.delivery;
  if (delivery.outcome === 'cancelled') return NOTHING;
  const { fileName } = delivery;
  if (delivery.outcome === 'done') return { kind: 'sent', words: words.done[delivery.by](fileName) };
  const url = `/files/${delivery.ticket}`;
  if (way === 'save') {
    download(url, fileName);
    return { kind: 'sent', words: words.downloaded(fileName) };
  }
  return window.open(url, '_blank') ? { kind: 'sent', words: words.opened } : { kind: 'blocked', url };
}

function download(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

function Status({ outcome }: { outcome: Outcome }) {
  return (
    <output className={styles.status}>
      <Words outcome={outcome} />
    </output>
  );
}

function Words({ outcome }: { outcome: Outcome }) {
  const words = en.window.sheets.delivery;
  const isSlow = useIsSlow(outcome.kind === 'sending');
  switch (outcome.kind) {
    case 'nothing':
      return null;
    case 'sending':
      return isSlow ? <span>{words.sending[outcome.way]}</span> : null;
    case 'sent':
      return <span>{outcome.words}</span>;
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
