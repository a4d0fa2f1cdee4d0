import { randomBytes } from 'node:crypto';
import { generatePassword } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { carryOut } from './carry-out.js';
import type { Centre } from './centre.js';
import type { Wanted } from './wrong-users.js';

const settings = {
  routingProfile: 'Voice',
  securityProfiles: ['Agent'],
  hierarchy: 'Lisbon Support',
  phoneType: 'soft',
} as const;

/** Makes so many users, here and in Amazon Connect. */
export async function makeUsers(centre: Centre, users: number): ReturnType<typeof carryOut> {
  const wanted = Array.from({ length: users }, (_, index) => ({
    loginName: `agent${index}`,
    identity: { firstName: 'First', lastName: `Last ${index}`, email: `agent${index}@example.com` },
    template: { name: 'Agents' },
    directory: settings,
  }));
  const plan = orThrow(await centre.admin.users.planCreate(wanted));
  return carryOut(centre, plan, { passwordFor: () => generatePassword(randomBytes) });
}

/** How the users made are to be. */
export function wantedOfNewUsers({ simulator: { state } }: Centre): Wanted {
  return {
    RoutingProfileId: state.routingProfiles.named(settings.routingProfile)!.Id,
    SecurityProfileIds: settings.securityProfiles.map((name) => state.securityProfiles.named(name)!.Id),
    HierarchyGroupId: state.hierarchyGroups.named(settings.hierarchy)!.Id,
  };
}

/** How many of so many users do not exist on both sides, linked, as exactly one. */
export async function unpairedUsers({ admin }: Centre, users: number): Promise<number> {
  const { counts, rows } = orThrow(await admin.existence());
  return Math.abs(users - counts.both) + rows.length - counts.both;
}
