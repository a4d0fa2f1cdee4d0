import {
  err,
  planApply,
  type OverridePolicy,
  type Plan,
  type PlanTarget,
  type PortCall,
  type PortError,
  type Result,
  type TemplateVersion,
} from '@rollcall/core';
import type { PlanningContext } from '../context.js';
import { handedOut, planContext } from '../plan-context.js';
import { loadStoodVersions } from './load-versions.js';

/** Plans an apply on targets that have been selected. */
export async function planApplyTo(
  context: PlanningContext,
  request: {
    readonly template: TemplateVersion;
    readonly overrides: OverridePolicy | undefined;
    readonly promote: 'include' | 'refuse';
    readonly targets: readonly PlanTarget[];
  },
  call: PortCall,
): Promise<Result<Plan, PortError>> {
  const { template, overrides = 'overwrite', promote, targets } = request;
  const stood = targets.flatMap((target) =>
    target.kind === 'profile' ? [target.profile.configuration.template] : [],
  );
  const versionOf = await loadStoodVersions(context.templates, stood, { signal: call.signal });
  if (versionOf.isErr()) return err(versionOf.error);
  const { catalog } = context;
  const given = { catalog, template, overrides, promote, targets, versionOf: versionOf.value };
  return handedOut(context, planApply({ ...planContext(context), ...given }), targets, {
    signal: call.signal,
  });
}
