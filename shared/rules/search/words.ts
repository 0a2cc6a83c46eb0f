/** Words that a title or a query may have or leave out: `Secretary of State` is `secretary state`. */
const stopWords: ReadonlySet<string> = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

export const isStopWord = (word: string): boolean => stopWords.has(word);

/** Apostrophes and periods stand inside words (`men's`, `R.N.`, `U.S.`). All other marks part words, and so does `&`. */
const insideWord: Uint8Array = Uint8Array.from({ length: 0x80 }, (_, code) => (/[a-z0-9'.]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Beyond ASCII everything counts as a letter, except the non-breaking space and the block of dashes and quotes (but for the apostrophe). */
const isInsideWord = (code: number): boolean =>
  code < 0x80 ? insideWord[code] === 1 : code > 0xa0 && (code < 0x2000 || code > 0x206f || code === 0x2019);

/**
 * Calls back with every word of a text, in lower case, as it is spelled.
 * A loop, because splitting 62,000 titles by a pattern takes twice as long.
 */
export function eachSpelling(text: string, visit: (spelling: string) => void): void {
  const lower = text.toLowerCase();
  let start = 0;
  for (let at = 0; at <= lower.length; at += 1) {
    if (at < lower.length && isInsideWord(lower.charCodeAt(at))) continue;
    if (at > start) visit(lower.slice(start, at));
    start = at + 1;
  }
}

/** Drops accents, apostrophes and periods: `café` → `cafe`, `r.n.` → `rn`. */
const withoutMarks = (spelling: string): string =>
  /[^a-z0-9]/.test(spelling) ? spelling.normalize('NFKD').replace(/[\p{M}.'’]/gu, '') : spelling;

/** A spelling in the form in which words are compared: no marks, singular. */
export const plainWord = (spelling: string): string => singular(withoutMarks(spelling));

/** Plural and singular of a word come out the same. That is all that is needed: `physics` may become `physic`, on both sides. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('wives')) return `${word.slice(0, -3)}fe`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** No title is longer than 200 characters; something was pasted by mistake. */
const LONGEST_QUERY = 200;

/** The words of a query, each once, without marks and (unless there are no others) without stop words. */
export function wordsToFind(query: string): string[] {
  const words = new Set<string>();
  eachSpelling(query.slice(0, LONGEST_QUERY), (spelling) => words.add(withoutMarks(spelling)));
  words.delete('');
  const telling = [...words].filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : [...words];
}

/** A word to find: any of these whole words, or any word with one of these beginnings. */
export type WordToFind = { whole: readonly string[]; beginnings: readonly string[] };

/** Typed words, ready to be found. All may be unfinished, but for two letters before the last word: `ai engineer` is not an aircraft engineer. */
export const typedWords = (words: readonly string[]): WordToFind[] =>
  words.map((word, n) => ({
    whole: [singular(word)],
    beginnings: word.length !== 2 || n === words.length - 1 ? [word, ...workerStem(word)] : [],
  }));

/** Fields and the names of their workers part near the end: how much of the field's name goes. */
const FIELDS: readonly (readonly [ending: RegExp, letters: number])[] = [
  [/(?:log|graph|nom|ap|mac|iatr|metr|histor)y$/, 1], // psycholog|ist, photograph|er, astronom|er, therap|ist, pharmac|ist, histor|ian
  [/(?:st|nt)ry$/, 2], // chemist, forest|er, carpent|er
  [/[a-z]{4}ing$/, 3], // plumb|er, account|ant, nurs|e
  [/ism$/, 1], // journalis|t
  [/cture$/, 3], // architect
];

/** How the workers of a field begin, so that `cosmetology` finds cosmetologists. */
function workerStem(word: string): string[] {
  const field = FIELDS.find(([ending]) => ending.test(word));
  return field === undefined ? [] : [word.slice(0, -field[1])];
}

/**
 * What students and counselors say and the official lists do not have, or have for others only, with the occupations where that work is
 * counted. Only facts, no advice. Ranked right after the titles themselves.
 */
export const everydayTitles: readonly (readonly [title: string, ...socs: string[]])[] = [
  // Working on the internet, in games and with computers
  ['YouTuber', '27-2012', '27-2099', '27-4032'],
  ['YouTube', '27-2012', '27-2099', '27-4032'],
  ['TikToker', '27-2012', '27-2099', '27-4032'],
  ['TikTok creator', '27-2012', '27-2099', '27-4032'],
  ['Tik Tok', '27-2012', '27-2099', '27-4032'],
  ['Vlogger', '27-2012', '27-2099', '27-4032'],
  ['Streamer', '27-2099', '27-3011'],
  ['Twitch streamer', '27-2099', '27-3011'],
  ['Influencer', '27-2099', '41-9012'],
  ['Instagram influencer', '27-2099', '41-9012'],
  ['Social media influencer', '27-2099', '41-9012'],
  ['Coder', '15-1251', '15-1252', '29-2072'],
  ['Coding', '15-1251', '15-1252', '29-2072'],
  ['Computer science', '15-1221', '15-1252'],
  ['AI', '15-1221', '15-2051'],
  ['Hacker', '15-1212'],
  ['Cybersecurity', '15-1212'],
  ['Cyber security', '15-1212'],
  ['Photoshop', '27-1024'],
  ['Robotics', '17-2199', '17-3024'],
  ['Sysadmin', '15-1244'],
  ['UX designer', '15-1255'],
  ['Web development', '15-1254'],
  ['Python', '15-1252'],
  ['Gaming', '15-1252', '15-1255', '27-1014'],
  ['GIS', '17-1021'],
  // Business and sales
  ['Business', '11-1021'],
  ['Entrepreneur', '11-1011', '11-1021'],
  ['Business owner', '11-1011', '11-1021'],
  ['Startup founder', '11-1011', '11-1021'],
  ['Restaurant owner', '11-9051'],
  ['Contractor', '11-9021', '47-1011'],
  ['General contractor', '11-9021', '47-1011'],
  ['Sports manager', '11-9072', '13-1011'],
  ['Sports management', '11-9072', '13-1011'],
  ['Sports marketing', '11-2021'],
  ['Venture capitalist', '13-2051'],
  ['PR', '27-3031'],
  ['Cell phone salesman', '41-2031'],
  ['Gas station', '41-2011'],
  ['Warehouse', '53-7065'],
  ['Amazon warehouse', '53-7065'],
  ['Quality control', '51-9061'],
  ['QC inspector', '51-9061'],
  // Science and school subjects whose workers are called otherwise
  ['Astronaut', '17-2011', '55-1011'],
  ['NASA engineer', '17-2011'],
  ['Physics', '19-2012'],
  ['Mathematics', '15-2021'],
  ['Statistics', '15-2041'],
  ['Economics', '19-3011'],
  ['Genetics', '19-1029', '29-9092'],
  ['Dinosaur scientist', '19-2042'],
  // Health
  ['Medicine', '29-1215', '29-1216', '29-1229'],
  ['CNA', '31-1131'],
  ['PT', '29-1123'],
  ['Vet', '29-1131'],
  ['Animal doctor', '29-1131'],
  ['Eye doctor', '29-1041', '29-1241'],
  ['Heart doctor', '29-1212'],
  ['Brain doctor', '29-1217'],
  ['Skin doctor', '29-1213'],
  ['Bone doctor', '29-1242'],
  ['Kids doctor', '29-1221'],
  ['Midwife', '29-1161'],
  ['X-ray', '29-2034'],
  ['Xray tech', '29-2034'],
  ['Therapist', '21-1013', '21-1014', '29-1129'],
  ['Behavior analyst', '19-3033', '21-1014'],
  ['BCBA', '19-3033', '21-1014'],
  ['ER tech', '29-2042'],
  ['Brain surgeon', '29-1249'],
  ['Neurosurgeon', '29-1249'],
  ['Plastic surgeon', '29-1249'],
  // Law, government, protection and the armed forces
  ['Police', '33-3051'],
  ['Law enforcement', '33-3051'],
  ['Criminal justice', '33-3021', '33-3051'],
  ['FBI agent', '33-3021'],
  ['ATF agent', '33-3021'],
  ['ICE agent', '33-3021'],
  ['Federal agent', '33-3021'],
  ['Homeland security', '33-3021', '33-3051'],
  ['TSA agent', '33-9093'],
  ['Fireman', '33-2011'],
  ['Politician', '11-1031'],
  ['Politics', '11-1031', '19-3094'],
  ['Mayor', '11-1011'],
  ['Governor', '11-1011'],
  ['Supreme Court justice', '23-1023'],
  ['Army', '55-1019', '55-3019'],
  ['Navy', '55-1019', '55-3019'],
  ['Air Force', '55-1019', '55-3019'],
  ['Marines', '55-1019', '55-3019'],
  ['Marine Corps', '55-1019', '55-3019'],
  ['Coast Guard', '55-1019', '55-3019'],
  ['Space Force', '55-1019', '55-3019'],
  ['Air Force pilot', '53-2011', '55-1011'],
  ['Fighter pilot', '53-2011', '55-1011'],
  ['K9 officer', '33-3051'],
  ['Bomb squad', '33-3051'],
  ['SWAT', '33-3051'],
  ['DEA', '33-3021'],
  ['DEA agent', '33-3021'],
  ['Bounty hunter', '33-9021'],
  ['Green beret', '55-3018'],
  // Food, care and travel
  ["McDonald's", '35-3023'],
  ['Culinary arts', '35-1011'],
  ['Baking', '51-3011'],
  ['Hospitality', '11-9081'],
  ['Lunch lady', '35-2012', '35-3023'],
  ['Sommelier', '35-3031'],
  ['Cosmetology', '39-5012'],
  ['Hair salon', '39-5012'],
  ['Lash tech', '39-5094'],
  ['Eyelash artist', '39-5094'],
  ['Stewardess', '53-2031'],
  ['Sous chef', '35-1011'],
  ['Hair braider', '39-5012'],
  ['Work with kids', '25-2011', '39-9011'],
  ['Ag teacher', '25-2032'],
  ['Rabbi', '21-2011'],
  // Stage and sports
  ['Acting', '27-2011'],
  ['Pop star', '27-2042'],
  ['Broadway actor', '27-2011'],
  ['UFC fighter', '27-2021'],
  ['Pit crew', '49-3023'],
  ['Pro gamer', '27-2021'],
  ['Esports player', '27-2021'],
  // Outdoors, trades and driving
  ['Farmer', '11-9013'],
  ['Rancher', '11-9013'],
  ['Oil rig worker', '47-5012', '47-5071'],
  ['Cable guy', '49-2022', '49-9052'],
  ['Wind energy', '49-9081'],
  ['Mail man', '43-5052'],
  ['Postal worker', '43-5051', '43-5052', '43-5053'],
  ['Arborist', '37-3013'],
  ['Hunting', '45-3031'],
  ['Plane mechanic', '49-3011'],
  ['Cars', '49-3023'],
  ['Car wash', '53-7061'],
  ['Train driver', '53-4011'],
  ['18 wheeler', '53-3032'],
  ['Limo driver', '53-3053'],
  ['Uber driver', '53-3054'],
  ['UPS driver', '53-3033'],
  ['FedEx driver', '53-3033'],
  ['Amazon driver', '53-3033'],
  ['DoorDash driver', '53-3031'],
];
