import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CareerText } from '#shared/models/career.ts';
import type { Soc } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';
import { parseCareerText, readCareerTitles, type CareerTextTitles } from './careerText.ts';
import { once } from '#shared/rules/once.ts';

/** Our texts, found by their file names and read when they are asked for. */
export interface CareerTexts {
  socs(): readonly Soc[];
  titles(): readonly CareerTextTitles[];
  read(soc: Soc): CareerText | undefined;
}

export function careerTexts(folder: string): CareerTexts {
  const known = new Map<Soc, CareerText>();
  const files = once(() => {
    try {
      return readdirSync(join(folder, 'careers'));
    } catch (error) {
      throw refusal(en.data.missing('careers'), error);
    }
  });
  const socs = once(() =>
    files()
      .flatMap((file) => /^(\d{2}-\d{4})\.en\.md$/.exec(file)?.[1] ?? [])
      .toSorted(),
  );
  const fileOf = (soc: Soc): string => `${soc}.en.md`;
  const source = (soc: Soc): string => readFileSync(join(folder, 'careers', fileOf(soc)), 'utf8');
  return {
    socs,
    titles: once(() => socs().map((soc) => readCareerTitles(source(soc)))),
    read(soc) {
      const read = known.get(soc);
      if (read || !socs().includes(soc)) return read;
      const text = parseCareerText(source(soc), fileOf(soc));
      known.set(soc, text);
      return text;
    },
  };
}
