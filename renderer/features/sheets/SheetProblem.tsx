import { Link } from 'wouter';
import { en } from '#shared/text/en.ts';
import { isCallFailure } from '../../door/index.ts';
import { problemOf } from '../../shell/problem.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SheetScreen.module.css';

/** In the place of the sheet: why there is none, and what to do. */
export function SheetProblem({ error, ofFonts, tryAgain }: { error: Error; ofFonts: boolean; tryAgain: () => void }) {
  const words = en.window.sheets;
  const { message, hint } = ofFonts ? { message: words.noFonts, hint: words.noFontsHint } : problemOf(error);
  // What is refused once is refused again.
  const mayChange = !isCallFailure(error) || error.problem.code === 'failed';
  return (
    <main className={styles.empty}>
      <h1>{words.noSheet}</h1>
      <p role="alert">
        {message} {hint}
      </p>
      <p className={styles.next}>
        {mayChange && <Button onPress={tryAgain}>{words.tryAgain}</Button>}
        <Link href="/careers">{words.chooseCareer}</Link>
      </p>
    </main>
  );
}
