import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words of a PDF as a program reads them that knows nothing of us, page by page. */
export async function readPages(bytes: Uint8Array, most = Infinity): Promise<{ pages: number; texts: string[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let page = 1; page <= Math.min(document.numPages, most); page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    let [text, right, line] = ['', NaN, NaN];
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const [x = NaN, y = NaN] = (item.transform as number[]).slice(4);
      // What stands on another line, or further left on the same, is another word.
      text += Math.abs(y - line) < 1 && x > right - 1 ? item.str : `\n${item.str}`;
      [right, line] = [x + item.width, y];
    }
    texts.push(text);
  }
  const { numPages: pages } = document;
  await task.destroy();
  return { pages, texts };
}
