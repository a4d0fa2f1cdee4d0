import type { HierarchyGroupId } from '@rollcall/core';
import { defineAccess, parseAdministrator, type Actor } from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import { office, seed } from './office.js';

const access = defineAccess({
  functions: {
    users: { label: 'Users', actions: ['view', 'add', 'edit', 'delete'] },
    directory: { label: 'Amazon Connect', actions: ['create', 'edit', 'permit', 'move', 'delete'] },
    templates: { label: 'Templates', actions: ['view', 'apply', 'change'] },
  },
  roles: {
    top: { label: 'Top', grants: 'everything' },
    editor: { label: 'Editor', grants: { users: ['view', 'edit'], directory: ['move'] } },
    helper: { label: 'Helper', grants: { users: ['view'], templates: ['view', 'apply'] } },
    remover: { label: 'Remover', grants: { users: ['view', 'delete'] } },
    staff: { label: 'Staff', grants: { users: ['view', 'add'], directory: ['create'] } },
    blind: { label: 'Blind', grants: { users: ['edit'] } },
  },
  permissionFor: {
    'view-users': 'users.view',
    create: 'users.add',
    edit: 'users.edit',
    maintain: 'users.edit',
    delete: 'users.delete',
    apply: 'templates.apply',
    'create-in-directory': 'directory.create',
    'edit-directory': 'directory.edit',
    'assign-security-profiles': 'directory.permit',
    'assign-hierarchy': 'directory.move',
    'delete-everywhere': 'directory.delete',
    'view-templates': 'templates.view',
    'modify-template': 'templates.change',
  },
});

/** An administrator with these roles, everywhere unless a scope is given. */
export function administrator(roles: readonly string[], scope: object = {}): Actor {
  const input = { id: 'ann', roles, environments: 'all', hierarchyGroups: 'all', ...scope };
  return { kind: 'administrator', access, administrator: orThrow(parseAdministrator(input)) };
}

/** A group of sales with one below it, and one beside. */
const hierarchyGroups = [
  { id: 'sales', name: 'Sales', path: ['Sales'] },
  { id: 'north', name: 'North', path: ['Sales', 'North'] },
  { id: 'service', name: 'Service', path: ['Service'] },
] as const;

/** What Amazon Connect has of somebody in a group. */
export function inGroup(group: string) {
  return { hierarchyGroupId: group as HierarchyGroupId };
}

/** An office whose users are in groups, promoted with the template "Agents"; `Una` is in none. */
export async function groupedOffice() {
  const groups = { Ada: 'sales', Bob: 'north', Cid: 'service', Dee: 'north' };
  const inGroups = Object.entries(groups).map(([name, group]) => seed(name, inGroup(group)));
  const made = office({ users: [...inGroups, seed('Una')], references: { hierarchyGroups } });
  const { admin } = made;
  orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
  const everybody = { template: { name: 'Agents' }, users: { where: {} }, promote: 'include' } as const;
  await orThrow(admin.execute(orThrow(await admin.templates.planApply(everybody)))).finished;
  return { ...made, as: async (actor: Actor) => orThrow(await admin.actingAs(actor)) };
}
