import { memo } from 'react';
import type { CareerList, ListedFigures } from '#shared/models/careerList.ts';
import type { Release } from '#shared/models/release.ts';
import { en } from '#shared/text/en.ts';
import { useReleases } from '../../door/queries.ts';
import styles from './CareersScreen.module.css';

const words = en.window.careers.list;

/** Where the figures of the columns come from. */
export const ListFooter = memo(function ListFooter({ list }: { list: CareerList | undefined }) {
  const releases = useReleases();
  const { pay, growth, entryEducation } = list?.columns ?? {};
  const from = (of: ListedFigures['of'] | undefined, survey: string, line: (publisher: string, period: string) => string): string[] =>
    of ? [line(sourceName(releases.get(of.release), survey), of.period)] : [];
  const sources = [
    ...from(pay?.of, en.sheet.pay.survey, words.payFrom),
    ...from(
      growth?.of,
      en.sheet.outlook.survey,
      growth?.of.release === entryEducation?.of.release ? words.growthAndWayInFrom : words.growthFrom,
    ),
    ...(growth?.of.release === entryEducation?.of.release ? [] : from(entryEducation?.of, en.sheet.outlook.survey, words.educationFrom)),
  ];
  return <p className={styles.footer}>{[...sources, words.keys].join(' · ')}</p>;
});

/** The surveys of the BLS have short names; another publisher is called by its own. */
const sourceName = (release: Release | undefined, survey: string): string =>
  release === undefined || release.publisher === 'U.S. Bureau of Labor Statistics' ? survey : release.publisher;
