import type { Plan, PlanItem, TemplateVersionRef, UserProfile } from '@rollcall/core';

/** The template versions that the steps of an item look at. */
export function versionsOfItem(plan: Plan, item: PlanItem, current: UserProfile | undefined): readonly TemplateVersionRef[] {
  const refs: TemplateVersionRef[] = [];
  if (current !== undefined) refs.push(current.configuration.template);
  if (plan.action.kind === 'apply') refs.push(plan.action.template);
  for (const step of item.steps) {
    if (step.kind === 'create-profile') refs.push(step.template);
  }
  return refs;
}
