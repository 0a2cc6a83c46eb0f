import { fontFiles } from '../../shared/models/displayList.ts';
import type { LaidOut } from '../../main/handouts/index.ts';
import { ink, MARGIN } from '../../main/handouts/templates/look.ts';
import type { Body, Section, SheetContent, Tile } from '../../main/handouts/compose/content.ts';
import type { KeepRank } from '../../shared/models/sheet.ts';
import { barsDrawing, growthDrawing, payDrawing, qrDrawing } from './equivalentDrawings.ts';
import { escaped } from './escaped.ts';
import { COLUMNS, GUTTER, HEIGHT, OUTLOOK, PAY, QR_SIDE, TILE_GUTTER, TILE_PADDING, WIDTH, type Setting } from './measures.ts';
import { svg } from './svg.ts';

/** Left column to right column; whoever prints a page may try others. */
const RATIO = 1.38;
const RIGHT = (WIDTH - GUTTER) / (1 + RATIO);

/**
 * The one-page sheet on Letter as a web page, as somebody would write it who prints with a browser: the same words in the same
 * reading order, the same drawings, the same fonts and margins; lines, columns and heights are the browser's affair.
 * @param sheet what our own sheet says, and the ranks that it left off: those are left off here too
 * @param fonts address of the folder of the font files, relative or absolute, without a slash at its end
 */
export const equivalentHtml = (sheet: Said, fonts: string): string =>
  document(sheet.content, styles(fonts, 'body'), `<body>\n${sheetHtml(sheet)}\n</body>`);

/** What a sheet says, and what it leaves off. */
export type Said = Pick<LaidOut, 'content' | 'dropped'>;

/** Sheets on a page each, as somebody would write them who prints a class's packet with a browser; each with a name, and set so that it fits. */
export function equivalentPacketHtml(copies: readonly { said: Said; name: string; setting: Setting }[], fonts: string): string {
  const sheets = copies.map(({ said, name, setting: { bodySize, ratio } }) => {
    const html = sheetHtml(said, name).replace(
      '"columns"',
      `"columns" style="font-size: ${bodySize}pt; grid-template-columns: ${ratio}fr 1fr"`,
    );
    return `<div class="sheet">\n${html}\n</div>`;
  });
  const style = `${styles(fonts, '.sheet')}\n.sheet + .sheet { break-before: page; }`;
  return document(copies[0]!.said.content, style, `<body>\n${sheets.join('\n')}\n</body>`);
}

const document = ({ language, documentTitle }: SheetContent, style: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped(documentTitle)}</title>
<style>
${style}
</style>
</head>
${body}
</html>
`;

function sheetHtml({ content, dropped }: Said, name = ''): string {
  const stays = ({ rank }: { rank: KeepRank }): boolean => !dropped.includes(rank);
  const kept = content.sections.filter(stays).map((section) => ({ ...section, remarks: section.remarks.filter(stays) }));
  const [left, right] = COLUMNS.map((ids) => ids.flatMap((id) => kept.filter((section) => section.id === id))) as [Section[], Section[]];
  const html = (sections: readonly Section[]): string => sections.map(sectionHtml).join('\n');
  return `${headerHtml(content, name)}
${titleHtml(content, content.alsoCalled && stays(content.alsoCalled) ? content.alsoCalled : undefined)}
<div class="tiles">
${tileHtml(content.pay, content.pay.chart && svg(payDrawing(content.pay.chart, PAY - 2 * TILE_PADDING)))}
${tileHtml(content.outlook, content.outlook.chart && svg(growthDrawing(content.outlook.chart, OUTLOOK - 2 * TILE_PADDING)))}
${tileHtml(content.entry)}
</div>
<div class="columns">
<div>
${html(left)}
</div>
<div>
${html(right)}
</div>
</div>
${html(kept.filter(({ id }) => id === 'prompts'))}
<section class="sources"><p><strong>${escaped(content.sources.label)}</strong> ${escaped(content.sources.text)}</p></section>`;
}

function headerHtml({ header }: SheetContent, name: string): string {
  return `<div class="header"><p class="blank">${escaped(`${header.name} ${name}`.trim())}</p><p class="blank">${escaped(header.date)}</p><p>${escaped(header.kind.toUpperCase())}</p></div>`;
}

function titleHtml({ title, official, oneLine, link }: SheetContent, also: SheetContent['alsoCalled']): string {
  const address = `<a href="${escaped(link.url)}" aria-label="${escaped(`${link.heading}: ${link.printed}`)}">${escaped(link.printed)}</a>`;
  return `<div class="title">
<div>
<h1>${escaped(title)}</h1>
<p class="official">${escaped(official)} &nbsp;·&nbsp; ${address}</p>
${also ? `<p class="official">${escaped(`${also.label}: ${also.text}`)}</p>\n` : ''}<p class="one-line">${escaped(oneLine)}</p>
</div>
${svg(qrDrawing(link, QR_SIDE))}
</div>`;
}

function tileHtml({ heading, big, unit, lines, source }: Tile, chart = ''): string {
  const words = lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  const figure = unit ? `<p class="big">${escaped(big)} <span>${escaped(unit)}</span></p>` : `<p class="big words">${escaped(big)}</p>`;
  return `<section class="tile">
<h2>${escaped(heading.toUpperCase())}</h2>
${figure}
${words}
${chart}
<p class="source">${escaped(source)}</p>
</section>`;
}

function sectionHtml({ heading, body, remarks }: Section): string {
  const said = remarks.map(({ label, text }) => `<p><strong>${escaped(label)}:</strong> ${escaped(text)}</p>`).join('\n');
  // A table has its section's heading in its corner.
  const head = body.kind === 'table' ? '' : `<h2>${escaped(heading)}</h2>\n`;
  return `<section class="${body.kind}">\n${head}${bodyHtml(body, heading)}\n${said}</section>`;
}

function bodyHtml(body: Body, heading: string): string {
  switch (body.kind) {
    case 'paragraphs':
      return body.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
    case 'bullets':
      return listHtml('ul', body.items, () => '<span class="label">•</span> ');
    case 'checklist':
      return listHtml('ul', body.items, () => '<span class="label square"></span>');
    case 'steps':
      return listHtml('ol', body.items, (index) => `<span class="label disc">${index + 1}</span> `);
    case 'table':
      return tableHtml(body, heading);
    case 'bars':
      return `${svg(barsDrawing(body, RIGHT))}\n<p class="note">${escaped(body.note)}</p>`;
    case 'prompts':
      return body.questions.map((question) => `<p>${escaped(question)}</p><div class="line"></div>`).join('\n');
  }
}

/** Labels stand in the text, so that the file holds every character that is to be seen. */
const listHtml = (tag: 'ul' | 'ol', items: readonly string[], label: (index: number) => string): string =>
  `<${tag}>\n${items.map((item, index) => `<li>${label(index)}${escaped(item)}</li>`).join('\n')}\n</${tag}>`;

function tableHtml({ columns, rows, note }: Extract<Body, { kind: 'table' }>, heading: string): string {
  const heads = columns
    .slice(1)
    .map((column) => `<th scope="col">${escaped(column)}</th>`)
    .join('');
  const line = ([first = '', ...others]: readonly string[]): string =>
    `<tr><th scope="row">${escaped(first)}</th>${others.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  return `<table>
<thead><tr><th scope="col"><h2>${escaped(heading)}</h2></th>${heads}</tr></thead>
<tbody>
${rows.map(line).join('\n')}
</tbody>
</table>${note ? `\n<p class="note">${escaped(note)}</p>` : ''}`;
}

/** @param sheet what is one sheet: the whole body, or a part of it */
function styles(fonts: string, sheet: string): string {
  const faces = [
    ['regular', 400],
    ['semibold', 600],
    ['bold', 700],
  ] as const;
  const loaded = faces.map(
    ([face, weight]) => `@font-face { font-family: Sheet; font-weight: ${weight}; src: url("${fonts}/${fontFiles[face]}"); }`,
  );
  return `${loaded.join('\n')}
@page { size: Letter; margin: ${MARGIN.edge}pt ${MARGIN.side}pt; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 9.5pt/1.2 Sheet; color: ${ink.text}; }
${sheet} { display: flex; flex-direction: column; width: ${WIDTH}pt; height: ${HEIGHT - 1}pt; }
.blank { flex: 0 0 24%; border-bottom: 0.5pt solid; }
.header { display: flex; justify-content: space-between; font-size: 9pt; padding-bottom: 3pt; border-bottom: 0.75pt solid ${ink.hairline}; }
.title { display: grid; grid-template-columns: 1fr ${QR_SIDE}pt; gap: ${GUTTER}pt; margin: 5pt 0; }
h1 { font-size: 24pt; line-height: 27pt; font-weight: 700; }
.official { font-size: 8.6pt; line-height: 11pt; color: ${ink.muted}; }
.official a { color: inherit; text-decoration: none; }
.one-line { font-size: 11.6pt; line-height: 14.4pt; margin-top: 3pt; }
.tiles { display: grid; grid-template-columns: ${PAY}pt ${OUTLOOK}pt 1fr; gap: ${TILE_GUTTER}pt; margin-bottom: 7pt; }
.tile { display: flex; flex-direction: column; padding: ${TILE_PADDING}pt; border: 0.8pt solid ${ink.frame}; border-radius: 2.5pt; }
.tile h2 { font-size: 8.6pt; font-weight: 600; border: 0; padding: 0; }
.big { font-size: 20pt; line-height: 23pt; font-weight: 700; }
.big span { font-size: 10pt; font-weight: 400; }
.big.words { font-size: 14pt; line-height: 16pt; }
svg { display: block; }
svg text { font-size: 8px; fill: ${ink.muted}; }
.tile svg { margin-top: 4pt; }
.bars svg { width: 100%; height: auto; }
.bars svg text { font-size: 9.5px; fill: ${ink.text}; }
.columns { display: grid; grid-template-columns: ${RATIO}fr 1fr; gap: ${GUTTER}pt; }
section + section { margin-top: 3.5pt; }
.tiles section + section { margin-top: 0; }
h2 { font-size: 10.6pt; font-weight: 700; }
h2, table { border-top: 0.75pt solid ${ink.rule}; padding-top: 1.5pt; }
p + p, ul + p, ol + p { margin-top: 2pt; }
.header p { margin-top: 0; }
.tile p { margin-top: 0; }
.tile .source { font-size: 8pt; line-height: 10pt; color: ${ink.muted}; margin-top: auto; padding-top: 3pt; }
strong { font-weight: 600; }
li { list-style: none; position: relative; padding-left: 11pt; }
.checklist li { padding-left: 14pt; }
.steps li { padding-left: 19pt; margin-top: 1.5pt; }
.label { position: absolute; left: 0; }
.square { top: 2pt; width: 7.4pt; height: 7.4pt; border: 0.7pt solid ${ink.text}; }
.disc { width: 12.4pt; border-radius: 6.2pt; background: ${ink.text}; color: ${ink.paper}; font: 700 8.6pt/12.4pt Sheet; text-align: center; print-color-adjust: exact; }
table { width: 100%; border-collapse: collapse; }
th, td { font-weight: 400; line-height: 11.2pt; text-align: right; vertical-align: top; padding: 1pt 0; border-bottom: 0.5pt solid ${ink.hairline}; }
th:first-child { text-align: left; padding-right: 6pt; }
thead th { font-size: 8pt; line-height: 9.6pt; color: ${ink.muted}; vertical-align: bottom; width: 27%; }
thead th:nth-last-child(2):first-child ~ th { width: 36%; }
thead th:first-child { width: auto; }
thead h2 { border: 0; color: ${ink.text}; }
.note { font-size: 8pt; color: ${ink.muted}; margin-top: 2pt; }
.prompts { flex: 1; display: flex; flex-direction: column; margin-top: 5pt; }
.line { flex: 1; border-bottom: 0.5pt solid ${ink.hairline}; }
.sources { margin-top: auto; padding-top: 5pt; border-top: 0.5pt solid ${ink.hairline}; font-size: 8pt; line-height: 9.4pt; color: ${ink.muted}; }`;
}
