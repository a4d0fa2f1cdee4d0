import { idsInTitle } from './showing-title.js';

/** What of a report of vitest's JSON reporter is looked at. */
interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/** How the tests of the suites went. */
export interface TestResults {
  /** The statements whose tests all ran and passed. */
  readonly passing: ReadonlySet<string>;
  readonly failures: readonly string[];
}

/** Reads a report. A statement passes if at least one test shows it and each that does ran and passed. */
export function testResults(report: TestReport): TestResults {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = new Set<string>();
  const notPassed = new Set<string>();
  for (const { title, status } of tests) {
    for (const id of idsInTitle(title)) (status === 'passed' ? passed : notPassed).add(id);
  }
  const broken = report.testResults
    .filter(({ assertionResults, message }) => assertionResults.length === 0 || message !== '')
    .map(({ name, message }) => `${name}\n${message}`);
  const failed = tests
    .filter(
      ({ title, status }) => status === 'failed' || (status !== 'passed' && idsInTitle(title).length > 0),
    )
    .map(({ title, status, failureMessages }) => `${status}: ${title}\n${failureMessages?.join('\n') ?? ''}`);
  return {
    passing: new Set([...passed].filter((id) => !notPassed.has(id))),
    failures: [...broken, ...failed],
  };
}
