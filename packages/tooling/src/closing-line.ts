import type { Reporter, TestModule } from 'vitest/node';

/** What one run came to. A file that does not load, and an error outside any test, count as failures. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** `N passed, N failed`, and `, N skipped` only where something was. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Whether a run with this tally is a success: something ran, and nothing failed. */
export function isSuccess({ passed, failed }: Tally): boolean {
  return passed > 0 && failed === 0;
}

/** Prints the closing line after everything else, and makes the exit code agree with it. */
export class ClosingLine implements Reporter {
  #tally: Tally = { passed: 0, failed: 0, skipped: 0 };

  onInit(): void {
    process.once('exit', () => {
      if (!isSuccess(this.#tally)) process.exitCode ||= 1;
      process.stdout.write(`${closingLine(this.#tally)}\n`);
    });
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    this.#tally = tallyOf(modules, unhandledErrors.length);
  }
}

function tallyOf(modules: ReadonlyArray<TestModule>, unhandledErrors: number): Tally {
  const tally = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    // Errors of the module and of its suites: a file that does not load, a hook that throws.
    const suites = [module, ...module.children.allSuites()];
    tally.failed += suites.filter((suite) => suite.errors().length > 0).length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') tally.passed += 1;
      else if (state === 'failed') tally.failed += 1;
      else tally.skipped += 1;
    }
  }
  return tally;
}
