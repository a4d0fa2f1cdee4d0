import { renderFailure, type LawResult } from '@rollcall/testkit';
import { casesOf, type EnrolledLaw, type Enrolment } from './enrolment.js';
import type { EnrolledMutant } from './mutant-roll.js';

/** What is to be run, and from where. */
export interface RunRequest {
  readonly seed: number;
  readonly cases?: number | undefined;
  readonly path?: string | undefined;
  /** Only this law. */
  readonly law?: string | undefined;
}

/** What a law came to, with all adapters together. */
export interface LawReport {
  readonly id: string;
  readonly statement: string;
  readonly cases: number;
  readonly adapters: readonly string[];
  readonly mutantsKilled: number;
  readonly seconds: number;
  readonly coverage: ReadonlyMap<string, number>;
  /** What is wrong, in words; nothing if the law holds. */
  readonly failures: readonly string[];
}

/** A mutant is looked for as long as this; the table of kills was made with it. */
const mutantSettings = { cases: 100, seed: 1, shrinking: 'off' } as const;

/** Runs every law with every adapter, one after the other, and tells each as it is done. */
export async function runLaws(
  enrolments: readonly Enrolment[],
  mutants: readonly EnrolledMutant[],
  request: RunRequest,
  told: (report: LawReport) => void,
): Promise<readonly LawReport[]> {
  const ids = new Set(enrolments.flatMap(({ laws }) => laws.map(({ law }) => law.id)));
  const reports: LawReport[] = [];
  for (const id of [...ids].filter((one) => request.law === undefined || one === request.law)) {
    const report = await runLaw(id, enrolments, mutants, request);
    told(report);
    reports.push(report);
  }
  return reports;
}

async function runLaw(
  id: string,
  enrolments: readonly Enrolment[],
  mutants: readonly EnrolledMutant[],
  request: RunRequest,
): Promise<LawReport> {
  const start = performance.now();
  const failures: string[] = [];
  const adapters: string[] = [];
  const coverage = new Map<string, number>();
  let cases = 0;
  let statement = '';
  for (const enrolment of enrolments) {
    const enrolled = enrolment.laws.find(({ law }) => law.id === id);
    if (enrolled === undefined) continue;
    statement = enrolled.law.statement;
    for (const name of enrolled.law.classes) coverage.set(name, coverage.get(name) ?? 0);
    if (!enrolled.applicability.applies || (await enrolment.hindrance()) !== undefined) continue;
    const result = await enrolled.check(settingsOf(enrolled, enrolment, request));
    adapters.push(enrolment.adapter);
    cases += result.cases;
    for (const [name, hits] of result.coverage) coverage.set(name, (coverage.get(name) ?? 0) + hits);
    if (result.failure)
      failures.push(`${enrolment.adapter}: ${renderFailure(enrolled.law, result)}\n${replayOf(id, result)}`);
  }
  const mutantsKilled = request.path === undefined ? await countKills(id, mutants) : 0;
  if (request.path === undefined) {
    if (mutantsKilled === 0) failures.push(`${id} kills no mutant.`);
    for (const [name, hits] of coverage)
      if (hits === 0) failures.push(`${id} never met the class "${name}".`);
  }
  const seconds = Math.round(performance.now() - start) / 1000;
  return { id, statement, cases, adapters, mutantsKilled, seconds, coverage, failures };
}

function settingsOf(enrolled: EnrolledLaw, enrolment: Enrolment, { seed, cases, path }: RunRequest) {
  if (path !== undefined) return { cases: 1, seed, path };
  return { cases: casesOf(enrolled, enrolment, cases), seed };
}

/** How many of the mutants that it is known to kill a law does kill. */
async function countKills(id: string, mutants: readonly EnrolledMutant[]): Promise<number> {
  let kills = 0;
  for (const mutant of mutants.filter(({ killedBy }) => killedBy.includes(id))) {
    if (await mutant.isKilledBy(id, mutantSettings)) kills += 1;
  }
  return kills;
}

/** The call that runs the counter-example again. */
function replayOf(id: string, { cases, failure }: LawResult): string {
  const where = failure?.path === undefined ? `--cases ${cases}` : `--path ${failure.path}`;
  return `npm run laws -- --law ${id} --seed ${failure?.seed} ${where}`;
}
