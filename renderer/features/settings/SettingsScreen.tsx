import type { ReactNode } from 'react';
import { optionsOf } from '../../ui/options.ts';
import { en } from '#shared/text/en.ts';
import { useChangeSettings, useStart } from '../../door/queries.ts';
import { problemOf } from '../../shell/problem.ts';
import { PlaceSelect } from '../../ui/PlaceSelect.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { About } from './About.tsx';
import { LocalFactsFile } from './LocalFactsFile.tsx';
import { SchoolLogo } from './SchoolLogo.tsx';
import { SchoolWords } from './SchoolWords.tsx';
import { SpotField } from './SpotField.tsx';
import { WhereItIsKept } from './WhereItIsKept.tsx';
import styles from './SettingsScreen.module.css';

/** What a counselor sets once. Each change is kept at once. */
export function SettingsScreen() {
  const { settings, storage } = useStart();
  const change = useChangeSettings();
  const words = en.window.settings;
  const sheet = en.window.sheets;
  const { mutate } = change;
  const locked = { isDisabled: !storage.writable };
  return (
    <main className={styles.screen}>
      <div className={styles.page}>
        <h1>{words.title}</h1>
        {!storage.writable && <p className={styles.locked}>{words.cannotChange}</p>}
        {change.error && <NotKept error={change.error} />}
        <Part title={words.school.title}>
          <PlaceSelect label={words.school.place} value={settings.place} onChange={(place) => mutate({ place })} {...locked} />
          <SpotField near={settings.near} place={settings.place} onChange={(near) => mutate({ near })} {...locked} />
          <SchoolWords part="school" kept={settings.school} {...locked} />
          <SchoolLogo {...locked} />
          <SchoolWords part="contact" kept={settings.contact} {...locked} />
          <SchoolWords part="notice" kept={settings.notice} {...locked} />
          <div className={styles.choice}>
            <RadioGroup
              label={words.school.clusters.label}
              options={optionsOf(words.school.clusters.names)}
              value={settings.clusters}
              onChange={(clusters) => mutate({ clusters })}
              {...locked}
            />
            <p className={styles.hint}>{words.school.clusters.hint}</p>
          </div>
        </Part>
        <Part title={words.sheets.title}>
          <RadioGroup
            label={sheet.paper.label}
            options={optionsOf(sheet.paper.names)}
            value={settings.paper}
            onChange={(paper) => mutate({ paper })}
            {...locked}
          />
          <RadioGroup
            label={sheet.ink.label}
            options={optionsOf(sheet.ink.names)}
            value={settings.ink}
            onChange={(ink) => mutate({ ink })}
            {...locked}
          />
        </Part>
        <Part title={words.window.title}>
          <RadioGroup
            label={words.window.theme}
            options={optionsOf(words.window.themes)}
            value={settings.theme}
            onChange={(theme) => mutate({ theme })}
            {...locked}
          />
        </Part>
        <Part title={en.facts.file.title}>
          <LocalFactsFile />
        </Part>
        <Part title={words.storage.title}>
          <WhereItIsKept />
        </Part>
        <Part title={words.about.title}>
          <About />
        </Part>
      </div>
    </main>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function NotKept({ error }: { error: Error }) {
  const { message, hint } = problemOf(error);
  return (
    <p role="alert">
      <strong className={styles.problem}>
        {en.window.settings.notKept} {message}
      </strong>{' '}
      {hint}
    </p>
  );
}
