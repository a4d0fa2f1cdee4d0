import { err, ok, parsePassword, type PlanItem } from '@rollcall/core';
import type { Execution } from './execution.js';
import { isMadeAlready, type ItemSubject, type StepResult } from './item-subject.js';

/** Asks the host for the password and the secret values of an item before anything is written. */
export async function handOver(
  execution: Execution,
  item: PlanItem,
  subject: ItemSubject,
): Promise<StepResult> {
  const { options } = execution;
  const needsPassword = item.steps.some(
    (step) => step.kind === 'create-directory-user' && step.password === 'needed',
  );
  if (needsPassword && !isMadeAlready(item, subject)) {
    const password = await takePassword(execution, item, subject);
    if (password.isErr()) return password;
  }
  const secrets = item.steps.flatMap((step) => ('secrets' in step ? step.secrets : []));
  const missing = secrets.find((setting) => options.secretFor?.(item, setting) === undefined);
  if (missing !== undefined)
    return err({ outcome: 'refused', reason: { code: 'secret-missing', setting: missing } });
  return ok(undefined);
}

/** Makes a single use of what the host gives, who may keep the secret. */
async function takePassword(
  { options }: Execution,
  item: PlanItem,
  subject: ItemSubject,
): Promise<StepResult> {
  const given = await options.passwordFor?.(item);
  if (given === undefined) return err({ outcome: 'refused', reason: { code: 'password-missing' } });
  const password = parsePassword(given);
  if (password.isErr()) return err({ outcome: 'refused', reason: password.error });
  subject.password = password.value;
  return ok(undefined);
}
