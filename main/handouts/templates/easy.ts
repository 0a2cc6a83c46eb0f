import { composeEasy, saidInEasy, type EasyBody, type EasyContent, type EasySection, type Fact } from '../compose/easy.ts';
import { partsOfRank, ranksOf } from '../compose/content.ts';
import { paragraph, row, rule, space, stack, type Box, type Setter, type TypeStyle, type Words } from '../layout/box.ts';
import { fit, type Density } from '../layout/fit.ts';
import { bullets, checklist } from '../layout/list.ts';
import { startPage } from '../layout/page.ts';
import { foot } from './foot.ts';
import { header } from './header.ts';
import { MARGIN, palettes, PAPER, typeFor, type Palette, type SheetType } from './look.ts';
import { officialLine } from './onePage.ts';
import { QR_SIDE, qrCode } from './qr.ts';
import type { Template } from './template.ts';

/** Headings stand in a margin of their own, so that the text has short lines: about 65 letters. */
const HEADINGS = 118;
const QR_GAP = 20;

/** Body of 13 to 14 points: readers of this sheet need large letters and room between the lines. */
const EASY_DENSITIES: readonly Density[] = [
  { bodySize: 14, gaps: 1.5 },
  { bodySize: 14, gaps: 1.2 },
  { bodySize: 13.7, gaps: 1.1 },
  { bodySize: 13.5, gaps: 1 },
  { bodySize: 13.3, gaps: 0.9 },
  { bodySize: 13.1, gaps: 0.8 },
  { bodySize: 13, gaps: 0.7 },
  { bodySize: 13, gaps: 0.55 },
];
const LEADING = 1.32;

/** No word is divided here. */
const bodyStyle = (size: number, { text: color }: Palette): TypeStyle => ({ face: 'regular', size, leading: size * LEADING, color });

/** The one-page sheet for readers who want less on it: one column, large, plain sentences. */
export const easy: Template = {
  make({ careers: [career], contentOf, look, text, making, setter }) {
    const content = composeEasy(career!, contentOf(career!), text, making);
    const size = PAPER[look.paper];
    const palette = palettes[look.ink];
    const width = size.width - 2 * MARGIN.side;
    const bottom = foot(content, setter, palette, width);
    const code = qrCode(content.link, palette);
    const available = size.height - 2 * MARGIN.edge - bottom.height;
    const { result: upper, ...fitted } = fit(
      ranksOf(content),
      ({ bodySize, gaps, dropped }) => {
        const type = typeFor(bodySize, palette);
        const kept = content.sections.filter(({ rank }) => !dropped.has(rank));
        const setting = { setter, type, body: bodyStyle(bodySize, palette), width, gaps };
        const at = (spare: number): Box =>
          stack([
            header(content, setter, type, width),
            space(9),
            titleBlock(content, code, setting),
            space(10 * gaps),
            ...blocks(content.facts, kept, setting, spare),
          ]);
        const overflow = at(0).height - available;
        return { overflow, result: at(Math.max(0, -overflow)) };
      },
      EASY_DENSITIES,
    );
    const page = startPage(size);
    upper.draw(page, MARGIN.side, MARGIN.edge);
    bottom.draw(page, MARGIN.side, size.height - MARGIN.edge - bottom.height);
    const leftOff = fitted.dropped.flatMap((rank) => partsOfRank(content, rank));
    return {
      list: page.finish(content.documentTitle, content.language),
      title: text.sheet.easy.fileTitle(content.title),
      said: saidInEasy(content),
      leftOff,
      ...fitted,
    };
  },
};

interface Setting {
  setter: Setter;
  type: SheetType;
  body: TypeStyle;
  width: number;
  gaps: number;
}

function titleBlock(content: EasyContent, code: Box, { setter, type, body, width }: Setting): Box {
  const wide = width - QR_SIDE - QR_GAP;
  const isShort = setter.text(content.title, 'bold').count(type.title.size, wide) === 1;
  return row([
    {
      box: stack([
        paragraph(setter, content.title, isShort ? type.title : type.titleLong, wide, 'H1'),
        officialLine(content, setter, type, wide),
        space(4),
        paragraph(setter, content.oneLine, { ...body, size: 14, leading: 18.5 }, wide, 'P'),
      ]),
      x: 0,
    },
    { box: stack([space(4), code]), x: width - QR_SIDE },
  ]);
}

/** Points by which a gap may grow to fill the page. */
const MOST_SPREAD = 12;
const WRITING_LINE = 22;

/** The figures, then the sections, a rule over each. What room is left goes to the lines to write on, or between all. */
function blocks(facts: readonly Fact[], sections: readonly EasySection[], setting: Setting, spare: number): Box[] {
  const hasPrompts = sections.some(({ body }) => body.kind === 'prompts');
  const count = facts.length + sections.length;
  const spread = Math.min(MOST_SPREAD, (hasPrompts ? spare / 2 : spare) / count);
  const rest = spare - spread * count;
  const gap = 7 * setting.gaps;
  return [
    ...facts.map((fact) => block(fact.heading, factBox(fact, setting), setting)),
    ...sections.map((section) => block(section.heading, sectionBody(section.body, setting, rest), setting)),
  ].flatMap((box) => [rule(setting.width, 0.5, setting.type.palette.hairline), space(gap / 2), box, space(gap + spread)]);
}

/** A heading at the left, its text at the right. */
function block(heading: string, inner: Box, { setter, type, body }: Setting): Box {
  const style: TypeStyle = { ...type.heading, size: 13, leading: body.leading };
  return row([
    { box: paragraph(setter, heading, style, HEADINGS - 14, 'H2'), x: 0 },
    { box: inner, x: HEADINGS },
  ]);
}

const textWidth = ({ width }: Setting): number => width - HEADINGS;

function factBox({ sentences, strong, note }: Fact, setting: Setting): Box {
  const { setter, type, body } = setting;
  const width = textWidth(setting);
  const small: TypeStyle = { ...type.official, size: 10, leading: 13 };
  const sentence = paragraph(setter, emphasized(sentences.join(' '), strong), body, width, 'P');
  // Where there is no figure, nothing is to be dated.
  return strong ? stack([sentence, paragraph(setter, note, small, width, 'P')], 1) : sentence;
}

/** A sentence with this part of it in bold. */
function emphasized(sentence: string, strong: string): Words {
  const from = strong ? sentence.indexOf(strong) : -1;
  if (from < 0) return sentence;
  const spans = [
    { text: sentence.slice(0, from), face: 'regular' as const },
    { text: strong, face: 'bold' as const },
    { text: sentence.slice(from + strong.length), face: 'regular' as const },
  ];
  return spans.filter(({ text }) => text !== '');
}

function sectionBody(body: EasyBody, setting: Setting, spare: number): Box {
  const { setter, body: style, gaps } = setting;
  const width = textWidth(setting);
  const list = { style, indent: 15, gap: 2.5 * gaps };
  switch (body.kind) {
    case 'bullets':
      return bullets(setter, body.items, width, list);
    case 'checklist':
      return checklist(setter, body.items, width, { ...list, indent: 19 });
    case 'paragraphs':
      return stack(
        body.paragraphs.map((words) => paragraph(setter, words, style, width, 'P')),
        4 * gaps,
      );
    case 'prompts':
      return stack(
        body.questions.map((question) => promptBox(question, setting, spare / body.questions.length)),
        4 * gaps,
      );
  }
}

function promptBox(question: string, setting: Setting, spare: number): Box {
  const { setter, body, type } = setting;
  const width = textWidth(setting);
  const room = WRITING_LINE + spare;
  const count = Math.max(1, Math.floor(room / WRITING_LINE));
  const lines = Array.from({ length: count }, () => [space(room / count), rule(width, 0.5, type.palette.hairline)]).flat();
  return stack([paragraph(setter, question, body, width, 'P'), ...lines]);
}
