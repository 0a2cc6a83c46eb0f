import { FIGURES_ONLY, WITH_TEXT } from '../rounds.ts';

/** What the process that makes our packet is told. */
export interface Order {
  root: string;
  place: string;
  today: string;
  careers: string[];
  copies: { soc: string; name: string }[];
  file: string;
}

/** A school's choice: twenty careers, of which most have our text. */
export const CAREERS = [...WITH_TEXT, ...FIGURES_ONLY.slice(0, 8)];

const FIRST = 'Ana Ben Chloé Dmitri Elif Fatima Gwen Hanh Inés Jamal Kofi Lucía Maya Noor Omar Priya Quinn Rosa Søren Thị'.split(' ');
const LAST = 'Adams Baker Castro Díaz Evans Fischer Güneş Hughes Ivanova Jackson Khan López Müller Nguyễn Okafor Patel Reyes Silva'.split(
  ' ',
);

/** A student for each number, each with a career; the names are made up. */
export const copyOf = (nth: number): { soc: string; name: string } => ({
  soc: CAREERS[nth % CAREERS.length]!,
  name: `${FIRST[(nth * 7) % FIRST.length]} ${LAST[(nth * 5 + Math.floor(nth / 20)) % LAST.length]}`,
});
