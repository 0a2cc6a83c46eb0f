import type { Career } from '#shared/models/career.ts';
import type { Text } from '#shared/text/en.ts';
import { placeName } from '#shared/models/place.ts';
import { composeAnswers } from '../compose/answers.ts';
import { allSaid, saidIn, withLocalFacts, type Section, type SheetContent } from '../compose/content.ts';
import { composeWorksheet } from '../compose/worksheet.ts';
import { startPage } from '../layout/page.ts';
import { fitAnswers } from './answerSheet.ts';
import { PAPER } from './look.ts';
import { fitOnePage, namesOf } from './onePage.ts';
import type { MadeSheet, Order, Template } from './template.ts';
import { setWorksheet } from './worksheet.ts';

/** The one-page sheet, and on its back a worksheet; the answers are a file of their own. */
export const twoSided: Template = {
  make: (order) => (order.answers ? makeAnswers(order) : makeProfile(order)),
};

/** The schools are the part of the back that goes where it cannot hold everything; with them goes their source on the front. */
function makeProfile(order: Order): MadeSheet {
  const { careers, text } = order;
  const career = careers[0]!;
  const made = setProfile(career, order);
  if (made.overflow === 0 || !career.programs) return made;
  const { programs, ...without } = career;
  const shorter = setProfile(without, order);
  return { ...shorter, leftOff: [...(shorter.leftOff ?? []), text.sheet.twoSided.programs.heading(text.programs.spot(programs.near))] };
}

function setProfile(career: Career, { contentOf, look, text, making, setter }: Order): MadeSheet {
  const content = contentOf(career);
  const said = withLocalFacts(withOfficialPrompts(content, text));
  const front = fitOnePage(said, look, setter);
  const worksheet = composeWorksheet(career, content, text, making);
  const back = setWorksheet(worksheet, look, setter);
  const page = startPage(PAPER[look.paper]);
  front.result(page);
  page.goTo(1);
  back.draw(page);
  const title = text.sheet.twoSided.documentTitle(content.title, placeName(career.place) ?? career.place);
  return {
    list: page.finish(title, content.language, { duplex: 'longEdge' }),
    title: text.sheet.twoSided.fileTitle(content.title),
    said: allSaid(saidIn(content), { figures: worksheet.said, words: [] }),
    dropped: front.dropped,
    leftOff: namesOf(said, front.dropped),
    overflow: Math.max(front.overflow, back.overflow),
  };
}

/** The back asks the usual questions; where the front has room for some, these are about the official page. */
function withOfficialPrompts(content: SheetContent, { sheet: { twoSided: words } }: Text): SheetContent {
  const other = (section: Section): Section =>
    section.body.kind === 'prompts' ? { ...section, body: { kind: 'prompts', questions: words.officialPrompts } } : section;
  return { ...content, sections: content.sections.map(other) };
}

function makeAnswers({ careers: [career], contentOf, look, text, setter }: Order): MadeSheet {
  const answers = composeAnswers(career!, contentOf(career!), text);
  const { result: draw, ...fitted } = fitAnswers(answers, look, setter);
  const page = startPage(PAPER[look.paper]);
  draw(page);
  return {
    list: page.finish(answers.documentTitle, answers.language),
    title: answers.title,
    said: answers.said,
    ...fitted,
    leftOff: fitted.dropped.map(() => text.sheet.twoSided.answers.tasks),
  };
}
