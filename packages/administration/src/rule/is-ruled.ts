import type { ProfileStep, Step } from '@rollcall/core';

/** Whether rules of the host are asked of a step: of what writes a profile, but for what it takes over from the directory. */
export function isRuled(step: Step): step is Exclude<ProfileStep, { kind: 'refresh-profile' }> {
  return !step.kind.endsWith('-directory-user') && step.kind !== 'refresh-profile';
}
