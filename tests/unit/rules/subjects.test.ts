import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CareerTextTitles } from '#shared/models/career.ts';
import type { Soc } from '#shared/models/figure.ts';
import { Subject } from '#shared/models/subject.ts';
import { subjectRows, subjectsNamed, subjectsOf } from '#shared/rules/subjects.ts';

const data = resolve(import.meta.dirname, '../../../data');
const careers = JSON.parse(readFileSync(resolve(data, 'occupations/occupations.json'), 'utf8')) as { soc: Soc }[];

describe('School subjects', () => {
  test('are named for every one of the 879 careers, one to four of them, and every subject is of use to somebody', () => {
    const used = careers.flatMap(({ soc }) => {
      const own = subjectsOf(soc);
      expect(own.length, soc).toBeGreaterThan(0);
      expect(own.length, soc).toBeLessThanOrEqual(4);
      return own;
    });
    expect(new Set(used)).toEqual(new Set(Subject.options));
  });

  test.each<[soc: Soc, subjects: Subject[]]>([
    ['25-1022', ['math', 'english']],
    ['27-2042', ['music', 'english']],
    ['27-3091', ['languages', 'english', 'socialStudies']],
    ['29-1292', ['science', 'health', 'math']],
    ['47-2031', ['shop', 'math', 'physicalEducation']],
    ['45-2092', ['agriculture', 'science', 'shop']],
  ])('of %s are %j', (soc, subjects) => {
    expect(subjectsOf(soc)).toEqual(subjects);
  });

  test('are those that our text names, where it names any', () => {
    expect(subjectsOf('29-2072', ['Geometry', 'Art or music'])).toEqual(['math', 'art', 'music']);
    expect(subjectsOf('29-1292', ['Recess'])).toEqual(subjectsOf('29-1292'));
  });

  test('are understood in all of our texts', () => {
    const texts = JSON.parse(readFileSync(resolve(data, 'careers/index.json'), 'utf8')) as CareerTextTitles[];
    const named = texts.flatMap(({ subjects }) => subjects);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((words) => subjectsNamed([words]).length === 0)).toEqual([]);
  });

  test('have no row that is idle, twice there, or without a reason where it is an exception', () => {
    const codes = [...subjectRows.groups, ...subjectRows.exceptions].flatMap(([words]) => words.split(' '));
    expect(codes.filter((code, n) => codes.indexOf(code) !== n)).toEqual([]);
    expect(codes.filter((code) => !careers.some(({ soc }) => soc.startsWith(code)))).toEqual([]);
    expect(subjectRows.exceptions.filter(([, , why]) => !/^[A-Z].*\.$/.test(why))).toEqual([]);
  });
});
