/* Arithmetic in a text, recomputed: `90 ÷ 12 = 7.5` must be right. */

/** One equation as it stands in a text, with what each side comes to. */
type Sum = { words: string; left: string; right: string; verdict: 'right' | 'wrong' | 'unknown' };

type Token =
  | { kind: 'number'; value: number; decimals: number; clock: boolean; percent: boolean; at: number; end: number }
  | { kind: 'operator'; sign: '+' | '−' | '×' | '÷'; at: number; end: number }
  | { kind: 'open' | 'close' | 'equals' | 'about' | 'break' | 'word'; at: number; end: number };

const NUMBER = String.raw`\$?(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)`;
const TOKEN = new RegExp(
  [
    String.raw`(?<clock>\b\d{1,2}:\d\d)(?:\s?[ap]\.m\.)?`,
    String.raw`${NUMBER}(?:[ -](?<over>\d+)\/(?<under>\d+)|\/(?<below>\d+)(?![\d/]))?(?<percent>\s?%| percent\b)?(?<of> of(?= \$?\d))?`,
    String.raw`(?<operator>[+÷×−*]|(?<=[\d)] )[x/–-](?= [$(\d])|(?<=\d)x(?=\d))`,
    String.raw`(?<open>\()|(?<close>\))|(?<equals>=|\b(?:is|are|makes|gives|leaves|equals)\b)|(?<about>≈)`,
    String.raw`(?<break>[.;:?](?=\s|$|[”’"')])|,(?=\s)|\b(?:and|or|so|but|then|plus|minus)\b)`,
    String.raw`(?<word>[^\s\d+÷×−*=≈(),;:?$]+|\S)`,
  ].join('|'),
  'gu',
);

function tokenize(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap((match): Token[] => {
    const g = match.groups ?? {};
    const place = { at: match.index, end: match.index + match[0].length };
    if (g['clock'] !== undefined)
      return [{ kind: 'number', value: hoursOf(g['clock']), decimals: 9, clock: true, percent: false, ...place }];
    if (g['number'] !== undefined) return numberTokens(g, place);
    if (g['operator'] !== undefined) return [{ kind: 'operator', sign: signOf(g['operator']), ...place }];
    for (const kind of ['open', 'close', 'equals', 'about', 'break'] as const) if (g[kind] !== undefined) return [{ kind, ...place }];
    return [{ kind: 'word', ...place }];
  });
}

function hoursOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours + minutes / 60;
}

/** "2 1/8", "3/4", "40 percent of 1,200": the last is the number, a multiplication sign, and the next number. */
function numberTokens(g: Record<string, string | undefined>, place: { at: number; end: number }): Token[] {
  const whole = (g['number'] ?? '').replace(/,/g, '');
  const fraction = g['over'] !== undefined ? Number(g['over']) / Number(g['under']) : 0;
  const percent = g['percent'] !== undefined;
  const value = (Number(whole) / Number(g['below'] ?? 1) + fraction) / (percent ? 100 : 1);
  const isFraction = g['over'] !== undefined || g['below'] !== undefined;
  const decimals = isFraction ? 9 : (whole.split('.')[1]?.length ?? 0) + (percent ? 2 : 0);
  const number: Token = { kind: 'number', value, decimals, clock: false, percent, ...place };
  return percent && g['of'] !== undefined ? [number, { kind: 'operator', sign: '×', ...place }] : [number];
}

function signOf(text: string): '+' | '−' | '×' | '÷' {
  if (text === '+' || text === '÷') return text;
  if (text === '×' || text === '*' || text === 'x') return '×';
  return text === '/' ? '÷' : '−';
}

/**
 * Every equation in a text that has a calculation on one side at least, recomputed. Units between the numbers are passed over. A result may be
 * rounded to the decimals that it shows, if it shows any or says "about"; a run of equals signs has to be equal from end to end.
 */
export function findSums(text: string): Sum[] {
  const tokens = tokenize(text);
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'equals' && token.kind !== 'about') return [];
    const left = leftSide(tokens.slice(0, index));
    const right = rightSide(tokens.slice(index + 1));
    if (!left || !right || !(left.hasOperator || right.hasOperator)) return [];
    // "is" joins a sum and its result only when the sum stands on its left: "the bill is 3 × 20 dollars" claims nothing.
    const isWord = token.kind === 'equals' && token.end - token.at > 1;
    if (isWord && (!left.hasOperator || right.hasOperator)) return [];
    const about = token.kind === 'about' || right.about;
    return [judge(text.slice(left.at, right.end).trim(), left, right, about)];
  });
}

type Side = { tokens: Token[]; at: number; end: number; hasOperator: boolean; about: boolean; mixed: boolean };

function side(tokens: Token[], about: boolean, mixed: boolean): Side | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  return { tokens, at: first.at, end: last.end, hasOperator: tokens.some((one) => one.kind === 'operator'), about, mixed };
}

/** The longest calculation that ends at the equals sign: numbers and signs in turn, units dropped. */
function leftSide(before: Token[]): Side | undefined {
  const from = before.findLastIndex((token) => token.kind === 'break' || token.kind === 'equals' || token.kind === 'about');
  const parts = before.slice(from + 1).filter((token) => token.kind !== 'word');
  for (let start = 0; start < parts.length; start += 1) {
    const candidate = parts.slice(start);
    if (evaluate(candidate) !== undefined) return side(candidate, false, false);
  }
  return undefined;
}

/** The longest calculation that begins at the equals sign. A second number with its own unit (7 hours 30 minutes) is more than we recompute. */
function rightSide(after: Token[]): Side | undefined {
  const to = after.findIndex((token) => token.kind === 'break' || token.kind === 'equals' || token.kind === 'about');
  const parts = to === -1 ? after : after.slice(0, to);
  const firstNumber = parts.findIndex((token) => token.kind !== 'word');
  if (firstNumber === -1 || firstNumber > 2) return undefined;
  const numbers = parts.filter((token) => token.kind !== 'word');
  for (let end = numbers.length; end > 0; end -= 1) {
    const candidate = numbers.slice(0, end);
    if (evaluate(candidate) === undefined) continue;
    return side(candidate, firstNumber > 0, numbers[end]?.kind === 'number');
  }
  return undefined;
}

function judge(words: string, left: Side, right: Side, about: boolean): Sum {
  const [a = 0, b = 0] = [evaluate(left.tokens), evaluate(right.tokens)];
  const shown = { words, left: show(a), right: show(b) };
  if (isClose(a, b) || isRounded(a, b, right, about) || isSameHour(a, b, [...left.tokens, ...right.tokens]))
    return { ...shown, verdict: 'right' };
  return { ...shown, verdict: right.mixed ? 'unknown' : 'wrong' };
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Rounded to the decimals shown; to whole units or tens only where the text says so. "5 ÷ 20 × 100 = 25%" is how many write a percentage. */
function isRounded(a: number, b: number, right: Side, about: boolean): boolean {
  const [result] = right.tokens;
  if (right.tokens.length !== 1 || result?.kind !== 'number') return false;
  if (result.percent && isClose(a, b * 100)) return true;
  const step = 10 ** -result.decimals;
  if (about) return Math.abs(a - b) <= Math.max(step, Math.abs(a) * 0.05);
  return result.decimals > (result.percent ? 2 : 0) && result.decimals < 9 && Math.abs(a - b) <= step / 2 + 1e-9;
}

/** Clock times run round after twelve hours. */
function isSameHour(a: number, b: number, tokens: readonly Token[]): boolean {
  if (!tokens.some((token) => token.kind === 'number' && token.clock)) return false;
  const apart = Math.abs(a - b) % 12;
  return Math.min(apart, 12 - apart) < 1e-9;
}

function show(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** The value of numbers and signs with the usual precedence; undefined where they do not form a calculation. */
function evaluate(tokens: readonly Token[]): number | undefined {
  let next = 0;
  const product = (): number | undefined => {
    let value = atom();
    for (let sign = signAt(tokens[next]); value !== undefined && (sign === '×' || sign === '÷'); sign = signAt(tokens[next])) {
      next += 1;
      const by = atom();
      value = by === undefined ? undefined : sign === '×' ? value * by : value / by;
    }
    return value;
  };
  const sum = (): number | undefined => {
    let value = product();
    for (let sign = signAt(tokens[next]); value !== undefined && (sign === '+' || sign === '−'); sign = signAt(tokens[next])) {
      next += 1;
      const by = product();
      value = by === undefined ? undefined : sign === '+' ? value + by : value - by;
    }
    return value;
  };
  const atom = (): number | undefined => {
    const token = tokens[next];
    next += 1;
    if (token?.kind === 'number') return token.value;
    if (token?.kind !== 'open') return undefined;
    const value = sum();
    const isClosed = tokens[next]?.kind === 'close';
    next += 1;
    return isClosed ? value : undefined;
  };
  const value = sum();
  return next === tokens.length ? value : undefined;
}

function signAt(token: Token | undefined): string | undefined {
  return token?.kind === 'operator' ? token.sign : undefined;
}
