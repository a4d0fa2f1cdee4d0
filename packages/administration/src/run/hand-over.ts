import { err, ok, type PlanItem } from '@rollcall/core';
import type { Execution } from './execution.js';
import { isMadeAlready, type ItemSubject, type StepResult } from './item-subject.js';

/** Asks the host for the password and the secret values of an item before anything is written. */
export async function handOver(
  { options }: Execution,
  item: PlanItem,
  subject: ItemSubject,
): Promise<StepResult> {
  const needsPassword = item.steps.some(
    (step) => step.kind === 'create-directory-user' && step.password === 'needed',
  );
  if (needsPassword && !isMadeAlready(item, subject)) {
    subject.password = await options.passwordFor?.(item);
    if (subject.password === undefined)
      return err({ outcome: 'refused', reason: { code: 'password-missing' } });
  }
  const secrets = item.steps.flatMap((step) => ('secrets' in step ? step.secrets : []));
  const missing = secrets.find((setting) => options.secretFor?.(item, setting) === undefined);
  if (missing !== undefined)
    return err({ outcome: 'refused', reason: { code: 'secret-missing', setting: missing } });
  return ok(undefined);
}
