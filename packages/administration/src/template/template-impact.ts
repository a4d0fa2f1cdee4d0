import {
  changesOfItem,
  err,
  modifyTemplate,
  planApply,
  type ItemChange,
  type OverrideFate,
  type OverridePolicy,
  type PortCall,
  type PortError,
  type Result,
  type SharedDiff,
  type TemplateDraftError,
  type TemplateNotFound,
  type TemplateVersion,
} from '@rollcall/core';
import type { PlanningContext } from '../context.js';
import { planContext } from '../plan-context.js';
import { selectProfiles } from '../user/select-profiles.js';
import { findTemplate, type TemplateChoice } from './find-template.js';
import { loadStoodVersions } from './load-versions.js';
import type { TemplateModification } from './template-modification.js';

/** What saving a template and re-applying it would change for one user. */
export interface ImpactOnUser {
  readonly loginName: string;
  /** Every setting that would change for the user, old and new. */
  readonly changes: readonly ItemChange[];
  /** The user's own values, and what would become of each. */
  readonly overrides: readonly OverrideFate[];
}

/** What a change of a template would mean before it is saved. It is no plan: the version does not exist yet. */
export interface TemplateImpact {
  /** The version that saving would make. */
  readonly next: TemplateVersion;
  /** What would change for users without values of their own, by the version that they stand on. */
  readonly diffs: readonly SharedDiff[];
  /** The users whose last applied template it is, and for whom a re-apply would change anything. */
  readonly users: readonly ImpactOnUser[];
}

/** Works out whom a change of a template would reach through a re-apply, and how. Nothing is written. */
export async function templateImpact(
  context: PlanningContext,
  choice: TemplateChoice,
  { changes, overrides }: { readonly changes: TemplateModification; readonly overrides: OverridePolicy },
  call: PortCall,
): Promise<Result<TemplateImpact, TemplateNotFound | TemplateDraftError | PortError>> {
  const { catalog } = context;
  const found = await findTemplate(context, choice, call);
  if (found.isErr()) return err(found.error);
  const { latest } = found.value;
  const next = modifyTemplate(catalog, latest, changes);
  if (next.isErr()) return err(next.error);
  const targets = await selectProfiles(context, { where: { template: { id: latest.id } } }, call);
  if (targets.isErr()) return err(targets.error);
  const stood = targets.value.flatMap((target) =>
    target.kind === 'profile' ? [target.profile.configuration.template] : [],
  );
  const versionOf = await loadStoodVersions(context.templates, stood, call);
  return versionOf.map((lookup) => {
    const request = {
      catalog,
      template: next.value,
      overrides,
      promote: 'refuse',
      targets: targets.value,
    } as const;
    const plan = planApply({ ...planContext(context), ...request, versionOf: lookup });
    const reached = plan.items.filter(({ apply }) => apply !== undefined);
    const users = reached.map((item) => ({
      loginName: item.loginName,
      changes: changesOfItem(catalog, plan, item),
      overrides: item.apply?.overrides ?? [],
    }));
    return { next: next.value, diffs: plan.diffs, users };
  });
}
