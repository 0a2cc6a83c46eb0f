import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readLogo } from '#main/imports/logo.ts';
import { isRefusal } from '#main/refusal.ts';
import { Logo, type DottedLogo, type DrawnLogo } from '#shared/models/school.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { frameOf, smallJpeg, smallPng, svg, turnedJpeg } from './smallPictures.ts';

const { logo: words } = importProblems;

const RED = [200, 0, 0] as const;
const BLUE = [0, 0, 200] as const;
const GREEN = [0, 160, 0] as const;
const BLACK = [0, 0, 0] as const;

function dots(bytes: Uint8Array): DottedLogo {
  const logo = Logo.parse(readLogo(bytes));
  if (logo.kind !== 'dots') throw new Error('expected dots');
  return logo;
}

function drawing(inside: string, attributes?: string): DrawnLogo {
  const logo = Logo.parse(readLogo(svg(inside, attributes)));
  if (logo.kind !== 'drawing') throw new Error('expected a drawing');
  return logo;
}

/** The dots of a logo, row by row; rows stand in the file after a byte that says how. */
function rows({ width, gray, color }: DottedLogo, ink: 'gray' | 'color'): number[][][] {
  const [plane, channels] = ink === 'gray' ? [gray, 1] : [color, 3];
  const bytes = inflateSync(Buffer.from(plane, 'base64'));
  const found: number[][][] = [];
  for (let at = 0; at < bytes.length; at += width * channels + 1) {
    expect(bytes[at]).toBe(0);
    found.push(Array.from({ length: width }, (_, x) => [...bytes.subarray(at + 1 + x * channels, at + 1 + (x + 1) * channels)]));
  }
  return found;
}

/** The sentence with which a file is refused; anything else that goes wrong is a failure of the test. */
function refusalOf(bytes: Uint8Array): string {
  try {
    readLogo(bytes);
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
  return 'was taken';
}

describe('a PNG', () => {
  test.each([
    ['of colours', { colorType: 2, rows: [[...RED, ...BLUE]] }],
    ['of colours with alpha', { colorType: 6, rows: [[...RED, 255, ...BLUE, 255]] }],
    ['of colours in 16 bits', { colorType: 2, depth: 16, rows: [[...RED, ...BLUE].flatMap((part) => [part, part])] }],
    ['of a palette', { colorType: 3, rows: [[1, 0]], before: { PLTE: [...BLUE, ...RED] } }],
    ['of a palette in 4 bits', { colorType: 3, depth: 4, rows: [[0x10]], before: { PLTE: [...BLUE, ...RED] } }],
  ])('%s keeps its colours, and has its grays besides', (_, picture) => {
    const logo = dots(smallPng({ width: 2, height: 1, ...picture }));
    expect([logo.width, logo.height]).toEqual([2, 1]);
    expect(rows(logo, 'color')).toEqual([[[...RED], [...BLUE]]]);
    expect(rows(logo, 'gray')).toEqual([[[60], [22]]]);
  });

  test.each([
    ['of 8 bits', { depth: 8, rows: [[0, 102]] }, [0, 102]],
    ['of 16 bits', { depth: 16, rows: [[0, 0, 102, 102]] }, [0, 102]],
    ['of 1 bit', { depth: 1, rows: [[0b00000000]] }, [0, 0]],
    ['of 2 bits', { depth: 2, rows: [[0b00100000]] }, [0, 170]],
  ])('of grays %s keeps them', (_, picture, grays) => {
    const logo = dots(smallPng({ width: 2, height: 1, colorType: 0, ...picture }));
    expect(rows(logo, 'gray')).toEqual([grays.map((gray) => [gray])]);
    expect(rows(logo, 'color')).toEqual([grays.map((gray) => [gray, gray, gray])]);
  });

  test.each([
    ['alpha', { colorType: 6, rows: [[...RED, 255, ...BLACK, 51, ...BLUE, 255]] }, 204],
    [
      'a color that is clear',
      { colorType: 2, rows: [[...RED, ...GREEN, ...BLUE]], before: { tRNS: GREEN.flatMap((part) => [0, part]) } },
      255,
    ],
    [
      'a palette that is clear in part',
      { colorType: 3, rows: [[0, 1, 2]], before: { PLTE: [...RED, ...BLACK, ...BLUE], tRNS: [255, 51] } },
      204,
    ],
  ])('with %s stands on white paper', (_, picture, between) => {
    const [row] = rows(dots(smallPng({ width: 3, height: 1, ...picture })), 'color');
    expect(row).toEqual([[...RED], [between, between, between], [...BLUE]]);
  });

  test('loses the white around it', () => {
    const row = (...middle: number[]): number[] => [255, 255, ...middle, 255];
    const blank = row(255, 255);
    const logo = dots(smallPng({ width: 5, height: 4, colorType: 0, rows: [blank, row(10, 255), row(255, 20), blank] }));
    expect(rows(logo, 'gray')).toEqual([
      [[10], [255]],
      [[255], [20]],
    ]);
  });

  test('is made no larger than it prints, each dot the average of those that it stands for', () => {
    const wide = dots(
      smallPng({
        width: 1200,
        height: 2,
        colorType: 0,
        rows: [1, 2].map(() => Array.from({ length: 1200 }, (_, x) => (x % 2 === 0 ? 0 : 100))),
      }),
    );
    expect([wide.width, wide.height]).toEqual([600, 1]);
    expect(new Set(rows(wide, 'gray').flat(2))).toEqual(new Set([50]));
    const uneven = dots(
      smallPng({ width: 1, height: 900, colorType: 0, rows: Array.from({ length: 900 }, (_, y) => [y % 3 === 1 ? 120 : 0]) }),
    );
    expect([uneven.width, uneven.height]).toEqual([1, 600]);
    // Two new dots share three old ones: a half of the one in the middle is a third of each.
    expect(new Set(rows(uneven, 'gray').flat(2))).toEqual(new Set([40]));
  });

  test('that moves, is damaged, cut short or too large is refused with what to do', () => {
    const picture = { width: 2, height: 1, colorType: 0, rows: [[0, 9]] };
    const good = smallPng(picture);
    expect(refusalOf(smallPng({ ...picture, before: { acTL: [0, 0, 0, 2, 0, 0, 0, 0] } }))).toBe(words.animated);
    expect(refusalOf(good.subarray(0, -20))).toBe(words.damaged);
    const flipped = Buffer.from(good);
    flipped[good.indexOf('IDAT') + 8]! ^= 1;
    expect(refusalOf(flipped)).toBe(words.damaged);
    expect(refusalOf(smallPng({ ...picture, height: 3 }))).toBe(words.damaged);
    expect(refusalOf(smallPng({ ...picture, width: 6001 }))).toBe(words.tooManyDots(6000));
    expect(refusalOf(smallPng({ ...picture, height: 6001 }))).toBe(words.tooManyDots(6000));
    expect(refusalOf(smallPng({ ...picture, rows: [Array.from({ length: 100_000 }, () => 0)] }))).toBe(words.damaged);
    expect(refusalOf(Buffer.concat([good, Buffer.alloc(10_000_000)]))).toBe(words.tooManyBytes);
  });

  test('on which there is nothing but paper is refused', () => {
    expect(refusalOf(smallPng({ width: 2, height: 1, colorType: 0, rows: [[255, 254]] }))).toBe(words.nothingToSee);
    expect(refusalOf(smallPng({ width: 1, height: 1, colorType: 6, rows: [[0, 0, 0, 0]] }))).toBe(words.nothingToSee);
  });
});

const closeTo = ([red, green, blue]: readonly number[], wanted: readonly number[]): boolean =>
  [red! - wanted[0]!, green! - wanted[1]!, blue! - wanted[2]!].every((off) => Math.abs(off) < 12);

describe('a JPEG', () => {
  const upright = [
    [RED, BLUE, BLACK],
    [GREEN, RED, BLUE],
  ];
  const file = smallJpeg(upright);
  /** The colours in the middles of the blocks. */
  const blocks = (logo: DottedLogo, block = 16): number[][][] =>
    rows(logo, 'color')
      .filter((_, y) => y % block === block / 2)
      .map((row) => row.filter((_, x) => x % block === block / 2));

  test('keeps its colours, and has its grays besides', () => {
    const logo = dots(file);
    expect([logo.width, logo.height]).toEqual([48, 32]);
    expect(blocks(logo).every((row, y) => row.every((dot, x) => closeTo(dot, upright[y]![x]!)))).toBe(true);
    expect(rows(logo, 'gray')[8]![8]![0]).toBeCloseTo(60, -1);
  });

  // What a viewer must do with the file (Exif 2.32, 4.6.4 A): the sides of the picture at which row and column 0 of the file stand.
  test.each<[number, readonly (readonly (readonly number[])[])[]]>([
    [1, upright],
    [2, upright.map((row) => row.toReversed())],
    [3, upright.toReversed().map((row) => row.toReversed())],
    [4, upright.toReversed()],
    [
      5,
      [
        [RED, GREEN],
        [BLUE, RED],
        [BLACK, BLUE],
      ],
    ],
    [
      6,
      [
        [GREEN, RED],
        [RED, BLUE],
        [BLUE, BLACK],
      ],
    ],
    [
      7,
      [
        [BLUE, BLACK],
        [RED, BLUE],
        [GREEN, RED],
      ],
    ],
    [
      8,
      [
        [BLACK, BLUE],
        [BLUE, RED],
        [RED, GREEN],
      ],
    ],
  ])('that a camera marked with %i stands upright', (orientation, seen) => {
    for (const isLittle of [true, false]) {
      const found = blocks(dots(turnedJpeg(file, orientation, isLittle)));
      expect([found.length, found[0]!.length]).toEqual([seen.length, seen[0]!.length]);
      found.forEach((row, y) => row.forEach((dot, x) => expect(closeTo(dot, seen[y]![x]!), `${x} ${y} ${String(dot)}`).toBe(true)));
    }
  });

  test('with inks of a press, too large or cut short is refused with what to do', () => {
    const patched = (at: number, ...bytes: number[]): Buffer => {
      const other = Buffer.from(file);
      other.set(bytes, frameOf(file) + at);
      return other;
    };
    expect(refusalOf(patched(9, 4))).toBe(words.cmyk);
    expect(refusalOf(patched(5, 0x17, 0x71))).toBe(words.tooManyDots(6000));
    expect(refusalOf(patched(7, 0x17, 0x71))).toBe(words.tooManyDots(6000));
    expect(refusalOf(file.subarray(0, -200))).toBe(words.damaged);
    expect(refusalOf(file.subarray(0, 40))).toBe(words.damaged);
  });
});

describe('an SVG', () => {
  test('is drawn in paths of absolute commands that begin at its corner', () => {
    const { width, height, paths } = drawing('<path fill="#0a0" d="m10 10h80v30l-40 5h-40z"/>');
    expect([width, height]).toEqual([1000, 437.5]);
    expect(paths).toEqual([{ d: 'M 0 0 L 1000 0 L 1000 375 L 500 437.5 L 0 437.5 Z', fill: '#00aa00' }]);
  });

  test.each([
    ['a rectangle', '<rect x="10" y="10" width="80" height="40"/>', 'M 0 0 L 1000 0 L 1000 500 L 0 500 Z'],
    ['a polygon', '<polygon points="0,0 100,0 100,50"/>', 'M 0 0 L 1000 0 L 1000 500 Z'],
    ['a quadratic curve', '<path d="M0 0Q30 50 100 0"/>', 'M 0 0 C 200 333.33 533.33 333.33 1000 0'],
    ['a smooth curve', '<path d="M0 20c0 10 50 10 50 0s50-10 50 0"/>', 'M 0 75 C 0 175 500 175 500 75 C 500 -25 1000 -25 1000 75'],
  ])('may have %s', (_, shape, d) => {
    expect(drawing(shape).paths.map((path) => path.d)).toEqual([d]);
  });

  test.each([
    ['a circle', '<circle cx="50" cy="25" r="20"/>', [1000, 1000]],
    ['an ellipse', '<ellipse cx="50" cy="25" rx="40" ry="20"/>', [1000, 500]],
    ['a rounded rectangle', '<rect width="100" height="50" rx="8"/>', [1000, 500]],
    ['an arc', '<path d="M0 25a50 25 0 0 1 100 0z"/>', [1000, 250]],
  ])('may have %s, which becomes curves', (_, shape, [width, height]) => {
    const logo = drawing(shape);
    expect(logo.width).toBeCloseTo(width!, -1);
    expect(logo.height).toBeCloseTo(height!, -1);
    expect(logo.paths[0]!.d).toMatch(/ C /);
    expect(logo.paths[0]!.d).toMatch(/^[MLCZ \d.-]+$/);
  });

  test('may have lines, with their ends and corners', () => {
    const { width, height, paths } = drawing(
      '<g stroke="navy" stroke-width="4" fill="none"><line x1="10" y1="10" x2="90" y2="10"/><polyline points="10 20 50 40 90 20" stroke-linecap="round" stroke-linejoin="bevel"/></g>',
    );
    // Half a line's width around all.
    expect([width, height]).toEqual([1000, 404.76]);
    expect(paths.map(({ stroke, lineWidth, cap, join, miterLimit, fill }) => [stroke, lineWidth, cap, join, miterLimit, fill])).toEqual([
      ['#000080', 47.62, undefined, undefined, 4, undefined],
      ['#000080', 47.62, 'round', 'bevel', undefined, undefined],
    ]);
  });

  test('is moved, turned and scaled as its groups say', () => {
    const { paths, width, height } = drawing(
      '<g transform="translate(10 5) scale(2)"><g transform="rotate(90 10 10)"><rect width="10" height="20"/></g></g>',
    );
    expect([width, height]).toEqual([1000, 500]);
    expect(paths[0]!.d).toBe('M 1000 0 L 1000 500 L 0 500 L 0 0 Z');
  });

  test.each([
    ['a presentation attribute', '<rect fill="#f00" width="9" height="9"/>'],
    ['a style attribute', '<rect fill="blue" style="fill: red" width="9" height="9"/>'],
    ['a group around it', '<g fill="rgb(255, 0, 0)"><rect width="9" height="9"/></g>'],
    ['a class', '<style>.a{fill:blue}.b{fill:red}</style><rect class="a b" width="9" height="9"/>'],
    [
      'a class that outdoes an attribute',
      '<defs><style><![CDATA[ .a { fill: #ff0000 !important; } ]]></style></defs><rect class="a" fill="blue" width="9" height="9"/>',
    ],
    ['the current colour', '<g color="red"><rect fill="currentColor" width="9" height="9"/></g>'],
    ['opacity of 1', '<rect fill="red" opacity="1" fill-opacity="1.0" width="9" height="9"/>'],
  ])('is coloured by %s', (_, inside) => {
    expect(drawing(inside).paths).toEqual([{ d: 'M 0 0 L 1000 0 L 1000 1000 L 0 1000 Z', fill: '#ff0000' }]);
  });

  test('fills by the even-odd rule where it says so', () => {
    expect(drawing('<g fill-rule="evenodd"><path d="M0 0h9v9h-9zM3 3h3v3h-3z"/></g>').paths[0]!.evenOdd).toBe(true);
  });

  test('loses what is not seen', () => {
    const { paths } = drawing(
      [
        '<title>A logo</title><desc>Made by hand</desc><metadata><x xmlns="urn:else">m</x></metadata>',
        '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>',
        '<rect width="9" height="9" fill="none"/><rect width="9" height="9" display="none"/><g opacity="0"><rect width="9" height="9"/></g>',
        '<rect width="0" height="9"/><rect x="1" width="9" height="9"/>',
      ].join(''),
    );
    expect(paths).toHaveLength(1);
  });

  test('of a drawing program, with a declaration, a document type and notes of its own, is taken', () => {
    const file = [
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- made by hand -->',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:program" i:onLayer="1" width="10" height="10"><i:view i:zoom="2"/><rect width="9" height="9"/></svg>',
    ].join('');
    expect(readLogo(Buffer.from(file))).toMatchObject({ kind: 'drawing', width: 1000, height: 1000 });
  });

  test.each([
    ['a script', '<script>1</script><rect width="9" height="9"/>'],
    ['a script among what is not drawn', '<defs><g><script href="#a"/></g></defs><rect width="9" height="9"/>'],
    ['what listens', '<rect onclick="a()" width="9" height="9"/>'],
    ['a page', '<foreignObject/><rect width="9" height="9"/>'],
    ['what moves', '<rect width="9" height="9"><animate/></rect>'],
    ['a link', '<a xlink:href="https://example.org/"><rect width="9" height="9"/></a>'],
    ['a paint from elsewhere', '<rect fill="url(https://example.org/#a)" width="9" height="9"/>'],
    ['a style from elsewhere', '<style>@import url(a.css);</style><rect width="9" height="9"/>'],
  ])('with %s is refused', (_, inside) => expect(refusalOf(svg(inside))).toBe(words.active));

  test.each([
    ['text', '<text>School</text>', 'text'],
    ['pictures', '<image xlink:href="data:image/png;base64,AAAA"/>', 'pictures'],
    ['gradients', '<rect width="9" height="9" fill="url(#g)"/>', 'gradients'],
    ['filters', '<rect width="9" height="9" filter="url(#f)"/>', 'filters'],
    ['masks', '<g clip-path="url(#c)"><rect width="9" height="9"/></g>', 'masks'],
    ['masks by style', '<rect style="mask:url(#m)" width="9" height="9"/>', 'masks'],
    ['colours that are seen through', '<rect width="9" height="9" fill-opacity=".5"/>', 'seeThrough'],
    ['colours with alpha', '<rect width="9" height="9" fill="#ff000080"/>', 'seeThrough'],
    ['dashes', '<path stroke="red" stroke-dasharray="2 1" d="M0 0h9"/>', 'dashes'],
    ['copies', '<use xlink:href="#a"/>', 'copies'],
    ['rules that choose otherwise', '<style>g > rect{fill:red}</style><g><rect width="9" height="9"/></g>', 'styles'],
    ['colours that nobody knows', '<rect width="9" height="9" fill="brand"/>', 'colors'],
    ['lines stretched one way', '<g transform="scale(2 1)"><path stroke="red" d="M0 0h9v9"/></g>', 'slanted'],
    ['parts over its edge', '<rect width="150" height="9"/>', 'overEdge'],
  ] as const)('with %s is refused, and says so', (_, inside, part) => expect(refusalOf(svg(inside))).toBe(words.notDrawn(part)));

  test('with abbreviations of its own, or far too many lines, is refused', () => {
    const entities = `<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>`;
    expect(refusalOf(Buffer.from(entities))).toBe(words.notDrawn('entities'));
    expect(refusalOf(svg(`<path d="M0 0${'l9 9l1-8'.repeat(40_000)}"/>`, ''))).toBe(words.notDrawn('manyPaths'));
    expect(refusalOf(svg('<g>'.repeat(100) + '</g>'.repeat(100)))).toBe(words.notDrawn('manyPaths'));
  });

  test('without anything to see is refused', () => {
    expect(refusalOf(svg(''))).toBe(words.nothingToSee);
    expect(refusalOf(svg('<rect width="9" height="9" fill="white"/>'))).toBe(words.nothingToSee);
    expect(refusalOf(svg('<path d="M5 5"/>'))).toBe(words.nothingToSee);
  });

  test('that is damaged is refused', () => {
    expect(refusalOf(svg('<rect width="9"'))).toBe(words.damaged);
    expect(refusalOf(svg('<path d="M0 0 L what"/>'))).toBe(words.damaged);
    expect(refusalOf(svg('<g transform="turn(9)"><rect width="9" height="9"/></g>'))).toBe(words.damaged);
  });
});

test.each([
  ['words', Buffer.from('Lincoln High School')],
  ['a page', Buffer.from('<html><body>svg</body></html>')],
  ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')],
  ['nothing', Buffer.alloc(0)],
])('%s is no logo', (_, bytes) => expect(refusalOf(bytes)).toBe(words.notAnImage));
