import { smartAgentCatalog, smartAgentTemplate } from '@rollcall/presets/smart-agent';
import { orThrow } from '@rollcall/core/english';
import { world, type World, type WorldOptions } from '../world.js';

export type Console = World<typeof smartAgentCatalog>;

/** What a user of the instance is seeded with: all by name. */
export function person(
  Username: string,
  [FirstName, LastName]: readonly [string, string],
  place: { readonly routing?: string; readonly security?: readonly string[]; readonly group?: string } = {},
) {
  const { routing = 'Voice', security = ['Agent'], group } = place;
  return {
    Username,
    IdentityInfo: { FirstName, LastName, Email: `${Username}@example.com` },
    RoutingProfileId: routing,
    SecurityProfileIds: security,
    HierarchyGroupId: group,
    PhoneConfig: { PhoneType: 'SOFT_PHONE' as const, AutoAccept: false, AfterContactWorkTimeLimit: 0 },
    Tags: {},
    UserProficiencies: [],
  };
}

/** A contact centre in which SmartAgent is used, with the template that users need. */
export async function consoleOf(
  options: Omit<WorldOptions<typeof smartAgentCatalog>, 'catalog'> = {},
): Promise<Console> {
  const centre = await world({ catalog: smartAgentCatalog, ...options });
  orThrow(await centre.admin.templates.add(smartAgentTemplate));
  return centre;
}

/** A user as Amazon Connect has it. */
export function connectUser({ simulator }: Console, login: string) {
  const user = simulator.state.users.byUsername(login);
  if (user === undefined) throw new Error(`Amazon Connect has no ${login}.`);
  return user;
}
