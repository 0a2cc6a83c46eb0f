/** Reading level of a text: `grade` is a U.S. school grade, the averages are over the whole text. */
export type Readability = { grade: number; words: number; sentences: number; wordsPerSentence: number };

/**
 * Flesch–Kincaid grade level: 0.39 × words/sentences + 11.8 × syllables/words − 15.59.
 * Source: Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas for Navy Enlisted Personnel",
 * Research Branch Report 8-75, Naval Technical Training Command, 1975.
 * Each item of `blocks` (a paragraph, a line of a list) ends its last sentence, whether or not a period stands there. No words: grade 0.
 */
export function measureReadability(blocks: readonly string[]): Readability {
  const sentences = blocks.flatMap(splitSentences);
  const words = sentences.flatMap(splitWords);
  if (words.length === 0) return { grade: 0, words: 0, sentences: 0, wordsPerSentence: 0 };
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const wordsPerSentence = words.length / sentences.length;
  const grade = 0.39 * wordsPerSentence + 11.8 * (syllables / words.length) - 15.59;
  return { grade, words: words.length, sentences: sentences.length, wordsPerSentence };
}

/** A name or number always follows these, so their period never ends a sentence. */
const ALWAYS_GOES_ON = /(?:^|[\s(“‘])(?:Dr|Mr|Mrs|Ms|St|Mt|Prof|Sgt|Lt|Gen|No|vs|e\.g|i\.e|U\.S|[A-Z])\.$/;
/** These end a sentence where the next word has a capital. `a.m.`, `etc.` and all others are in this, the usual, case. */
const SENTENCE_END = /[.?!…]+[”’"')\]]*(?=\s)/g;
const STARTS_SENTENCE = /^\s+[“‘"'([]*[\p{Lu}\d]/u;

/**
 * Sentences of one paragraph. A period, question mark or exclamation mark ends one where a capital or a figure follows: "7.5", "at 9 a.m. on
 * Monday" and "“Why?” they ask" go on. Kincaid counted independent clauses apart; colons and semicolons do not split here, which is stricter.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!STARTS_SENTENCE.test(text.slice(end)) || ALWAYS_GOES_ON.test(text.slice(start, end))) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  sentences.push(text.slice(start));
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => splitWords(sentence).length > 0);
}

/** Words are what stands between spaces, dashes and slashes and has a letter or a figure in it; a hyphenated word is one word. */
export function splitWords(text: string): string[] {
  return text.split(/[\s—–/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * Spoken syllables of one word as `splitWords` gives it. A number in figures is one: Flesch advises to leave figures out of the count, because a
 * reader takes them at a glance. Letters that are said one by one (RN, a.m.) are one each, and three for W.
 */
export function countSyllables(word: string): number {
  return word
    .split('-')
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, ''))
    .filter((part) => part !== '')
    .reduce((sum, part) => sum + countPart(part), 0);
}

function countPart(part: string): number {
  if (/^\p{N}/u.test(part)) return 1;
  const letters = part.replace(/\./g, '');
  if (/^(?:\p{L}\.){2,}\p{L}?$/u.test(part) || isSpelledOut(letters)) return countLetters(letters);
  const spoken = letters.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, "'").toLowerCase();
  const owner = /^(.+)'s$/.exec(spoken)?.[1];
  if (owner !== undefined) return countSpoken(owner) + (/(?:s|x|z|ch|sh|[cgsz]e)$/.test(owner) ? 1 : 0);
  return countSpoken(spoken);
}

/** Two consonants that English words begin with: NASA and SHRM differ in this. */
const ONSET = /^(?:[bcfgp][lr]|[dt]r|s[chklmnptw]|[ctw]h)/i;

/** Capitals of up to three letters, or with a beginning that no word has, are said letter by letter (EMT, HVAC); others mostly as a word (OSHA). */
function isSpelledOut(letters: string): boolean {
  return /^[A-Z]{2,3}s?$/.test(letters) || (/^[^AEIOUYa-z]{2}[A-Z]*s?$/.test(letters) && !ONSET.test(letters));
}

function countLetters(letters: string): number {
  return [...letters.replace(/s$/, '')].reduce((sum, letter) => sum + (/w/i.test(letter) ? 3 : 1), 0);
}

/** Words that the rules below miscount and that texts about work use. Each plural stands for itself. */
const EXCEPTIONS = new Map([
  ['business', 2],
  ['businesses', 3],
  ['wednesday', 2],
  ['aches', 1],
  ['headaches', 2],
  ['recipe', 3],
  ['recipes', 3],
  ['cafe', 2],
  ['cafes', 2],
  ['diabetes', 4],
  ['element', 3],
  ['elements', 3],
  ['naked', 2],
  ['crooked', 2],
  ['rugged', 2],
  ['eye', 1],
  ['eyes', 1],
  ['canyon', 2],
  ['cashier', 2],
  ['cashiers', 2],
  ['soldier', 2],
  ['soldiers', 2],
  ['pier', 1],
  ['tier', 1],
]);

/** A silent e stays silent inside a compound, some|thing or care|giver: what follows has a vowel of its own. */
const COMPOUND =
  /^(?:some|home|fire|care|time|base|life|wire|pipe|where|there|safe|side|wide|make|take|name|game|case|house|horse|note|store|sale|fore(?!st|ver)|frame|space|more|like|live|trade|nine|line|type|tape|wave|rope|pole|stage|whole)(?=[^aeiouy]+[aeiouy])/;
/** A silent e before an ending: care|ful, move|ment. After a consonant and l it is heard: set-tle-ment. */
const BEFORE_ENDING = /(?<![^aeiouylrw]l)(?<=[aeiouy][^aeiouy]+)e(?=(?:ly|ful(?:ly)?|less|ments?|ness|ty|ships?|hood|some)(?:ness|ly)?$)/;
/** A last e, -ed or -es is silent after a vowel and one of these; it is heard in ta-ble, hun-dred, nee-ded, hou-ses, a-cre. */
const FINAL_E = /(?<=[aeiouy].*)(?<=[^aeiouylr]|[aeiouylrw]l|[aeiouyr]r)e$/;
const SILENT_ED = /(?<=[aeiouy].*)(?<=[^aeiouytdlr]|[aeiouylrw]l|[aeiouyr]r|[aeo]y)e(?=d$)/;
const SILENT_ES = /(?<=[aeiouy].*)(?<=[^aeiouycgsxzhlr]|[aeiouylrw]l|[aeiouyr]r|[^cs]h)e(?=s$)/;

/** Vowels that stand together and are said apart get a mark between them. */
const SAID_APART: readonly RegExp[] = [
  /(?<=[aeou])(?=y[aeiou])/g, // pla|yer, emplo|yee, bu|yer
  /(?<=[^aeiouw|]y)(?=[aeiou](?!s?$))/g, // any|one, carry|ing
  /(?<=[^ctsx]i)(?=a(?!g(?:es?)?$))|(?<=[cts]i)(?=at)/g, // di|al, appreci|ate; not social, technician, marriage
  /(?<=[bdfkmpr]i|^li|si(?=ol)|vi(?!or)|ni(?=ous)|[tx]i(?=os?$))(?=o)/g, // radi|o, li|on, previ|ous; not nation, million, behavior
  /(?<=i)(?=um|ing$|ers?$|est$|et(?!n))/g, // medi|um, ski|ing, earli|er, qui|et, soci|ety
  /(?<=(?<![ct])i|(?<!n)sci)(?=en[ct])/g, // cli|ent, sci|ence; not patient, conscience
  /(?<=cre)(?=a(?!m|k|s|tur))|(?<=^are|^ide)(?=as?$)|(?<=^ide|nucle|line|the|cere)(?=a(?:l|r$|te))/g, // cre|ate, are|a, nucle|ar
  /(?<=^re)(?=ali|a[cprst][cprst]|u[sn])|(?<=vide|^ge|stere|mete)(?=o)|(?<=e)(?=ing$|um)/g, // re|act, vide|o, be|ing, muse|um
  /(?<=o)(?=ing$)|(?<=^po)(?=e[mt])|(?<=^co)(?=ordin|oper)/g, // go|ing, po|em, co|operate
  /(?<=[^gq]u)(?=a(?!d)|e[lnt])|(?<=u)(?=ing$|ity|ition|ous)|(?<=^ru)(?=in)|(?<=flu)(?=id)/g, // manu|al, influ|ence, ru|in
];

function countSpoken(word: string): number {
  const known = EXCEPTIONS.get(word);
  if (known !== undefined) return known;
  const negation = /[^aeiouyr]n't$/.test(word) && word !== "don't" && word !== "won't" ? 1 : 0;
  let form = word
    .replace(/[^a-z]/g, '')
    .replace(/^every/, 'evry')
    .replace(COMPOUND, (part) => part.slice(0, -1))
    .replace(/qu/g, 'q')
    .replace(/(?<=q|[aiong]g)ue(?=s?$)/, '')
    .replace(BEFORE_ENDING, '')
    .replace(SILENT_ED, '')
    .replace(SILENT_ES, '')
    .replace(FINAL_E, '');
  for (const gap of SAID_APART) form = form.replace(gap, '|');
  const groups = form.match(/[aeiouy]+/g)?.length ?? 0;
  // "-ism" and "rhythm" have a vowel that is said and not written.
  const unwritten = /(?:s|th)ms?$/.test(form) ? 1 : 0;
  return Math.max(1, groups + unwritten + negation);
}
