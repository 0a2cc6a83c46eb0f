import type { LocalFact, LocalFactDraft } from '#shared/models/localFact.ts';

const about = { soc: '29-2072', source: 'Ms. Rivera, Guidance Office', date: '2026-10-05' };

/** One fact of each kind, as it is typed in. */
export const drafts = {
  college: { kind: 'college', ...about, college: 'Ivy Tech', program: 'Health Information Technology', remark: '' },
  pay: { kind: 'pay', ...about, where: 'County Hospital, Bedford', what: 'starting', unit: 'usdPerHour', low: 18.5, high: 21 },
  visit: { kind: 'visit', ...about, employer: 'County Hospital', about: 'A tour of the records room' },
  quote: { kind: 'quote', ...about, name: 'Maria López', role: 'medical coder', words: 'I like the puzzle in every chart.', consent: true },
} satisfies Record<string, LocalFactDraft>;

/** The same as it is kept. @param n tells facts apart, and is in their id */
export const kept = (
  draft: LocalFactDraft,
  n = 0,
  more: Partial<Pick<LocalFact, 'addedBy' | 'changed' | 'date' | 'soc'>> = {},
): LocalFact => ({
  ...draft,
  id: String(n).padStart(32, '0'),
  addedBy: 'Lincoln High School',
  changed: '2026-10-06T08:00:00.000Z',
  ...more,
});
