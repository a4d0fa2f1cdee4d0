import type { PlanAction, Transition } from '@rollcall/core';
import { printable } from '../terminal/printable.js';

const transitions = {
  suspend: 'Suspend users',
  reinstate: 'Reinstate users',
  disable: 'Disable users',
  enable: 'Enable users',
  lock: 'Lock users',
  unlock: 'Unlock users',
  'soft-delete': 'Mark users as deleted',
  restore: 'Restore users',
} as const satisfies Record<Transition, string>;

/** What a plan is for, in words. */
export function planHeading(action: PlanAction): string {
  switch (action.kind) {
    case 'apply': {
      const policy = action.overrides === 'keep' ? ', keeping overrides' : '';
      return `Apply template ${printable(action.templateName)}, version ${action.template.version}${policy}`;
    }
    case 'create':
      return action.createInDirectory === 'yes' ? 'Create users here and in Amazon Connect' : 'Create users';
    case 'create-in-directory':
      return 'Create users in Amazon Connect';
    case 'delete':
      return action.from === 'here' ? 'Delete users' : 'Delete users here and from Amazon Connect';
    case 'edit':
      return 'Change a user';
    case 'maintain':
      return 'Change settings of users';
    case 'edit-directory':
      return 'Change users in Amazon Connect';
    case 'confirm-link':
      return 'Link a profile and a user of Amazon Connect';
    case 'resync':
      return 'Take over what Amazon Connect says';
    case 'change-lifecycle':
      return transitions[action.transition];
    case 'change-management':
      return action.management.kind === 'here'
        ? 'Take users over to maintain them here'
        : `Hand users over to ${printable(action.management.system)}`;
    default:
      return action satisfies never;
  }
}
