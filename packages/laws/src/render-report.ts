import type { LawReport } from './run-laws.js';

/** One line for a law. */
export function renderLine({ id, cases, adapters, mutantsKilled, seconds, failures }: LawReport): string {
  const mark = failures.length === 0 ? '✓' : '✗';
  const counts = `${String(cases).padStart(7)} cases  ${adapters.length} adapters  ${mutantsKilled} mutants`;
  return `${mark} ${id.padEnd(32)} ${counts}  ${seconds.toFixed(1).padStart(6)} s`;
}

/** How often each class of input was met. */
export function renderCoverage(reports: readonly LawReport[]): string {
  const classes = ({ coverage }: LawReport): string =>
    [...coverage].map(([name, hits]) => `${name} ${hits}`).join(' · ');
  const lines = reports
    .filter(({ coverage }) => coverage.size > 0)
    .map((report) => `  ${report.id}: ${classes(report)}`);
  return ['Generator coverage, in cases:', ...lines].join('\n');
}

/** What is wrong, each with the call that shows it again at its end. */
export function renderFailures(reports: readonly LawReport[]): string {
  return reports.flatMap(({ failures }) => failures).join('\n\n');
}

/** The document that `--json` promises. */
export function jsonOf(reports: readonly LawReport[]): string {
  const laws = reports.map(({ id, statement, cases, adapters, mutantsKilled, seconds }) => {
    return { id, statement, cases, adapters, mutantsKilled, seconds };
  });
  return JSON.stringify({ laws }, undefined, 2);
}
