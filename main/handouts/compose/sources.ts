import type { Career } from '#shared/models/career.ts';
import type { Figure } from '#shared/models/figure.ts';
import type { Release } from '#shared/models/release.ts';
import type { Text } from '#shared/text/en.ts';
import { refusal } from '../../refusal.ts';
import { hasNumber } from '#shared/rules/pick.ts';
import { nearEnough } from './nearSchools.ts';
import { shownRelated } from './sections.ts';
import { officialTitle } from './titles.ts';

/**
 * The sources slot: each release that the sheet's figures come from, cited once, the O*NET statement in its required wording,
 * and the day on which the sheet was made.
 * @param figures what the sheet shows; without them, all that the sheet of one career may show
 * @throws when a figure names a release that is not known: such a figure must not print
 */
export function sources(
  careers: readonly Career[],
  text: Text,
  { today, releases, figures }: { today: string; releases: ReadonlyMap<string, Release>; figures?: readonly Figure[] },
): string {
  const words = text.sheet.sources;
  const citation = (release: string): string => {
    const known = releases.get(release);
    if (!known) throw refusal(text.data.unknownRelease(release));
    return known.citation;
  };
  const shown = figures ?? careers.flatMap(shownFigures);
  const cited = (wanted: (figure: Figure) => boolean): string | undefined => {
    const ids = new Set(shown.filter((figure) => figure.value !== null && wanted(figure)).map(({ release }) => release));
    return ids.size > 0 ? [...new Set([...ids].map(citation))].join('; ') : undefined;
  };
  const [first, ...more] = careers.map((career) => career.group ?? career);
  const pay = cited(({ measure }) => measure === 'pay' || measure === 'employment');
  const related = figures ? [] : careers.flatMap(shownRelated).flatMap(({ pay: figure }) => (hasNumber(figure) ? [figure.release] : []));
  const relatedPay = [...new Set(related.map(citation))].filter((one) => !pay?.includes(one)).join('; ');
  const national = cited(({ measure, place }) => NATIONAL.has(measure) && place === 'US');
  const attainment = cited(({ measure }) => measure === 'attainment');
  const state = cited(({ measure, place }) => measure === 'growth' && place !== 'US');
  return [
    pay && words.pay(pay, first && more.length === 0 ? `${officialTitle(first)}, ${first.soc}` : undefined),
    relatedPay && words.relatedPay(relatedPay),
    national && words.outlookAndEducation(national),
    attainment && words.attainment(attainment),
    state && words.state(state),
    ...new Set(careers.map(({ occupationRelease }) => citation(occupationRelease))),
    ...careers
      .slice(0, 1)
      .map(({ programs }) => programs && nearEnough(programs).length > 0 && words.programs(programs.releases.map(citation).join('; '))),
    shown.some(({ period }) => text.staleness.isHistoric(period)) && text.staleness.historicSheet,
    words.made(text.format.date(today)),
  ]
    .filter(Boolean)
    .join(' ');
}

const NATIONAL: ReadonlySet<Figure['measure']> = new Set(['growth', 'openings', 'entryEducation', 'experience', 'training']);

/** The figures of a short sheet: its pay at half, and the nation's projections. */
export const isHeadline = ({ measure, statistic, place }: Figure): boolean =>
  measure === 'pay' ? statistic === 'median' : place === 'US' && NATIONAL.has(measure);

/** What the sheet of one career may show: schooling of workers where there is no text of ours, the outlook of its own state. */
const shownFigures = ({ figures, place, text }: Career): Figure[] =>
  figures.filter(
    (figure) =>
      (figure.measure !== 'attainment' || !text) && (figure.measure !== 'growth' || figure.place === 'US' || figure.place === place),
  );
