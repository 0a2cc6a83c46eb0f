import type { Career } from '#shared/models/career.ts';
import type { Figure } from '#shared/models/figure.ts';
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
  careers: readonly Career[],
  text: Text,
  { today, releases }: { today: string; releases: ReadonlyMap<string, Release> },
): string {
  const words = text.sheet.sources;
  const citation = (release: string): string => {
    const known = releases.get(release);
    if (!known) throw refusal(text.data.unknownRelease(release));
    return known.citation;
  };
  const cited = (wanted: (figure: Figure, career: Career) => boolean): string | undefined => {
    const ids = careers.flatMap((career) =>
      career.figures.filter((figure) => figure.value !== null && wanted(figure, career)).map(({ release }) => release),
    );
    return ids.length > 0 ? [...new Set(ids.map(citation))].join('; ') : undefined;
  };
  const [first, ...more] = careers.map((career) => career.group ?? career);
  const pay = cited(({ measure }) => measure === 'pay' || measure === 'employment');
  const others = new Set(careers.flatMap(shownRelated).flatMap(({ pay: figure }) => (hasNumber(figure) ? [citation(figure.release)] : [])));
  const relatedPay = [...others].filter((one) => !pay?.includes(one)).join('; ');
  const national = cited(({ measure, place }) => ['growth', 'openings', 'entryEducation'].includes(measure) && place === 'US');
  const attainment = cited(({ measure }, career) => !career.text && measure === 'attainment');
  const state = cited(({ measure, place }, career) => measure === 'growth' && place !== 'US' && place === career.place);
  return [
    pay && words.pay(pay, first && more.length === 0 ? `${first.title}, ${first.soc}` : undefined),
    relatedPay && words.relatedPay(relatedPay),
    national && words.outlookAndEducation(national),
    attainment && words.attainment(attainment),
    state && words.state(state),
    ...new Set(careers.map(({ occupationRelease }) => citation(occupationRelease))),
    words.made(text.format.date(today)),
  ]
    .filter(Boolean)
    .join(' ');
}
