import type { Career } from '#shared/models/career.ts';
import { placeName } from '#shared/models/place.ts';
import { hasNumber, pick } from '#shared/rules/pick.ts';
import type { Said as SaidOnPaper, SaidFigure } from '#shared/models/said.ts';
import type { Text } from '#shared/text/en.ts';
import { relabelled, saidInSections, type GrowthChart, type PayChart, type SheetContent } from './content.ts';
import { easyFacts } from './easy.ts';

/** A tile as one reads it who sees a few words at a time: a sentence, what else the tile says, and where, when and by whom. */
export interface LargeFact {
  heading: string;
  sentence: string;
  /** The part of the sentence that is looked for. */
  strong: string;
  lines: string[];
  note: string;
  chart?: { kind: 'pay'; chart: PayChart; caption: string } | { kind: 'growth'; chart: GrowthChart };
}

/** A sheet of one career with all that is known of it. */
export interface LargePrintContent extends SheetContent {
  facts: LargeFact[];
  said: SaidOnPaper;
}

export function composeLargePrint(career: Career, content: SheetContent, text: Text): LargePrintContent {
  const words = text.sheet.largePrint;
  const { pay, outlook, entry } = content;
  const easy = easyFacts(career, content, text);
  const said = easy.map(({ heading, sentences, strong, note }) => ({
    heading,
    sentence: sentences[0] ?? '',
    strong,
    note,
  }));
  const [paid, changing, gettingIn] = said as [Said, Said, Said];
  const place = placeName(career.place) ?? career.place;
  const inSections = saidInSections(content.sections);
  const caption = pay.chart?.isWhole ? words.bars.whole : words.bars.partly;
  return {
    ...content,
    documentTitle: words.documentTitle(content.title, place),
    header: { ...content.header, kind: words.kind(place) },
    facts: [
      { ...paid, lines: pay.lines, ...(pay.chart && { chart: { kind: 'pay', chart: pay.chart, caption } }) },
      {
        ...changing,
        lines: [...outlook.lines, ...stateSource(career, place, text)],
        ...(outlook.chart && { chart: { kind: 'growth', chart: outlook.chart } }),
      },
      { ...gettingIn, lines: entry.lines },
    ],
    said: {
      figures: [
        ...easy.flatMap((fact) => fact.said),
        // What the tiles say, too, is dated by the notes here; the state's outlook has a source of its own.
        ...underNotes(pay.said, [pay, paid]),
        ...underNotes(outlook.said, [outlook, changing]),
        ...underNotes(entry.said, [entry, gettingIn]),
        ...inSections.figures,
      ],
      words: [content.oneLine, ...inSections.words],
    },
  };
}

const underNotes = (figures: readonly SaidFigure[], [tile, { heading, note }]: [SheetContent['entry'], Said]): SaidFigure[] =>
  relabelled(
    figures,
    new Map([
      [tile.source, note],
      [tile.heading, heading],
    ]),
  );

type Said = Pick<LargeFact, 'heading' | 'sentence' | 'strong' | 'note'>;

/** The note under the nation's outlook does not speak for the state's, which is another agency's. */
function stateSource({ figures, place }: Career, name: string, text: Text): string[] {
  const growth = place === 'US' ? undefined : pick(figures, { measure: 'growth', statistic: 'percent', place });
  if (!hasNumber(growth)) return [];
  const source = text.sheet.largePrint.stateSource(name, growth.period);
  return [growth.basis === 'group' ? text.sheet.forGroup(source) : source];
}
