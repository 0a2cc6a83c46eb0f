import { EducationLevel } from '#shared/models/figure.ts';
import { shortPlaceName } from '#shared/models/place.ts';
import { hasNumber, type NumberFigure } from '#shared/rules/pick.ts';
import { en } from '#shared/text/en.ts';
import { Bars } from './Bars.tsx';
import { useFigures } from './figures.ts';
import { FigureValue } from './FigureValue.tsx';
import { nameOf } from '#shared/rules/figureWords.ts';
import { Section } from './OurText.tsx';
import type { PayTablePart, ProfileParts, WorkersPart } from './parts.ts';
import styles from './Profile.module.css';

const words = en.window.profile;
const { sections, payTable, attainment } = en.sheet;

export function MoreFigures({ parts }: { parts: ProfileParts }) {
  return (
    <>
      {parts.payTable && <PayTable part={parts.payTable} />}
      {parts.workers && <Workers part={parts.workers} />}
      {parts.attainment.length > 0 && <Attainment figures={parts.attainment} />}
    </>
  );
}

/** Marks a heading whose figures are all those of the career's group. */
function useWhose(): (heading: string) => string {
  const { career } = useFigures();
  return (heading) => (career.group ? en.sheet.ofWholeGroup(heading) : heading);
}

function PayTable({ part: { columns, rows } }: { part: PayTablePart }) {
  const whose = useWhose();
  const [, ...heads] = payTable.columns(columns.map(({ place, period }) => ({ name: shortPlaceName(place), period })));
  const perHour = rows.some(({ cells }) => cells.some((figure) => figure?.unit === 'usdPerHour'));
  return (
    <Section title={whose(sections.payTable)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.payTable.workers}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ statistic, cells }) => (
            <tr key={statistic}>
              <th scope="row">{payTable.rows[statistic]}</th>
              {cells.map((figure, column) => (
                <td key={columns[column]!.place} className={styles.number}>
                  {figure ? (
                    <FigureValue figure={figure} hasUnit={false} look={hasNumber(figure) ? 'plain' : 'wrapping'} />
                  ) : (
                    <span className={styles.note}>{en.missing.notProduced}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{payTable.note(perHour)}</p>
    </Section>
  );
}

/** The survey's count and the projections' stand apart: one is without the self-employed. */
function Workers({ part: { employed, projected } }: { part: WorkersPart }) {
  const whose = useWhose();
  return (
    <Section title={whose(sections.workers)}>
      {employed.length > 0 && (
        <>
          <h4>{words.workers.employees}</h4>
          <ul className={styles.list}>
            {employed.map((figure) => (
              <li key={figure.place}>
                {words.workers.inPeriod(nameOf(figure.place), figure.period)} <FigureValue figure={figure} />
              </li>
            ))}
          </ul>
        </>
      )}
      {projected.map(({ base, end, openings }) => (
        <div key={base.place}>
          <h4>{base.place === 'US' ? words.workers.jobs : words.workers.stateJobs(nameOf(base.place))}</h4>
          <ul className={styles.list}>
            <li>
              <FigureValue figure={base} /> {words.workers.inYear(base.period)}
              {words.workers.thenAbout} <FigureValue figure={end} /> {words.workers.expectedIn(end.period)}
            </li>
            {openings && (
              <li>
                {words.workers.over(openings.period)} <FigureValue figure={openings} />
              </li>
            )}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function Attainment({ figures }: { figures: readonly NumberFigure[] }) {
  const whose = useWhose();
  const values = figures.map(({ value }) => value);
  const [first] = figures;
  return (
    <Section title={whose(sections.attainment)}>
      <table className={styles.bars}>
        <tbody>
          {figures.map((figure, index) => (
            <tr key={figure.category}>
              <th scope="row">{en.education[EducationLevel.parse(figure.category)]}</th>
              <td className={styles.barCell}>
                <Bars values={values} shown={index} />
              </td>
              <td className={styles.number}>
                <FigureValue figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {first && (
        <p className={styles.note}>
          {first.how === 'notExactAcsMatch' ? attainment.noteNotExact(first.period) : attainment.note(first.period)}
        </p>
      )}
    </Section>
  );
}
