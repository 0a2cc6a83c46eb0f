import { crc32 } from 'node:zlib';
import type { Ticket } from '#shared/contract.ts';
import { grayOf } from '#shared/drawing/gray.ts';
import type { DottedLogo, DrawnLogo, Logo, SchoolBlock } from '#shared/models/school.ts';
import type { Ink } from '#shared/models/sheet.ts';
import type { Records } from '../records/index.ts';
import type { Tickets } from './tickets.ts';

/** What is printed for the school. */
export function schoolOf(records: Records): SchoolBlock {
  const { school, contact, notice, clusters } = records.settings();
  return { name: school, contact, notice, logo: records.logo() ?? undefined, clusters: clusters === 'none' ? undefined : clusters };
}

/** The logo as a file that a browser shows, in the ink in which it prints; null where there is none. */
export function pictureOf(logo: Logo | null, ink: Ink, tickets: Tickets): Ticket | null {
  if (!logo) return null;
  return logo.kind === 'dots'
    ? tickets.issue({ name: 'logo.png', type: 'image/png', bytes: pngOf(logo, ink) })
    : tickets.issue({ name: 'logo.svg', type: 'image/svg+xml', bytes: Buffer.from(svgOf(logo, ink)) });
}

const GRAY = 0;
const RGB = 2;

/** Its rows are those of a PNG already. */
function pngOf({ width, height, gray, color }: DottedLogo, ink: Ink): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, ink === 'gray' ? GRAY : RGB], 8);
  const rows = Buffer.from(ink === 'gray' ? gray : color, 'base64');
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Of our own paths alone: nothing of the file that was brought in comes back. */
function svgOf({ width, height, paths }: DrawnLogo, ink: Ink): string {
  const inked = (color: string | undefined): string => (color === undefined ? 'none' : ink === 'gray' ? grayOf(color) : color);
  const shapes = paths.map(({ d, fill, stroke, lineWidth = 0, evenOdd, cap = 'butt', join = 'miter', miterLimit = 10 }) =>
    [
      `<path d="${d}" fill="${inked(fill)}"${evenOdd ? ' fill-rule="evenodd"' : ''} stroke="${inked(stroke)}" stroke-width="${lineWidth}"`,
      ` stroke-linecap="${cap}" stroke-linejoin="${join}" stroke-miterlimit="${miterLimit}"/>`,
    ].join(''),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes.join('')}</svg>`;
}
