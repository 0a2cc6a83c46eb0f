import type { Career } from '#shared/models/career.ts';
import type { Measure } from '#shared/models/figure.ts';
import type { Release } from '#shared/models/release.ts';
import type { Text } from '#shared/text/en.ts';
import { refusal } from '../../refusal.ts';
import { hasNumber } from '#shared/rules/pick.ts';
import { shownRelated } from './sections.ts';

/**
 * The sources slot: each release that the sheet's figures come from, cited once, the O*NET statement in its required wording,
 * and the day on which the sheet was made.
 * @throws when a figure names a release that is not known: such a figure must not print
 */
export function sources(
  career: Career,
  text: Text,
  { today, releases }: { today: string; releases: ReadonlyMap<string, Release> },
): string {
  const words = text.sheet.sources;
  const citation = (release: string): string => {
    const known = releases.get(release);
    if (!known) throw refusal(text.data.unknownRelease(release));
    return known.citation;
  };
  const cited = (wanted: (measure: Measure, place: string) => boolean): string | undefined => {
    const ids = career.figures
      .filter(({ measure, place, value }) => value !== null && wanted(measure, place))
      .map(({ release }) => release);
    return ids.length > 0 ? [...new Set(ids.map(citation))].join('; ') : undefined;
  };
  const whose = career.group ?? career;
  const pay = cited((measure) => measure === 'pay' || measure === 'employment');
  const others = new Set(shownRelated(career).flatMap(({ pay: figure }) => (hasNumber(figure) ? [citation(figure.release)] : [])));
  const relatedPay = [...others].filter((one) => !pay?.includes(one)).join('; ');
  const national = cited((measure, place) => ['growth', 'openings', 'entryEducation'].includes(measure) && place === 'US');
  const attainment = career.text ? undefined : cited((measure) => measure === 'attainment');
  const state = career.place === 'US' ? undefined : cited((measure, place) => measure === 'growth' && place === career.place);
  return [
    pay && words.pay(pay, `${whose.title}, ${whose.soc}`),
    relatedPay && words.relatedPay(relatedPay),
    national && words.outlookAndEducation(national),
    attainment && words.attainment(attainment),
    state && words.state(state),
    citation(career.occupationRelease),
    words.made(text.format.date(today)),
  ]
    .filter(Boolean)
    .join(' ');
}
