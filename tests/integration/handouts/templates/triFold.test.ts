import { describe, expect, test } from 'vitest';
import type { SchoolBlock } from '#shared/models/school.ts';
import type { Place, Soc } from '#shared/models/figure.ts';
import { Paper } from '#shared/models/sheet.ts';
import type { TextRun } from '#shared/models/displayList.ts';
import { panelsOf } from '#main/handouts/templates/panels.ts';
import { en } from '#shared/text/en.ts';
import { pathItems, textRuns } from '../readList.ts';
import { catalog, fonts, handouts, TODAY, WIDEST_SCHOOL } from '../sheets.ts';
import { examples, layOutExample } from './examples.ts';

interface Dress {
  paper?: Paper;
  school?: Partial<SchoolBlock>;
  note?: string;
}

const leaflet = (soc: Soc, place: Place, { paper = 'letter', ...dress }: Dress = {}) =>
  layOutExample({ template: 'tri-fold', careers: [soc], place, paper, ink: 'gray', because: '', ...dress });
type Leaflet = ReturnType<typeof leaflet>;

const said = (runs: readonly TextRun[]): string =>
  runs
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\u00ad ?/g, '')
    .replaceAll(/\s+/g, ' ');

/** The runs of each panel, outside and inside, from left to right; those that reach over their panel's margins are in none. */
function panels({ list }: Leaflet): { outside: TextRun[][]; inside: TextRun[][]; strays: string[] } {
  const { outside, inside } = panelsOf(list.pages[0]!.width);
  const all = textRuns(list);
  const within = (page: number, { x, width }: { x: number; width: number }): TextRun[] =>
    all.filter(
      (run) => run.page === page && run.x >= x - 0.01 && run.x + fonts[run.face].width(run.text.trimEnd(), run.size) <= x + width + 0.01,
    );
  const found = { outside: outside.map((panel) => within(0, panel)), inside: inside.map((panel) => within(1, panel)) };
  const placed = new Set([...found.outside, ...found.inside].flat());
  return { ...found, strays: all.filter((run) => !placed.has(run)).map(({ text }) => text) };
}

describe.each(Paper.options)('a leaflet on %s', (paper) => {
  const laidOut = leaflet('29-2072', 'IN', { paper, school: { name: 'Lincoln High School' } });
  const { outside, inside } = panels(laidOut);
  const [foldedIn, back, cover] = outside.map(said) as [string, string, string];
  const { width, height } = laidOut.list.pages[0]!;

  test('is two pages across, for both sides of the paper turned over its short edge, not tagged', () => {
    expect(laidOut.list.pages).toHaveLength(2);
    expect(width).toBeGreaterThan(height);
    expect(laidOut.list.duplex).toBe('shortEdge');
    expect(laidOut.list.isTagged).toBe(false);
  });

  test('has title, one line, school and the dated pay on its cover', () => {
    expect(cover).toContain('Medical Records Specialist Keeps patients’ health records');
    expect(cover).toContain('Lincoln High School');
    expect(cover).toContain('Half earn more than $47,670 a year Indiana, May 2025 · BLS');
    expect(Math.max(...outside[2]!.map(({ size }) => size))).toBeGreaterThanOrEqual(30);
  });

  test('has the address, the statements and lines for a person on its back', () => {
    expect(back.replaceAll(' ', '')).toContain('onetonline.org/link/summary/29-2072.00');
    expect(back).toContain('Occupational Employment and Wage Statistics, May 2025');
    expect(back).toContain('O*NET® is a trademark of USDOL/ETA');
    for (const word of en.sheet.triFold.whom.blanks) expect(back).toContain(word);
  });

  test('has where and when, body and related careers on the panel that is folded in', () => {
    const { whereAndWhen, body, related } = en.sheet.sections;
    for (const heading of [whereAndWhen, body, related, en.sheet.triFold.ask]) expect(foldedIn).toContain(heading);
  });

  test('tells inside, in this order, what the work is, how to get there, and what it pays and promises', () => {
    const words = inside.map(said).join(' ');
    const { whatTheyDo, week, likeItIf, steps, startNow } = en.sheet.sections;
    const order = [whatTheyDo, week, likeItIf, steps, startNow, 'PAY IN INDIANA', 'OUTLOOK, U.S.', 'TO GET IN'].map((part) =>
      words.indexOf(part),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(words).toContain('Median, BLS, May 2025');
    expect(words).toContain('state agencies, 2022–32');
    for (const panel of inside) expect(panel.length).toBeGreaterThan(10);
  });

  test('has its folds marked in the margins only, in the same places of the paper on both sides', () => {
    const marks = pathItems(laidOut.list).filter(({ lineWidth }) => lineWidth === 0.25);
    expect(marks).toHaveLength(8);
    for (const { y } of marks) expect(y + 12 <= 36 || y >= height - 36).toBe(true);
    const at = (page: number): number[] => [...new Set(marks.filter((mark) => mark.page === page).map(({ x }) => x))];
    const fromBehind = at(1)
      .map((x) => width - x)
      .toReversed();
    at(0).forEach((x, fold) => expect(x).toBeCloseTo(fromBehind[fold]!, 6));
  });
});

test('every word of every leaflet stands within its panel', () => {
  const strays = examples
    .filter(({ template }) => template === 'tri-fold')
    .flatMap((example) =>
      panels(layOutExample({ ...example, school: { name: WIDEST_SCHOOL } })).strays.map((text) => `${example.careers[0]}: ${text}`),
    );
  expect(strays).toEqual([]);
});

describe('without a text of ours', () => {
  const laidOut = leaflet('51-9141', 'IN');
  const { outside, inside } = panels(laidOut);

  test('the inside has the figures, and under them, on one line, a question in each panel', () => {
    const words = inside.map(said);
    const { payTable, workers, attainment, interests } = en.sheet.sections;
    for (const part of ['PAY, U.S.', payTable, workers, attainment, interests]) expect(words.join(' ')).toContain(part);
    const asked = en.sheet.prompts.slice(0, 3).map((prompt, panel) => {
      expect(words[panel]).toContain(prompt);
      return inside[panel]!.find(({ text }) => prompt.startsWith(text.trim()))!.y;
    });
    expect(new Set(asked.map((y) => y.toFixed(3))).size).toBe(1);
  });

  test('the other questions are on the panel that is folded in', () => {
    expect(said(outside[0]!)).toContain(en.sheet.prompts[3]);
    for (const question of en.sheet.triFold.questions) expect(said(outside[0]!)).toContain(question);
  });

  test('a career without any figure still has something to read or to write in every panel', () => {
    for (const runs of panels(leaflet('55-1011', 'US')).inside) expect(said(runs)).toMatch(/official|recruiter/i);
  });
});

describe('a note', () => {
  test('stands on the panel that is folded in', () => {
    const laidOut = leaflet('29-2072', 'IN', { note: 'Ms. Ruiz is in room 112.' });
    expect(said(panels(laidOut).outside[0]!)).toContain('A note from your counselor Ms. Ruiz is in room 112.');
    expect(laidOut.dropped).toEqual([]);
  });

  test('that no panel holds is left off, and what is named as left off is gone from all panels', () => {
    const laidOut = leaflet('29-2072', 'IN', { note: 'Bring your questions. '.repeat(227) });
    const parts = laidOut.leftOff;
    expect(parts).toContain('A note from your counselor');
    expect(laidOut.overflow).toBe(0);
    const { outside, inside } = panels(laidOut);
    const words = [...outside, ...inside].map(said).join(' ');
    for (const part of parts) expect(words).not.toContain(part);
    const kept = laidOut.content.sections.filter(({ rank }) => !laidOut.dropped.includes(rank));
    for (const { heading } of kept) expect(words).toContain(heading);
  });
});

test('every ninth career fits, with nothing left off', () => {
  const wrong = catalog
    .occupations()
    .filter((_, nth) => nth % 9 === 0)
    .flatMap(({ soc }) =>
      Paper.options.flatMap((paper) => {
        const { overflow, dropped } = handouts.layOut(
          [catalog.career(soc, 'DC')],
          { template: 'tri-fold', look: { paper, ink: 'gray' }, school: { name: WIDEST_SCHOOL } },
          TODAY,
        );
        return overflow > 0 || dropped.length > 0 ? [`${soc} on ${paper}: ${overflow}, ${dropped.join(' ')}`] : [];
      }),
    );
  expect(wrong).toEqual([]);
});

describe('The back of a leaflet', () => {
  const backOf = (school: Partial<SchoolBlock>): string => said(panels(leaflet('29-2072', 'IN', { school })).outside[1]!);
  const { whom } = en.sheet.triFold;

  test('has lines to write on where the school has said nothing of whom to ask', () => {
    expect(backOf({ name: 'Lincoln High School' })).toContain(`${whom.heading} ${whom.blanks.join(' ')}`);
  });

  test('has the contact in their place, once', () => {
    const back = backOf({ contact: 'Ms. Ana Rivera · Room 114 · (317) 555-0142' });
    expect(back).toContain(`${whom.heading} Ms. Ana Rivera Room 114 (317) 555-0142 `);
    expect(back.match(/Rivera/g)).toHaveLength(1);
    expect(back).not.toContain(whom.blanks[2]);
  });
});
