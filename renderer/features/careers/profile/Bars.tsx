import { barsFromZero } from '#shared/drawing/bars.ts';
import styles from './Charts.module.css';

const WIDTH = 100;
const HEIGHT = 6;

/** One of several bars on their common scale. The number stands beside it, so the drawing itself is silent. */
export function Bars({ values, shown, isFaint = false }: { values: readonly number[]; shown: number; isFaint?: boolean }) {
  const { bars, zero } = barsFromZero(
    values.map((value) => ({ value, top: 0, height: HEIGHT })),
    WIDTH,
  );
  return (
    <svg className={styles.bar} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} height={HEIGHT} preserveAspectRatio="none" aria-hidden>
      <path className={isFaint ? styles.faint : styles.inner} d={bars[shown]!.d} />
      {zero > 0 && <path className={styles.mark} d={`M ${zero} 0 H ${zero + 0.8} V ${HEIGHT} H ${zero} Z`} />}
    </svg>
  );
}
