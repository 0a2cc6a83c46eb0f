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
    const tests = this.#tests?.allTests() ?? [];
    const outcomes = tests.map((test) => (test.results.length === 0 ? 'notRun' : test.outcome()));
    const count = (...of: string[]): number => outcomes.filter((outcome) => of.includes(outcome)).length;
    const failed = count('unexpected', 'notRun') + this.#errors;
    for (const test of tests.filter((one) => one.outcome() === 'flaky'))
      console.log(`Passed only at the second try: ${test.titlePath().slice(1).join(' › ')}`);
    // Whatever else makes a run fail is a failure too.
    tellTotals({
      passed: count('expected', 'flaky'),
      failed: status === 'passed' ? failed : Math.max(failed, 1),
      skipped: count('skipped'),
    });
  }
}
