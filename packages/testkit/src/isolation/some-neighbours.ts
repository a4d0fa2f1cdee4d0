import type { DirectoryUser, ExistenceView, TemplateVersion, UserProfile } from '@rollcall/core';
import { given } from '../ports/answer.js';
import { environmentIn, type LooseEnvironment } from '../plan/some-environment.js';
import type { Tenant, TenantsSubject } from './tenants-subject.js';

/** Stands in whatever is kept for the other environment, and in nothing else that is generated. */
export const theirMark = 'theirs-alone';

/** Both environments with the same ids and logins, and what is in them. */
export interface Neighbours {
  readonly versions: readonly TemplateVersion[];
  readonly ownView: ExistenceView;
  readonly theirView: ExistenceView;
}

/** Fills both environments with the same, but for the mark. */
export async function fillBoth(
  { ours, theirs }: TenantsSubject,
  loose: LooseEnvironment,
): Promise<Neighbours> {
  const { versions, world } = environmentIn(ours.catalog, loose);
  const users = [...new Map(world.users.map((user) => [user.login.name, user])).values()];
  const profiles = world.profiles;
  await ours.arrange(versions, profiles, users);
  await theirs.arrange(
    versions.map((version) => ({ ...version, description: theirMark })),
    profiles.map(markedProfile),
    users.map(markedUser),
  );
  return { versions, ownView: await viewOf(ours), theirView: await viewOf(theirs) };
}

/** Who is where in an environment. */
async function viewOf({ existence }: Tenant): Promise<ExistenceView> {
  return given(await existence(), 'existence');
}

function markedProfile(profile: UserProfile): UserProfile {
  return { ...profile, identity: { ...profile.identity, secondaryEmail: theirMark } };
}

function markedUser(user: DirectoryUser): DirectoryUser {
  return { ...user, fields: { ...user.fields, lastName: theirMark }, unread: [] };
}
