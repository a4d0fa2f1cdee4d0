import type { PlanItem, ProfileStep, Step } from '@rollcall/core';

/**
 * Whether rules of the host are asked of a step of an item: of what writes a profile, but for what it takes over from the
 * directory. What the item itself has given names and e-mails there is its own doing, whichever step writes it here.
 */
export function isRuled({ steps }: Pick<PlanItem, 'steps'>, step: Step): step is ProfileStep {
  if (step.kind !== 'refresh-profile') return !step.kind.endsWith('-directory-user');
  return steps.some((one) => one.kind === 'update-directory-user' && one.change.group === 'identity');
}
