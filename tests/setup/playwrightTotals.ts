import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { tellTotals } from './tellTotals.ts';

export default class PlaywrightTotals implements Reporter {
  #tests: Suite | undefined;
  #errors = 0;

  onBegin(_: unknown, suite: Suite): void {
    this.#tests = suite;
  }

  onError(): void {
    this.#errors += 1;
  }

  onEnd({ status }: FullResult): void {
    const outcomes = this.#tests?.allTests().map((test) => (test.results.length === 0 ? 'notRun' : test.outcome())) ?? [];
    const count = (...of: string[]): number => outcomes.filter((outcome) => of.includes(outcome)).length;
    const failed = count('unexpected', 'flaky', 'notRun') + this.#errors;
    // Whatever else makes a run fail is a failure too.
    tellTotals({ passed: count('expected'), failed: status === 'passed' ? failed : Math.max(failed, 1), skipped: count('skipped') });
  }
}
