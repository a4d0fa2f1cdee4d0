import type { Step } from '@rollcall/core';
import { oneCallPerStep } from './some-environment.js';

/** What a write calls, by the directory’s own words; a step on the profile calls nothing. */
export function operationsOf(step: Step): readonly string[] {
  const { operations } = oneCallPerStep;
  switch (step.kind) {
    case 'create-directory-user':
      return operations.create;
    case 'update-directory-user':
      return operations[`update-${step.change.group}`];
    case 'delete-directory-user':
      return operations.delete;
    default:
      return [];
  }
}
