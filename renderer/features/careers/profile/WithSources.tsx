import { useState, type ReactNode } from 'react';
import type { Career } from '#shared/models/career.ts';
import type { Figure } from '#shared/models/figure.ts';
import { officialLink } from '#shared/models/link.ts';
import { en } from '#shared/text/en.ts';
import { useReleases } from '../../../door/queries.ts';
import { Popover } from '../../../ui/Popover.tsx';
import { FiguresContext, useFigures } from './figures.ts';
import { releaseRows, sourceOf } from '#shared/rules/figureWords.ts';
import { OpenPage } from './OpenPage.tsx';
import styles from './Figure.module.css';

/** Around everything that shows figures of a career: one popover for the source of whichever is asked. */
export function WithSources({ career, children }: { career: Career; children: ReactNode }) {
  const releases = useReleases();
  const [open, setOpen] = useState<{ asked: Figure | 'interests'; element: Element }>();
  return (
    <FiguresContext value={{ career, releases, openId: open?.element.id, show: (asked, element) => setOpen({ asked, element }) }}>
      {children}
      {open?.asked === 'interests' && <InterestsSource anchor={open.element} onClose={() => setOpen(undefined)} />}
      {open && open.asked !== 'interests' && <FigureSource figure={open.asked} anchor={open.element} onClose={() => setOpen(undefined)} />}
    </FiguresContext>
  );
}

function FigureSource({ figure, anchor, onClose }: { figure: Figure; anchor: Element; onClose: () => void }) {
  const { career, releases } = useFigures();
  const { what, value, explanation, rows, link } = sourceOf(figure, career, releases.get(figure.release));
  return (
    <Popover anchor={anchor} title={what} onClose={onClose}>
      <p className={styles.sourceValue}>{value}</p>
      <p>{explanation}</p>
      <SourceRows rows={rows} />
      <OpenPage link={link}>{en.window.profile.source.open}</OpenPage>
    </Popover>
  );
}

function InterestsSource({ anchor, onClose }: { anchor: Element; onClose: () => void }) {
  const { career, releases } = useFigures();
  const { source } = en.window.profile;
  return (
    <Popover anchor={anchor} title={en.sheet.sections.interests} onClose={onClose}>
      <p className={styles.sourceValue}>{career.interests.map((letter) => en.interests[letter].official).join(', ')}</p>
      <p>{source.occupation}</p>
      <SourceRows rows={[[source.career, career.title], ...releaseRows(releases.get(career.occupationRelease))]} />
      <OpenPage link={officialLink(career).id}>{source.open}</OpenPage>
    </Popover>
  );
}

export function SourceRows({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.rows}>
      {rows.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
