import type { Reporter, TestModule } from 'vitest/node';
import { tellTotals } from './tellTotals.ts';

export default class VitestTotals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    // A file that cannot be read, or whose preparation fails, may hold no failed test and is a failure all the same.
    const broken = modules.flatMap((module) => [module, ...module.children.allSuites()]).filter((part) => part.errors().length > 0).length;
    tellTotals({ passed: count('passed'), failed: count('failed') + broken + unhandledErrors.length, skipped: count('skipped') });
  }
}
