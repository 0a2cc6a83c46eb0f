import { describe, expect, test } from 'vitest';
import type { Occupation } from '#shared/models/career.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';
import type { SearchableCareer } from '#shared/models/career.ts';
import { createCareerSearch, indexToShip, searchableCareers } from '#shared/rules/search/index.ts';
import { freezeIndex, indexTitles, thawIndex } from '#shared/rules/search/titleIndex.ts';
import { singular, wordsToFind } from '#shared/rules/search/words.ts';

// Codes are not real ones, so that our own everyday words stay out.
const career = (soc: string, title: string, rest: Partial<SearchableCareer> = {}): SearchableCareer => ({
  soc,
  title,
  kind: 'occupation',
  also: [],
  workers: 0,
  ...rest,
});
const filler = (count: number): string[] => Array.from({ length: count }, (_, n) => `Plain ${String.fromCharCode(97 + n)}`);
const codesFor = (careers: SearchableCareer[], query: string): string[] =>
  createCareerSearch(careers)
    .find(query)
    .map(({ soc }) => soc);

describe('the order of what is found', () => {
  const careers = [
    career('90-0001', 'Bakers', { workers: 10 }),
    career('90-0002', 'Cake Decorators', { also: ['Baker', ...filler(9)], workers: 5 }),
    career('90-0003', 'Bakery Clerks', { workers: 900 }),
    career('90-0004', 'Mixers', { also: ['Night Baker Helper', ...filler(9)], workers: 1000 }),
    career('90-0005', 'Cooks', { also: ['Bakeryman', ...filler(9)], workers: 2000 }),
    career('90-0006', 'Oven Bakers', { also: ['Night Hand'], workers: 800 }),
    career('90-0007', 'Machinists', { workers: 5000 }),
  ];

  test('title, then alternate title, then the title that has the word, then another title with the word', () => {
    expect(codesFor(careers, 'baker')).toEqual(['90-0001', '90-0002', '90-0003', '90-0006', '90-0004', '90-0005']);
  });

  test('says why each was found, and by which title where it is not the listed one', () => {
    expect(createCareerSearch(careers).find('baker')).toEqual([
      { soc: '90-0001', match: 'title' },
      { soc: '90-0002', match: 'alternate', matchedTitle: 'Baker' },
      { soc: '90-0003', match: 'prefix' },
      { soc: '90-0006', match: 'prefix' },
      { soc: '90-0004', match: 'prefix', matchedTitle: 'Night Baker Helper' },
      { soc: '90-0005', match: 'prefix', matchedTitle: 'Bakeryman' },
    ]);
  });

  test('words of one title come before words of several', () => {
    expect(codesFor(careers, 'night baker')).toEqual(['90-0004', '90-0006']);
  });

  test('ties are decided by workers, then by the code', () => {
    const tied = [
      career('90-0003', 'Pie Makers', { workers: 7 }),
      career('90-0002', 'Tart Makers', { workers: 9 }),
      career('90-0001', 'Bun Makers', { workers: 7 }),
    ];
    expect(codesFor(tied, 'maker')).toEqual(['90-0002', '90-0001', '90-0003']);
  });

  test('a group stands before its members, and the military last', () => {
    const tied = [
      career('90-1021', 'Line Pilots', { kind: 'groupMember', workers: 9 }),
      career('90-9999', 'Army Pilots', { kind: 'military', workers: 0 }),
      career('90-1028', 'All Pilots', { kind: 'group', workers: 9 }),
      career('90-3000', 'Test Pilots', { workers: 0 }),
    ];
    expect(codesFor(tied, 'pilot')).toEqual(['90-1028', '90-1021', '90-3000', '90-9999']);
  });

  test('a career whose own titles speak for it comes before a larger one that has the word once', () => {
    const hundred = Array.from({ length: 200 }, (_, n) => `Hand ${n}`);
    const coders = [
      career('90-0001', 'Production Workers', { also: [...hundred, 'Label Coder'], workers: 1000 }),
      career('90-0002', 'Programmers', { also: ['Computer Coder', ...filler(5)], workers: 10 }),
    ];
    expect(codesFor(coders, 'coder')).toEqual(['90-0002', '90-0001']);
  });

  test('an occupation that gathers all others comes after those with a name', () => {
    const engineers = [career('90-0099', 'Engineers, All Other', { workers: 99 }), career('90-0001', 'Civil Engineers', { workers: 9 })];
    expect(codesFor(engineers, 'engineer')).toEqual(['90-0001', '90-0099']);
  });
});

describe('how a title is written', () => {
  const careers = [
    career('90-0001', 'Emergency Medical Technicians', { also: ['Ambulance Medic (EMT)'] }),
    career('90-0002', 'Police and Sheriff’s Officers', { also: ['Policeman', "Women's Officer"] }),
    career('90-0003', 'Secretaries', { also: ['Secretary of State', 'X-Ray Clerk', 'Résumé Writer', 'R.N.'] }),
    career('90-0004', 'Teachers, Except Special and Career Education', { also: ['Coach'] }),
    career('90-0005', 'Nurse Midwives'),
  ];

  test.each([
    ['emt', '90-0001'],
    ['EMERGENCY   medical technician', '90-0001'],
    ['police & sheriffs officer', '90-0002'],
    ['policemen', '90-0002'],
    ['womens officers', '90-0002'],
    ['secretary', '90-0003'],
    ['the secretary state', '90-0003'],
    ['x ray clerk', '90-0003'],
    ['resumé writers', '90-0003'],
    ['rn', '90-0003'],
    ['r.n.', '90-0003'],
    ['coaches', '90-0004'],
    ['nurse midwife', '90-0005'],
  ])('%s', (query, soc) => {
    expect(codesFor(careers, query)).toEqual([soc]);
  });

  test('what a title leaves out does not find it, unless the whole title is typed', () => {
    expect(createCareerSearch(careers).find('teacher')).toEqual([{ soc: '90-0004', match: 'title' }]);
    expect(createCareerSearch(careers).find('Teachers, Except Special and Career Education')).toEqual([{ soc: '90-0004', match: 'title' }]);
    const special = career('90-0006', 'Special Education Teachers');
    expect(codesFor([...careers, special], 'special education teacher')[0]).toBe('90-0006');
  });

  test('names of fields find those who work in them', () => {
    const workers = ['Psychologists', 'Chemists', 'Plumbers', 'Photographers', 'Architects', 'Journalists'];
    const fields = ['psychology', 'chemistry', 'plumbing', 'photography', 'architecture', 'journalism'];
    const inFields = workers.map((title, n) => career(`90-000${n}`, title));
    expect(fields.flatMap((field) => codesFor(inFields, field))).toEqual(inFields.map(({ soc }) => soc));
  });

  test('two letters before the last word are a whole word', () => {
    const engineers = [career('90-0001', 'Scientists', { also: ['AI Engineer'] }), career('90-0002', 'Aircraft Engineers')];
    expect(codesFor(engineers, 'ai engineer')).toEqual(['90-0001']);
    expect(codesFor(engineers, 'engineer ai')).toEqual(['90-0001', '90-0002']);
  });
});

describe('typing errors', () => {
  const careers = [
    career('90-0001', 'Lawyers', { workers: 5 }),
    career('90-0002', 'Floor Layers', { workers: 9 }),
    career('90-0003', 'Hairdressers'),
    career('90-0004', 'Truck Drivers'),
    career('90-0005', 'Psychologists'),
  ];

  test.each([
    ['a missing letter', 'lawer', '90-0001'],
    ['a wrong letter', 'hairdrasser', '90-0003'],
    ['two letters swapped', 'psycholgoist', '90-0005'],
    ['two errors in a long word', 'pyschologest', '90-0005'],
    ['a wrong first letter', 'kawyer', '90-0001'],
    ['a space too many', 'hair dresser', '90-0003'],
    ['a space too few', 'truckdriver', '90-0004'],
    ['another word by mistake', 'track drivers', '90-0004'],
  ])('%s', (_, query, soc) => {
    expect(createCareerSearch(careers).find(query)).toEqual([expect.objectContaining({ soc, match: 'typing' })]);
  });

  test.each(['lwa', 'xqzt', 'asdfgh', '', ' ', '?!', 'the'])('nothing is made of "%s"', (query) => {
    expect(codesFor(careers, query)).toEqual([]);
  });

  test('what is typed right and finds a title is not corrected', () => {
    expect(codesFor([career('90-0001', 'Actors'), career('90-0002', 'Tractor Drivers'), career('90-0003', 'Factors')], 'actor')).toEqual([
      '90-0001',
    ]);
  });

  test.each([
    [4, ['91-0000', '91-0001', '91-0002', '91-0003', '90-0001']],
    [5, ['91-0000', '91-0001', '91-0002', '91-0003', '91-0004']],
  ])('where %i careers are found without them', (count, expected) => {
    const helpers = Array.from({ length: count }, (_, n) => career(`91-000${n}`, `Shop ${n}`, { also: ['Lawerence Helper'] }));
    expect(codesFor([...careers, ...helpers], 'lawer')).toEqual(expected);
  });

  test('what was pasted by mistake finds nothing and takes no time', () => {
    expect(codesFor(careers, 'lawyerz'.repeat(2000))).toEqual([]);
    expect(codesFor(careers, 'lawyerz '.repeat(2000))).toEqual(['90-0001']);
  });
});

describe('codes', () => {
  const careers = [career('90-0002', 'Second'), career('90-0001', 'First', { also: ['90 0002 Clerk'] }), career('91-0001', 'Other')];

  test.each(['90-0001', '90-0001.00', ' 90–0001.03 ', '900001'])('"%s" is one career', (query) => {
    expect(createCareerSearch(careers).find(query)).toEqual([{ soc: '90-0001', match: 'code' }]);
  });

  test('a code that is being typed finds what begins so, in order', () => {
    expect(codesFor(careers, '90-')).toEqual(['90-0001', '90-0002']);
  });

  test('a code that nobody has finds nothing', () => {
    expect(codesFor(careers, '99-9999')).toEqual([]);
  });
});

describe('what is searched', () => {
  const occupation = (soc: string, rest: Partial<Occupation> = {}): Occupation => ({
    soc,
    title: soc,
    kind: 'occupation',
    interests: [],
    related: [],
    release: 'onet-30-1',
    ...rest,
  });
  const table = (release: string, measure: 'employment' | 'jobs', counts: Record<string, number | null>): FigureTable => ({
    version: 1,
    release,
    place: 'US',
    soc: Object.keys(counts),
    columns: [
      { measure: 'pay', statistic: 'mean', unit: 'usdPerYear', period: 'May 2025', values: Object.keys(counts).map(() => 1) },
      { measure, statistic: 'count', unit: 'jobs', period: '2024', values: Object.values(counts) },
    ],
  });

  test('workers are the employment, else the jobs, else those of the group', () => {
    const careers = searchableCareers({
      occupations: [
        occupation('90-0001'),
        occupation('90-0002'),
        occupation('90-0003', { kind: 'groupMember', group: '90-0001' }),
        occupation('90-0004'),
      ],
      titles: { '90-0002': ['Second'] },
      counts: [
        table('oews-2025', 'employment', { '90-0001': 10, '90-0002': null }),
        table('projections-2024-34', 'jobs', { '90-0001': 99, '90-0002': 20 }),
      ],
    });
    expect(careers.map(({ workers }) => workers)).toEqual([10, 20, 10, 0]);
    expect(careers[1]?.also).toEqual(['Second']);
  });

  test('the title of our text is a title, its other names are alternate titles', () => {
    const text = { title: 'Medical Records Specialist', plural: 'Medical records specialists', also: ['Chart Keeper'] };
    const search = createCareerSearch([career('90-0001', 'Health Clerks', { text })]);
    expect(search.find('medical records specialists')).toEqual([{ soc: '90-0001', match: 'title' }]);
    expect(search.find('chart keeper')).toEqual([{ soc: '90-0001', match: 'alternate', matchedTitle: 'Chart Keeper' }]);
  });

  test('a shipped index answers like a new one, in any order of careers', () => {
    const careers = [
      career('90-0002', 'Clerks', { also: ['Nurse Aide (CNA)', 'Night Clerk'], workers: 1 }),
      career('90-0001', 'Nurses', { also: ['Night Nurse', 'RN (Registered Nurse)'], workers: 2 }),
    ];
    const shipped = indexToShip(Object.fromEntries(careers.map(({ soc, also }) => [soc, also])));
    const search = createCareerSearch(careers.toReversed(), shipped);
    for (const query of ['cna', 'night', 'registered', 'rn', 'nrse', 'clerk'])
      expect(search.find(query)).toEqual(createCareerSearch(careers).find(query));
  });
});

describe('the index', () => {
  const titles = ['Nurse', 'Night Nurse (NN)', 'The', 'Zoo Nurse of the Year'];

  test('comes back from its frozen form as it was', () => {
    const [fresh, thawed] = [indexTitles(titles), thawIndex(freezeIndex(titles))];
    const namesOf = (index: typeof fresh, word: string): number[] => {
      const number = index.words.get(word) ?? -1;
      return [...index.postings.subarray(index.starts[number], index.starts[number + 1])];
    };
    expect([...thawed.titleOf]).toEqual([...fresh.titleOf]);
    expect([...thawed.sizeOf]).toEqual([1, 2, 1, 0, 3]);
    for (const word of ['nurse', 'night', 'nn', 'zoo', 'year']) expect(namesOf(thawed, word)).toEqual(namesOf(fresh, word));
  });

  test('is the same text for the same titles', () => {
    expect(JSON.stringify(freezeIndex(titles))).toBe(JSON.stringify(freezeIndex([...titles])));
  });
});

describe('words', () => {
  test.each([
    ['nurses', 'nurse'],
    ['secretaries', 'secretary'],
    ['coaches', 'coach'],
    ['waitresses', 'waitress'],
    ['midwives', 'midwife'],
    ['firemen', 'fireman'],
    ['class', 'class'],
    ['bus', 'bus'],
    ['chorus', 'chorus'],
  ])('%s and %s are one', (plural, one) => {
    expect(singular(plural)).toBe(singular(one));
  });

  test('stop words are left out, unless there is nothing else', () => {
    expect(wordsToFind('the head of A&P')).toEqual(['head', 'p']);
    expect(wordsToFind('of')).toEqual(['of']);
  });
});
