import type { FactKind, LocalFact, LocalPayKind, LocalPayUnit } from '../models/localFact.ts';
import { cents, date, whole } from './formats.en.ts';

const payKinds = {
  starting: 'Starting pay',
  usual: 'Usual pay',
  experienced: 'Pay with experience',
} satisfies Record<LocalPayKind, string>;
const payUnits = { usdPerHour: 'an hour', usdPerYear: 'a year' } satisfies Record<LocalPayUnit, string>;

/** Amounts beside each other alike: with cents where one of them has some. */
const dollars = (amounts: readonly number[]): string =>
  amounts.map((one) => `$${(amounts.every(Number.isInteger) ? whole : cents)(one)}`).join(' to ');
const counted = (facts: number): string => (facts === 1 ? '1 local fact' : `${whole(facts)} local facts`);
/** A sentence of its own, whether or not its writer ended it. */
const ended = (words: string): string => (/[.!?…]["”’]?$/.test(words) ? words : `${words}.`);

/** What a fact says, without its source. */
function said(fact: LocalFact): string {
  switch (fact.kind) {
    case 'college':
      return [`${fact.college}: ${ended(fact.program)}`, fact.remark && ended(fact.remark)].filter(Boolean).join(' ');
    case 'pay': {
      const range = dollars(fact.high === undefined || fact.high === fact.low ? [fact.low] : [fact.low, fact.high]);
      return `${payKinds[fact.what]}: ${range} ${payUnits[fact.unit]}, ${ended(fact.where)}`;
    }
    case 'visit':
      return `${fact.employer}: ${ended(fact.about)}`;
    case 'quote':
      return `“${fact.words.replaceAll(/^["“]+|["”]+$/g, '')}”`;
  }
}

/** Facts that a school adds itself. */
export const factWords = {
  kinds: {
    college: 'A college or program',
    pay: 'Local pay',
    visit: 'A visit',
    quote: 'A guest’s words',
  } satisfies Record<FactKind, string>,
  payKinds,
  payUnits,
  /** The name that a fact goes by, on screen and on paper. Local pay never passes for an official figure. */
  label: (fact: LocalFact): string =>
    fact.kind === 'college'
      ? 'Where to learn it'
      : fact.kind === 'pay'
        ? 'Local pay, not an official figure'
        : fact.kind === 'visit'
          ? 'Visit'
          : `${fact.name}, ${fact.role}`,
  said,
  source: (fact: LocalFact): string => `Source: ${fact.source}, ${date(fact.date)}.`,
  whole: (fact: LocalFact): string => `${said(fact)} Source: ${fact.source}, ${date(fact.date)}.`,
  addedBy: (school: string): string => `Added by ${school === '' ? 'our school' : school}`,
  /** Where facts of several schools stand together: each says whose it is. */
  addedBySchools: 'Added by schools',
  ofSchool: (words: string, school: string): string => `${words} ${factWords.addedBy(school)}.`,
  /** Stands for the school of a file that does not name it. */
  someSchool: 'another school',

  add: 'Add a local fact…',
  none: 'What you know of this career here, such as a program, local pay or a guest’s words, with its source and date. It prints as added by your school.',
  edit: 'Edit…',
  editOf: (label: string): string => `Edit: ${label}`,
  remove: 'Remove',
  removeOf: (label: string): string => `Remove: ${label}`,
  removed: (label: string): string => `Removed: ${label}.`,
  undo: 'Undo',
  saved: 'Saved. It is on this career’s sheets now.',
  putBack: 'It is back.',

  form: {
    titleAdd: (career: string): string => `Add a local fact: ${career}`,
    titleEdit: (career: string): string => `Edit a local fact: ${career}`,
    kind: 'What is it?',
    save: 'Save',
    cancel: 'Cancel',
    fields: {
      college: { label: 'College or school', hint: 'Such as: Ivy Tech Community College, Bloomington.' },
      program: { label: 'Program', hint: 'Such as: Health Information Technology, associate degree, two years.' },
      remark: { label: 'What else to know (optional)', hint: 'Such as: our seniors can start it in the fall.' },
      where: { label: 'Employer and place', hint: 'Such as: County Hospital, Bedford.' },
      what: { label: 'Which pay is it?', hint: '' },
      unit: { label: 'By the hour or by the year', hint: '' },
      low: { label: 'Dollars, from', hint: '' },
      high: { label: 'Dollars, to (optional)', hint: 'Leave it empty if there is one amount only.' },
      employer: { label: 'Employer', hint: '' },
      about: { label: 'What it was about', hint: 'Such as: a tour of the laboratory with eleventh grade.' },
      name: { label: 'The guest’s name', hint: 'Adults only. Never the name of a student.' },
      role: { label: 'What the guest does, and where', hint: 'Such as: medical coder, County Hospital.' },
      words: { label: 'The guest’s words', hint: 'As they were said or written, without quotation marks.' },
      consent: { label: 'The guest is an adult and agreed that we print these words with name and role.', hint: '' },
      source: { label: 'Source', hint: 'Who says so, such as: the hospital’s personnel office, by phone.' },
      date: { label: 'Date', hint: 'The day on which it was said, seen or looked up.' },
    },
    /** For a field that cannot be saved as it is. */
    problems: {
      missing: 'This is needed.',
      long: (most: number): string => `This is too long to print: use ${most} characters or fewer.`,
      low: 'Give an amount in dollars, such as 18.50 or 42,000.',
      high: 'This is less than the amount it goes up from, or no amount.',
      consent: 'Without the guest’s consent these words cannot be kept or printed.',
      date: 'Give the day, such as 03/14/2026.',
    },
  },

  file: {
    title: 'Local facts',
    what: (facts: number): string =>
      facts === 0
        ? 'You have added no local facts yet: open a career and choose “Add a local fact”.'
        : `You have ${counted(facts)}. A colleague can bring them in from a file; facts are added, and nothing is lost on either side.`,
    save: 'Save local facts as a file…',
    bringIn: 'Bring in local facts…',
    busy: 'Bringing in the facts…',
    done: (added: number, updated: number, kept: number): string =>
      [
        `${counted(added)} added`,
        ...(updated > 0 ? [`${whole(updated)} brought up to date`] : []),
        ...(kept > 0 ? [`${whole(kept)} left as ${kept === 1 ? 'it is' : 'they are'} here, as new or newer`] : []),
      ].join(', ') + '.',
    none: 'There are no local facts to save yet.',
    noneHint: 'Open a career and choose “Add a local fact”.',
    damaged: 'That file does not hold local facts, or it is damaged.',
    damagedHint: 'Nothing was changed. Choose a file that Pathsheet saved with “Save local facts as a file”.',
    newer: (savedBy: string): string => `Those local facts were saved by a newer Pathsheet (${savedBy}).`,
    newerHint: 'Nothing was changed. Install the newer Pathsheet to bring them in.',
  },
  gone: 'That local fact is no longer there.',
};
