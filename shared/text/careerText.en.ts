/** The exact headings of a career text, in their order: `data/careers/<soc>.en.md` and every message about it use these words. */
export const careerTextHeadingsEn = {
  oneLine: 'In one line',
  whatTheyDo: 'What they do',
  week: 'A typical week',
  likeItIf: 'You might like it if you',
  whereTheyWork: 'Where they work',
  hours: 'Hours and setting',
  body: 'What it asks of your body',
  steps: 'How to get there',
  licenses: 'Licenses and certificates',
  lead: 'Where it can lead',
  startNow: 'Start now',
  math: 'Real-life activity: Math',
  decision: 'Real-life activity: Decision',
  communication: 'Real-life activity: Communication',
} as const;
export type CareerTextSection = keyof typeof careerTextHeadingsEn;

const count = (value: number, one: string, many = `${one}s`): string => `${value} ${value === 1 ? one : many}`;

/** Why a career text could not be read: one sentence each, naming the file and the place in it. */
export const careerTextProblems = {
  fileName: (file: string): string => `The file name ${file} is not of the form 29-2072.en.md: occupation code, language, md.`,
  language: (file: string, language: string): string => `${file} is in the language “${language}”, which Pathsheet does not have yet.`,
  noFrontMatter: (file: string): string => `${file} has to begin with its front matter between two lines of three hyphens.`,
  frontMatterUnreadable: (file: string, line: number | undefined): string =>
    `The front matter of ${file} cannot be read${line === undefined ? '' : ` from line ${line} on`}; check the colons, brackets and quotation marks.`,
  fieldMissing: (file: string, field: string): string => `The front matter of ${file} has no “${field}”.`,
  fieldUnknown: (file: string, field: string): string => `The front matter of ${file} has “${field}”, which is not one of its fields.`,
  fieldNotText: (file: string, field: string): string => `“${field}” in the front matter of ${file} has to be a word or a line of text.`,
  fieldNotList: (file: string, field: string): string =>
    `“${field}” in the front matter of ${file} has to be a list of words or lines of text.`,
  fieldNotMonth: (file: string, field: string): string =>
    `“${field}” in the front matter of ${file} has to be a year and a month, as in 2026-11.`,
  socDiffers: (file: string, soc: string): string =>
    `The front matter of ${file} gives the occupation code ${soc}, and the file name gives another.`,
  textBeforeSections: (file: string): string => `${file} has text between the front matter and the first heading.`,
  sectionMissing: (file: string, section: string): string => `${file} has no section “${section}”.`,
  sectionDoubled: (file: string, section: string): string => `${file} has the section “${section}” more than once.`,
  sectionUnknown: (file: string, section: string): string =>
    `${file} has a section “${section}”, which is not one of a career text’s headings.`,
  sectionMisplaced: (file: string, section: string, expected: string): string =>
    `${file} has the section “${section}” where “${expected}” should stand.`,
  sectionEmpty: (file: string, section: string): string => `The section “${section}” of ${file} is empty.`,
  notOneParagraph: (file: string, section: string): string => `The section “${section}” of ${file} has to be a single paragraph.`,
  notSentences: (file: string, section: string): string => `The section “${section}” of ${file} has to be sentences, not a list.`,
  notList: (file: string, section: string): string =>
    `Every line of the section “${section}” of ${file} has to begin with a hyphen and a space.`,
  notSteps: (file: string, section: string): string =>
    `Every step of the section “${section}” of ${file} has to begin with its number, as in “1. ”.`,
  noAnswer: (file: string, section: string): string =>
    `The section “${section}” of ${file} has to have one paragraph that begins with **Answer:**.`,
  noTask: (file: string, section: string): string => `The section “${section}” of ${file} has an answer and no task.`,
  folderEmpty: (folder: string): string => `There are no career texts in ${folder}.`,
};

/** What the checks say of a text that can be read. */
export const careerTextChecksEn = {
  tooManyCharacters: (where: string, has: number, most: number): string => `${where} has ${has} characters; ${most} fit.`,
  tooManyWords: (has: number, most: number): string => `${count(has, 'word')}; up to ${most} fit.`,
  tooFewWords: (has: number, least: number): string => `${count(has, 'word')}; at least ${least} are needed.`,
  lineCount: (has: number, least: number, most: number): string =>
    `${count(has, 'line')}; there should be ${least === most ? `${least}` : `${least} to ${most}`}.`,
  paragraphCount: (has: number, least: number, most: number): string => `${count(has, 'paragraph')}; there should be ${least} or ${most}.`,
  line: (number: number): string => `Line ${number}`,
  step: (number: number): string => `Step ${number}`,
  theLine: 'The line',
  grade: (grade: number, most: number): string => `Reads at grade ${grade.toFixed(1)}; it should be ${most} or below.`,
  longSentences: (average: number, below: number): string =>
    `Sentences have ${average.toFixed(1)} words on average; they should have fewer than ${below}.`,
  banned: (word: string): string => `“${word}” is praise or a phrase that our texts do not use; show it in a scene instead.`,
  exclamation: 'Has an exclamation mark.',
  figure: (words: string): string => `“${words}” is a figure of pay, jobs, growth or shares; those come from the releases.`,
  maybeFigure: (words: string): string => `“${words}” may be a claim about pay, jobs, growth or shares; those come from the releases.`,
  pronoun: (word: string): string => `“${word}”: the worker is “they”.`,
  maybePronoun: (word: string): string => `“${word}”: is this the worker? The worker is “they”.`,
  markup: (sign: string): string => `Has a leftover sign of markup: ${sign}`,
  organizationUnknown: (id: string): string => `The organization “${id}” is not in data/organizations.json.`,
  doubled: (field: string, value: string): string => `“${field}” has “${value}” twice.`,
  fieldEmpty: (field: string): string => `“${field}” is empty.`,
  startsLower: (number: number): string => `Line ${number} has to complete the heading, so it starts lower case.`,
  startsUpper: (number: number): string => `Line ${number} has to start with a capital letter.`,
  endsWithPeriod: (number: number): string => `Line ${number} ends with a period.`,
  notVerb: (number: number, word: string): string => `Line ${number} starts with “${word}”; it should start with a verb, as in “Check”.`,
  maybeNotVerb: (number: number, word: string): string =>
    `Line ${number} starts with “${word}”; is this the plain form of a verb, as in “Check”?`,
  activities: 'There should be one Math, one Decision and one Communication activity, in this order.',
  wrongSum: (sum: string, left: string, right: string): string => `“${sum}” is not right: ${left} on one side, ${right} on the other.`,
  uncheckedSum: (sum: string): string => `“${sum}” could not be recomputed; check it by hand.`,
  noSum: 'The answer has no calculation of the form a × b = c that can be recomputed.',
  sharedSentence: (other: string, sentence: string): string => `Shares a sentence with ${other}: “${sentence}”`,
  sharedRun: (other: string, words: string): string => `Has eight words or more in a row in common with ${other}: “${words}”`,
  commonFirstVerb: (verb: string, has: number, of: number): string => `${has} of ${of} texts begin their week with “${verb}”.`,
  commonOpening: (words: string, has: number): string => `Lines in ${has} texts begin with “${words}”.`,
  officialRun: (source: string, words: string): string => `Has eight words or more in a row as ${source}: “${words}”`,
  wholeText: 'The whole text',
  frontMatter: 'Front matter',
};

/** The heads and lines of the table that writers and tests print. */
export const careerTextReviewEn = {
  heads: ['Title', 'Words', 'Grade', 'Longest section', 'Errors', 'Doubts'] as const,
  longest: (section: string, words: number): string => `${section} (${words})`,
  finding: (severity: 'error' | 'doubt', soc: string, section: string, message: string): string =>
    `${severity === 'error' ? 'ERROR' : 'doubt'}  ${soc}  ${section}: ${message}`,
  unreadable: (message: string): string => `ERROR  ${message}`,
  handbook: 'the Handbook',
  onet: 'O*NET',
  compared: (texts: number, runs: number): string =>
    runs === 0
      ? `None of our ${count(texts, 'text')} has eight words in a row from the Handbook or O*NET.`
      : `${count(runs, 'run')} of eight words or more ${runs === 1 ? 'stands' : 'stand'} in our texts as in the Handbook or O*NET.`,
  noReference: 'The official pages are not beside the project, so the texts were not compared with them.',
};
