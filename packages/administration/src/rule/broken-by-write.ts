import { brokenRule } from '@rollcall/core/authorization';
import {
  changedDirectoryUser,
  err,
  ok,
  stepProfile,
  type PlanItem,
  type ProfileStep,
  type ProfileWrite,
  type UserProfile,
} from '@rollcall/core';
import type { Execution } from '../run/execution.js';
import { failed, type ItemSubject, type StepResult, type Stop } from '../run/item-subject.js';
import { stepContext } from '../run/step-context.js';
import { lostVersion, versionsOfItem } from '../run/versions-of-item.js';
import { isRuled } from './is-ruled.js';

/** Why a write of a profile is refused by a rule of the host. The versions that both sides stand on are known by then. */
export function brokenByWrite(
  { context, versions }: Execution,
  item: PlanItem,
  step: ProfileStep,
  before: UserProfile | undefined,
  write: ProfileWrite,
): Stop | undefined {
  if (!isRuled(item, step)) return undefined;
  const { catalog, rules } = context;
  const broken = brokenRule(rules, { catalog, versionOf: versions.versionOf }, before, write);
  return broken && { outcome: 'refused', reason: broken };
}

/** Asks the rules before the directory is written for what follows on the profile, so that nothing is left half done. */
export async function brokenBeforehand(
  execution: Execution,
  item: PlanItem,
  subject: ItemSubject,
): Promise<StepResult> {
  const { context, plan, versions } = execution;
  const isFirst = item.steps.find(({ kind }) => kind !== 'read-directory-user');
  if (context.rules.length === 0 || subject.changed || isFirst === undefined || isRuled(item, isFirst))
    return ok(undefined);
  const refs = versionsOfItem(plan, item, subject.profile);
  const loaded = await versions.load(refs, {});
  if (loaded.isErr()) return err(failed(loaded.error));
  if (lostVersion(versions, refs) !== undefined) return ok(undefined);
  let { user } = subject;
  for (const step of item.steps) {
    if (step.kind === 'update-directory-user') user = user && changedDirectoryUser(user, step.change);
    if (!isRuled(item, step)) continue;
    const dry = stepContext(execution, item, user, (setting) => subject.secrets.get(setting));
    const write = stepProfile(dry, step, subject.profile).unwrapOr(undefined);
    const broken = write && brokenByWrite(execution, item, step, subject.profile, write);
    if (broken !== undefined) return err(broken);
  }
  return ok(undefined);
}
