import {
  err,
  planEdit,
  type EditRequest,
  type IdentityType,
  type Plan,
  type PortCall,
  type PortError,
  type ProfileEdit,
  type Result,
} from '@rollcall/core';
import type { PlanningContext } from '../context.js';
import { handedOut, planContext } from '../plan-context.js';
import { loadStoodVersions } from '../template/load-versions.js';

/** Plans edits of profiles that have been selected. */
export async function planEdits(
  context: PlanningContext,
  action: EditRequest['action'],
  edits: readonly ProfileEdit[],
  identityType: IdentityType | undefined,
  call: PortCall,
): Promise<Result<Plan, PortError>> {
  const profiles = edits.flatMap(({ target }) => (target.kind === 'profile' ? [target.profile] : []));
  const stood = profiles.map(({ configuration }) => configuration.template);
  const versionOf = await loadStoodVersions(context.templates, stood, { signal: call.signal });
  if (versionOf.isErr()) return err(versionOf.error);
  const { catalog } = context;
  const request = {
    ...planContext(context),
    catalog,
    action,
    edits,
    versionOf: versionOf.value,
    identityType,
  };
  const targets = edits.map(({ target }) => target);
  return handedOut(context, planEdit(request), targets, { signal: call.signal });
}
