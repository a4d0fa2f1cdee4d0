import { err, ok, type PlanItem } from '@rollcall/core';
import type { Execution } from './execution.js';
import { isMadeAlready, type ItemSubject, type StepResult } from './item-subject.js';

/** Asks the host for the password and the secret values of an item, once each, before anything is written. */
export async function handOver(
  execution: Execution,
  item: PlanItem,
  subject: ItemSubject,
): Promise<StepResult> {
  const needsPassword = item.steps.some(
    (step) => step.kind === 'create-directory-user' && step.password === 'needed',
  );
  if (needsPassword && !isMadeAlready(item, subject)) {
    const password = await takePassword(execution, item, subject);
    if (password.isErr()) return password;
  }
  return takeSecrets(execution, item, subject);
}

async function takePassword({ given }: Execution, item: PlanItem, subject: ItemSubject): Promise<StepResult> {
  const password = await given.passwordFor(item);
  if (password === undefined) return err({ outcome: 'refused', reason: { code: 'password-missing' } });
  if (password.isErr()) return err({ outcome: 'refused', reason: password.error });
  subject.password = password.value;
  return ok(undefined);
}

function takeSecrets({ given }: Execution, item: PlanItem, subject: ItemSubject): StepResult {
  for (const setting of item.steps.flatMap((step) => ('secrets' in step ? step.secrets : []))) {
    const value = subject.secrets.get(setting) ?? given.secretFor(item, setting);
    if (value === undefined) return err({ outcome: 'refused', reason: { code: 'secret-missing', setting } });
    subject.secrets.set(setting, value);
  }
  return ok(undefined);
}
