import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { cipSocKind } from './cipSocKind.ts';
import { figureKinds } from './figureKinds.ts';
import type { Kind, ReadingContext, ReadRelease } from './kinds.ts';
import { onetKind } from './onetKind.ts';
import { openAll, type Opened } from './opened.ts';
import { programKind } from './programKind.ts';

/** All kinds of files that come in. The first that matches has the file. */
const kinds: readonly Kind[] = [...figureKinds, onetKind, programKind, cipSocKind];

/** What a file, or several that were offered together, hold. */
interface Recognized {
  releases: ReadRelease[];
  /** Names of files in a zip that are of no kind. */
  passedOver: string[];
}

/**
 * Reads what was offered, whatever it is called.
 * @param scratch a folder for what a zip holds
 * @throws a refusal for what is of no kind, is damaged, or cannot be used; then nothing of it is
 */
export async function recognize(paths: readonly string[], scratch: string, context: ReadingContext): Promise<Recognized> {
  const found = new Map<Kind, Opened[]>();
  const passedOver: string[] = [];
  for (const [at, path] of paths.entries()) {
    const all = await openAll(path, `${scratch}/${at}`);
    passedOver.push(...all.passedOver);
    let isKnown = false;
    for (const opened of all.opened) {
      const kind = await kindOf(opened);
      if (!kind) passedOver.push(opened.name);
      else found.set(kind, [...(found.get(kind) ?? []), opened]);
      isKnown ||= kind !== undefined;
    }
    if (!isKnown) throw refusal(importProblems.unknown);
  }
  const releases: ReadRelease[] = [];
  for (const [kind, opened] of found) releases.push(...(await kind.read(opened, context)));
  return { releases, passedOver };
}

async function kindOf(opened: Opened): Promise<Kind | undefined> {
  for (const kind of kinds) if (await kind.matches(opened)) return kind;
  return undefined;
}
