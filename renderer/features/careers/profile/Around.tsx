import { Link } from 'wouter';
import type { Soc } from '#shared/models/figure.ts';
import { officialLink } from '#shared/models/link.ts';
import { shortPlaceName } from '#shared/models/place.ts';
import { isLinkStale } from '#shared/rules/staleness.ts';
import { en } from '#shared/text/en.ts';
import { useToday } from '../../../shell/today.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFigures } from './figures.ts';
import { FigureValue } from './FigureValue.tsx';
import { OpenPage } from './OpenPage.tsx';
import { Section } from './OurText.tsx';
import type { RelatedPart } from './parts.ts';
import styles from './Profile.module.css';

const words = en.window.profile;

export type HrefOf = (soc: Soc) => string;

/** What lies around a career: whom it fits, careers like it, and the pages of others. */
export function Around({ related, hrefOf }: { related: RelatedPart; hrefOf: HrefOf }) {
  return (
    <>
      <Interests />
      {related.rows.length > 0 && <Related part={related} hrefOf={hrefOf} />}
      <OfficialPages />
    </>
  );
}

function Interests() {
  const { career, releases, show } = useFigures();
  if (career.interests.length === 0) return null;
  const release = releases.get(career.occupationRelease);
  return (
    <Section title={en.sheet.sections.interests}>
      <ul className={styles.list}>
        {career.interests.map((letter) => (
          <li key={letter}>{en.sheet.interestLine(en.interests[letter])}</li>
        ))}
      </ul>
      {release && (
        <p className={styles.note}>
          {words.interests.source(`${release.title}, ${release.period}`)}{' '}
          <Button look="inline" onPress={({ target }) => show('interests', target)}>
            {words.source.show}
          </Button>
        </p>
      )}
    </Section>
  );
}

function Related({ part: { period, rows }, hrefOf }: { part: RelatedPart; hrefOf: HrefOf }) {
  const { career } = useFigures();
  return (
    <Section title={en.sheet.sections.related}>
      {period ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.related.career}</th>
              <th scope="col" className={styles.number}>
                {en.sheet.relatedColumns(shortPlaceName(career.place), period)[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ soc, title, pay, missing }) => (
              <tr key={soc}>
                <th scope="row">
                  <Link href={hrefOf(soc)}>{title}</Link>
                </th>
                <td className={styles.number}>
                  {pay ? <FigureValue figure={pay} hasUnit={false} /> : <span className={styles.note}>{en.missing[missing]}</span>}
                  {pay?.basis === 'group' && <span className={styles.note}> {words.related.group}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <CareerLinks careers={rows} hrefOf={hrefOf} />
      )}
    </Section>
  );
}

export const CareerLinks = ({ careers, hrefOf }: { careers: readonly { soc: Soc; title: string }[]; hrefOf: HrefOf }) => (
  <ul className={styles.list}>
    {careers.map(({ soc, title }) => (
      <li key={soc}>
        <Link href={hrefOf(soc)}>{title}</Link>
      </li>
    ))}
  </ul>
);

function OfficialPages() {
  const { career } = useFigures();
  const today = useToday();
  const { id, printed } = officialLink(career);
  const pages = [
    { link: id, name: words.official.page, about: printed, checked: undefined },
    ...career.organizations.map(({ id: one, name, offers, checked }) => ({ link: `organization/${one}`, name, about: offers, checked })),
  ];
  return (
    <Section title={words.official.heading}>
      <ul className={styles.pages}>
        {pages.map(({ link, name, about, checked }) => (
          <li key={link}>
            <div>
              <strong>{name}</strong>
              <p className={styles.note}>{about}</p>
              {checked !== undefined && isLinkStale(checked, today) && <p className={styles.note}>{en.staleness.link(checked)}</p>}
            </div>
            <OpenPage link={link} label={words.official.openOf(name)}>
              {words.official.open}
            </OpenPage>
          </li>
        ))}
      </ul>
    </Section>
  );
}
