import {
  err,
  looseLogin,
  ok,
  planCreate,
  type DirectoryRules,
  type IncompleteRead,
  type Plan,
  type PortCall,
  type PortError,
  type RefusedNewUser,
  type Result,
} from '@rollcall/core';
import type { PlanningContext } from '../context.js';
import { handedOut, planContext } from '../plan-context.js';
import { knownLogins } from './known-logins.js';
import { resolveNewUsers, type UnresolvedUser } from './resolve-new-users.js';

/** Plans users to be made. The directory is read only if some are to be made there. */
export async function planNewUsers(
  context: PlanningContext,
  users: readonly (UnresolvedUser | RefusedNewUser)[],
  call: PortCall,
): Promise<Result<Plan, IncompleteRead | PortError>> {
  const inDirectory = users.some((user) => 'directory' in user && user.directory !== undefined);
  const directory = inDirectory ? context.directory : undefined;
  const read = directory === undefined ? ok(undefined) : await directory.references(call);
  if (read.isErr()) return err(read.error);
  const references = read.value;
  const resolved = await resolveNewUsers(context, users, references, call);
  if (resolved.isErr()) return err(resolved.error);
  const keys = users.map(({ loginName }) => looseLogin(loginName).key);
  const looked = await knownLogins(context, keys, directory, call);
  if (looked.isErr()) return err(looked.error);
  const plan = planCreate({
    ...planContext(context),
    ...looked.value,
    catalog: context.catalog,
    users: resolved.value,
    rules: references && rulesOf(context, references.identityType),
  });
  return plan.isErr() ? err(plan.error) : handedOut(context, plan.value, [], call);
}

/** The rules for new directory users of an identity type. */
export function rulesOf(
  { loginNames }: PlanningContext,
  identityType: DirectoryRules['identityType'],
): DirectoryRules {
  return { identityType, loginNames };
}
