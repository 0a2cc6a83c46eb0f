import { payRange, type PayPoints } from '#shared/drawing/payRange.ts';
import type { NumberFigure } from '#shared/rules/pick.ts';
import { en } from '#shared/text/en.ts';
import { FigureValue } from './FigureValue.tsx';
import { amount, nameOf } from '#shared/rules/figureWords.ts';
import type { PayRow } from './parts.ts';
import styles from './Charts.module.css';

const WIDTH = 200;

/** One bar of the range on the scale of all; the one behind is thin and without words at its ends. */
export function PayRange({ row, all, isBehind = false }: { row: PayRow; all: readonly PayRow[]; isBehind?: boolean }) {
  const height = isBehind ? 5 : 10;
  const { parts, at } = payRange(
    all.map((one) => ({ points: pointsOf(one), top: 3, height })),
    WIDTH,
  )[all.indexOf(row)]!;
  const { p10, p90 } = row.figures;
  const start = at.p10 ?? 0;
  const end = at.p90 ?? WIDTH;
  return (
    <>
      <svg
        className={styles.range}
        viewBox={`0 0 ${WIDTH} ${height + 6}`}
        height={height + 6}
        preserveAspectRatio="none"
        role="img"
        aria-label={alt(row)}
      >
        {parts.map(({ role, d }) => (
          <path key={role} className={styles[role]} d={d} />
        ))}
      </svg>
      {!isBehind && (
        <p className={styles.ends}>
          <span style={{ flexGrow: start }} />
          <span className={styles.between} style={{ flexGrow: end - start }}>
            {p10 && <FigureValue figure={p10} hasUnit={false} />} <span className="visuallyHidden">{en.window.profile.pay.lowToHigh}</span>{' '}
            {p90 && <FigureValue figure={p90} hasUnit={false} />}
          </span>
          <span style={{ flexGrow: WIDTH - end }} />
        </p>
      )}
    </>
  );
}

function pointsOf({ figures }: PayRow): PayPoints {
  const at = (statistic: keyof PayPoints): number | null => figures[statistic]?.value ?? null;
  return { p10: at('p10'), p25: at('p25'), median: at('median'), p75: at('p75'), p90: at('p90') };
}

function alt({ place, median, figures: { p10, p90 } }: PayRow): string {
  const { chartAlt, chartRow } = en.sheet.pay;
  const said = (figure: NumberFigure) => ({ words: amount(figure), isBound: figure.bound === 'atLeast' });
  return chartAlt(median.period, [chartRow(nameOf(place), p10 ? said(p10) : null, said(median), p90 ? said(p90) : null)]);
}
