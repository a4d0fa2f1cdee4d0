import { defineAccess, type Actor, type Permission } from '../authorization.js';

const functions = {
  users: { label: 'Users', actions: ['view', 'edit'] },
  templates: { label: 'Templates', actions: ['change'] },
} as const;
const top = { label: 'Top', grants: 'everything' } as const;

defineAccess({
  functions,
  roles: {
    top,
    agent: { label: 'Agent', grants: { users: ['view'] } },
    lead: { label: 'Lead', includes: ['agent'], byDefault: ['change'], grants: { templates: 'by-default' } },
  },
  permissionFor: { edit: 'users.edit', 'modify-template': 'templates.change' },
});

defineAccess({
  functions,
  roles: {
    top,
    // @ts-expect-error a function that does not exist
    x: { label: 'X', grants: { queues: ['view'] } },
  },
  permissionFor: {},
});
defineAccess({
  functions,
  roles: {
    top,
    // @ts-expect-error an action of another function
    x: { label: 'X', grants: { users: ['change'] } },
  },
  permissionFor: {},
});
defineAccess({
  functions,
  roles: {
    top,
    // @ts-expect-error a default that no function knows
    x: { label: 'X', byDefault: ['fly'], grants: {} },
  },
  permissionFor: {},
});
defineAccess({
  functions,
  roles: {
    top,
    // @ts-expect-error a role that does not exist
    x: { label: 'X', includes: ['y'], grants: {} },
  },
  permissionFor: {},
});
// @ts-expect-error a permission that does not exist
defineAccess({ functions, roles: { top }, permissionFor: { edit: 'users.change' } });
// @ts-expect-error an action that this library does not know
defineAccess({ functions, roles: { top }, permissionFor: { fly: 'users.edit' } });

// @ts-expect-error a permission names its function and its action
'edit' satisfies Permission;
// @ts-expect-error who acts as an administrator brings the roles as they are
({ kind: 'administrator', administrator: undefined }) satisfies Actor;
