import type { ExecuteOptions, RunReport, Run } from '@rollcall/administration';
import { Secret, type Plan, type Result, type RollcallError } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';

/** Whatever runs plans. */
interface Runner {
  readonly execute: (plan: Plan, options?: ExecuteOptions) => Result<Run, RollcallError>;
}

/** Runs a plan that was made, to its end. Users who need a password get one. */
export async function carryOut(
  { execute }: Runner,
  planned: Result<Plan, RollcallError> | Promise<Result<Plan, RollcallError>>,
  options: ExecuteOptions = {},
): Promise<RunReport> {
  const passwordFor = (): Secret => new Secret('Correct1Horse');
  return orThrow(execute(orThrow(await planned), { passwordFor, ...options })).finished;
}
