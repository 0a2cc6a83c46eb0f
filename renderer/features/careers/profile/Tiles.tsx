import type { ReactNode } from 'react';
import { isWholeRange } from '#shared/rules/wholeRange.ts';
import { en } from '#shared/text/en.ts';
import { StaleLine } from '../../../shell/StaleLine.tsx';
import { Bars } from './Bars.tsx';
import { useFigures } from './figures.ts';
import { FigureValue } from './FigureValue.tsx';
import { nameOf } from '#shared/rules/figureWords.ts';
import { PayRange } from './PayRange.tsx';
import type { EntryPart, OutlookPart, PayPart, ProfileParts } from './parts.ts';
import styles from './Tiles.module.css';

const words = en.window.profile;

export function Tiles({ parts: { pay, outlook, entry } }: { parts: ProfileParts }) {
  const { releases } = useFigures();
  const used = new Set([pay.headline, outlook.growth, outlook.state, entry.education].flatMap((figure) => figure?.release ?? []));
  return (
    <>
      <div className={styles.tiles}>
        <PayTile part={pay} />
        <OutlookTile part={outlook} />
        <EntryTile part={entry} />
      </div>
      {[...used].map((id) => (
        <StaleLine key={id} release={releases.get(id)} isNamed />
      ))}
    </>
  );
}

function Tile({ heading, source, isGroup, children }: { heading: string; source: string; isGroup: boolean; children: ReactNode }) {
  return (
    <div className={styles.tile}>
      <h3>{heading}</h3>
      {children}
      <p className={styles.source}>{isGroup ? en.sheet.forGroup(source) : source}</p>
    </div>
  );
}

/** Where nobody publishes the figure that the tile is for. */
function EmptyTile({ heading, big, why, source }: { heading: string; big: string; why: string; source: string }) {
  return (
    <Tile heading={heading} source={source} isGroup={false}>
      <p className={styles.none}>{big}</p>
      <p>{why}</p>
    </Tile>
  );
}

function PayTile({ part: { headline, hourly, isYearOnly, nation, absent, absentFigure, range } }: { part: PayPart }) {
  const { career } = useFigures();
  const { pay } = en.sheet;
  if (!headline) {
    const why = career.kind === 'military' ? pay.noneMilitary : pay.noneSurvey;
    return <EmptyTile heading={pay.heading(nameOf(career.place))} big={pay.none} why={why} source={pay.survey} />;
  }
  const own = range.find(({ place }) => place === headline.place);
  const beside = range.find(({ place }) => place !== headline.place);
  const why = absent === 'notInEdition' ? pay.notInEdition : absent && en.missing[absent];
  return (
    <Tile heading={pay.heading(nameOf(headline.place))} source={words.pay.source(headline.period)} isGroup={headline.basis === 'group'}>
      <p>
        <FigureValue figure={headline} look="big" />
      </p>
      {hourly && (
        <p>
          {hourly.how === 'annualDividedBy2080' && `${words.pay.about} `}
          <FigureValue figure={hourly} />
        </p>
      )}
      {headline.unit === 'usdPerHour' && <p>{pay.hourlyOnly}</p>}
      {isYearOnly && <p>{words.pay.yearOnly}</p>}
      {own && <PayRange row={own} all={range} />}
      {nation && (
        <>
          {beside && <PayRange row={beside} all={range} isBehind />}
          <p className={styles.beside}>
            {words.pay.nation} <FigureValue figure={nation} />
            {nation.period !== headline.period && ` ${words.pay.ofPeriod(nation.period)}`}
          </p>
        </>
      )}
      {absentFigure ? (
        <p>
          {words.pay.ofPlace(nameOf(career.place))} <FigureValue figure={absentFigure} look="wrapping" />
        </p>
      ) : (
        why && <p>{pay.placeMissing(nameOf(career.place), why)}</p>
      )}
      {own && range.every(({ figures }) => isWholeRange(figures)) && <p className={styles.legend}>{words.pay.bar}</p>}
    </Tile>
  );
}

function OutlookTile({ part: { growth, all, openings, state } }: { part: OutlookPart }) {
  const { career } = useFigures();
  const { outlook } = en.sheet;
  if (!growth) {
    const why = career.kind === 'military' ? outlook.noneMilitary : outlook.noneSurvey;
    return <EmptyTile heading={outlook.heading} big={outlook.none} why={why} source={outlook.survey} />;
  }
  const values = [growth, all].flatMap((figure) => figure?.value ?? []);
  return (
    <Tile
      heading={outlook.heading}
      source={state ? outlook.sourceWithState(growth.period, state.period) : outlook.source(growth.period)}
      isGroup={growth.basis === 'group'}
    >
      <p>
        <FigureValue figure={growth} look="big" /> {outlook.jobs(growth.period)}
      </p>
      <Bars values={values} shown={0} />
      {all && (
        <>
          <p>
            {words.outlook.allJobs} <FigureValue figure={all} />
          </p>
          <Bars values={values} shown={1} isFaint />
        </>
      )}
      {openings && (
        <p>
          {openings.value > 0 && `${words.pay.about} `}
          <FigureValue figure={openings} look="wrapping" />
        </p>
      )}
      {state && (
        <p>
          {nameOf(state.place)}, <span className={styles.unbroken}>{words.outlook.over(state.period)}</span> <FigureValue figure={state} />
        </p>
      )}
    </Tile>
  );
}

function EntryTile({ part: { education, experience, training } }: { part: EntryPart }) {
  const { career } = useFigures();
  const { entry, outlook } = en.sheet;
  if (!education) {
    const isMilitary = career.kind === 'military';
    return (
      <EmptyTile
        heading={entry.heading}
        big={isMilitary ? entry.military : entry.none}
        why={isMilitary ? entry.noneMilitary : outlook.noneSurvey}
        source={outlook.survey}
      />
    );
  }
  return (
    <Tile heading={entry.heading} source={entry.source(education.period)} isGroup={education.basis === 'group'}>
      <p>
        <FigureValue figure={education} look="level" />
      </p>
      {[experience, training].map(
        (figure) =>
          figure && (
            <p key={figure.measure}>
              <FigureValue figure={figure} look="wrapping" />
            </p>
          ),
      )}
    </Tile>
  );
}
