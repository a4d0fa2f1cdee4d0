import type { RunReport } from '@rollcall/administration';
import { err, isEmptyPlan, ok, planCounts } from '@rollcall/core';
import { consentOf, type ConsentOptions } from '../command/consent-options.js';
import type { Ending } from '../command/act.js';
import { exitCodes, type ExitCode } from '../error/exit-code.js';
import { planDocument } from '../plan/plan-document.js';
import { planText } from '../plan/plan-text.js';
import { withoutNames, type NamedValue } from '../plan/reference-names.js';
import type { Session } from '../session/session.js';
import { obtainConsent } from './obtain-consent.js';
import { runDocument } from './run-document.js';
import { runPlan, type PlanToRun } from './run-plan.js';
import { runText } from './run-text.js';

/** A plan and all that it takes to show it, have it agreed to, and run it. */
export interface CarryOutRequest extends PlanToRun {
  readonly options: ConsentOptions;
  readonly named?: NamedValue;
  /** Shown below the plan. */
  readonly warnings?: readonly string[];
  /** Members that the documents have besides. */
  readonly more?: object;
  /** The exit code where everything that was planned is done; something else may have failed before. */
  readonly exitCode?: ExitCode;
}

/** Shows a plan, asks, runs it and reports. */
export async function carryOut(session: Session, request: CarryOutRequest): Promise<Ending> {
  const { options, plan, exitCode = exitCodes.done, more, warnings = [] } = request;
  const { output, catalog } = session;
  const rows = options.full === true ? 'all' : 'some';
  const text = { catalog, plan, named: request.named ?? withoutNames, rows } as const;
  const consent = consentOf(options);
  if (consent === 'plan-only') {
    output.result(planDocument(catalog, plan, more), (palette) => planText(palette, text));
    warnings.forEach(output.warn);
    return ok(planCounts(plan).refused > 0 ? exitCodes.someFailed : exitCode);
  }
  output.text((palette) => planText(palette, text));
  warnings.forEach(output.warn);
  if (isEmptyPlan(plan) && output.format === 'text') {
    output.text(() => 'Nothing to do.\n');
    return ok(planCounts(plan).refused > 0 ? exitCodes.someFailed : exitCode);
  }
  const agreed = await obtainConsent(session, consent, 'Carry this out?');
  if (agreed.isErr()) return err(agreed.error);
  const finished = await runPlan(session, request);
  if (finished.isErr()) return err(finished.error);
  const report = finished.value;
  const lost = request.store.lost();
  if (lost !== undefined) {
    // What was done in the directory is done, and has to be known.
    output.text((palette) => runText(palette, report, rows));
    return err(lost);
  }
  output.result(runDocument(report, more), (palette) => runText(palette, report, rows));
  return ok(exitCodeOfRun(report) || exitCode);
}

function exitCodeOfRun({ end, counts }: RunReport): ExitCode {
  if (end === 'cancelled') return exitCodes.cancelled;
  return counts.stale + counts.refused + counts.failed > 0 ? exitCodes.someFailed : exitCodes.done;
}
