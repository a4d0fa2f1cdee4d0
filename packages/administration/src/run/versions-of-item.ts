import type { Plan, PlanItem, StepHindrance, TemplateVersionRef, UserProfile } from '@rollcall/core';
import type { VersionCache } from '../template/load-versions.js';

/** The template versions that the steps of an item look at. */
export function versionsOfItem(
  plan: Plan,
  item: PlanItem,
  current: UserProfile | undefined,
): readonly TemplateVersionRef[] {
  const refs: TemplateVersionRef[] = [];
  if (current !== undefined) refs.push(current.configuration.template);
  if (plan.action.kind === 'apply') refs.push(plan.action.template);
  for (const step of item.steps) {
    if (step.kind === 'create-profile') refs.push(step.template);
  }
  return refs;
}

/** Why an item is refused whose template version the store no longer has. */
export function lostVersion(
  versions: VersionCache,
  refs: readonly TemplateVersionRef[],
): StepHindrance | undefined {
  const lost = refs.find((ref) => !versions.has(ref));
  return lost && { outcome: 'refused', reason: { code: 'template-not-found', template: lost.id } };
}
