import * as QRCode from 'qrcode';
import { qrPath } from '#shared/drawing/qr.ts';
import type { SheetContent } from '../compose/content.ts';
import type { Box } from '../layout/box.ts';
import { area } from '../layout/page.ts';
import type { Palette } from './look.ts';

/** Points: smaller, and a phone's camera does not tell the modules apart. */
export const QR_SIDE = 62;

/** The quiet zone of four modules, as a share of the side: our symbols have 33 to a side, shorter addresses fewer. */
export const QUIET = 4 / 29;

const qrPaths = new Map<string, string>();

/** The symbol of an address as a path; kept, since a packet holds the same careers many times. */
function qrOf(url: string): string {
  const known = qrPaths.get(url);
  if (known !== undefined) return known;
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M', maskPattern: 2 });
  const rows = Array.from({ length: modules.size }, (_, y) => Array.from({ length: modules.size }, (__, x) => modules.get(y, x) === 1));
  const path = qrPath(rows, QR_SIDE);
  qrPaths.set(url, path);
  return path;
}

/** The QR code of the official page. Its quiet zone of four modules is the free paper around it. */
export function qrCode(link: SheetContent['link'], palette: Palette): Box {
  const d = qrOf(link.url);
  return {
    height: QR_SIDE,
    draw: (page, x, y) =>
      page.element('Figure', { alt: link.alt, area: area(x, y, QR_SIDE, QR_SIDE) }, () => page.path({ x, y, d, fill: palette.text })),
  };
}
