import { useEffect, useRef, useState } from 'react';
import type { Figure } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import { useStart } from '../../../door/queries.ts';
import { StaleLine } from '../../../shell/StaleLine.tsx';
import { useAction } from '../../../shell/actions.ts';
import { keyLabel } from '../../../shell/keys.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { useFigures } from './figures.ts';
import { amountWithUnit, nameOf, occupationOf, releaseLink, releaseRows, whatIs } from '#shared/rules/figureWords.ts';
import { OpenPage } from './OpenPage.tsx';
import { figureKey } from './parts.ts';
import { SourceRows } from './WithSources.tsx';
import styles from './Profile.module.css';

const words = en.window.profile.sources;

/** All figures of the profile by the release that they come from. The shortcut opens it, goes there, and comes back. */
export function Sources({ figures }: { figures: readonly Figure[] }) {
  const { isMac } = useStart();
  const [isOpen, setIsOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element>(null);
  useAction('sources', () => {
    if (!isOpen) cameFrom.current = document.activeElement;
    setIsOpen(!isOpen);
  });
  useEffect(() => {
    const back = cameFrom.current;
    if (!back) return;
    if (isOpen) {
      section.current?.scrollIntoView({ block: 'start' });
      section.current?.focus({ preventScroll: true });
    } else {
      cameFrom.current = null;
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    }
  }, [isOpen]);
  return (
    <section ref={section} tabIndex={-1} aria-label={words.heading} className={styles.sources}>
      <Disclosure
        level={3}
        isOpen={isOpen}
        onToggle={setIsOpen}
        title={
          <>
            {words.heading} <kbd className={styles.key}>{keyLabel('sources', isMac)}</kbd>
          </>
        }
      >
        {isOpen && <ByRelease figures={figures} />}
      </Disclosure>
    </section>
  );
}

function ByRelease({ figures }: { figures: readonly Figure[] }) {
  const { career } = useFigures();
  const ids = [...new Set([...figures.map(({ release }) => release), career.occupationRelease])];
  return (
    <>
      {figures.length === 0 && <p>{words.none}</p>}
      {ids.map((id) => (
        <OneRelease key={id} id={id} figures={figures.filter(({ release }) => release === id)} />
      ))}
    </>
  );
}

function OneRelease({ id, figures }: { id: string; figures: readonly Figure[] }) {
  const { career, releases } = useFigures();
  const release = releases.get(id);
  const title = release ? `${release.title}, ${release.period}` : id;
  const what = (figure: Figure): string =>
    figure.soc === career.soc ? whatIs(figure, career) : words.ofCareer(whatIs(figure, career), occupationOf(figure, career));
  return (
    <div className={styles.release}>
      <h4>{title}</h4>
      <SourceRows rows={releaseRows(release).slice(1)} />
      <StaleLine release={release} />
      {id === career.occupationRelease && <p>{words.occupation}</p>}
      {figures.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {Object.values(words.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figureKey(figure)}>
                <th scope="row">{what(figure)}</th>
                <td className={typeof figure.value === 'number' ? styles.amount : undefined}>{amountWithUnit(figure)}</td>
                <td>{nameOf(figure.place)}</td>
                <td className={styles.period}>{figure.period}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <OpenPage link={releaseLink(id)} label={words.openOf(title)}>
        {en.window.profile.source.open}
      </OpenPage>
    </div>
  );
}
