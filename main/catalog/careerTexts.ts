import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CareerTextTitles, type CareerText } from '#shared/models/career.ts';
import type { Soc } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import { once } from '#shared/rules/once.ts';
import { refusal } from '../refusal.ts';
import { parseCareerText } from './careerText.ts';
import { readData } from './files.ts';

/** Our texts: those that the index names, each read when it is asked for. */
export interface CareerTexts {
  socs(): readonly Soc[];
  titles(): readonly CareerTextTitles[];
  read(soc: Soc): CareerText | undefined;
}

export function careerTexts(folder: string): CareerTexts {
  const known = new Map<Soc, CareerText>();
  const titles = once(() => readData(folder, 'careers/index.json', z.array(CareerTextTitles)));
  const socs = once(() => titles().map(({ soc }) => soc));
  return {
    socs,
    titles,
    read(soc) {
      const read = known.get(soc);
      if (read || !socs().includes(soc)) return read;
      const file = `${soc}.en.md`;
      let source: string;
      try {
        source = readFileSync(join(folder, 'careers', file), 'utf8');
      } catch (error) {
        throw refusal(en.data.missing(`careers/${file}`), error);
      }
      const text = parseCareerText(source, file);
      known.set(soc, text);
      return text;
    },
  };
}
