import {
  lifecycleStates,
  Secret,
  type DirectoryUser,
  type Plan,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import * as fc from 'fast-check';
import { secretWord } from '../../catalog/setting-kind.js';
import { environmentIn, looseEnvironment, type LooseEnvironment } from '../../plan/some-environment.js';
import type { IntegratedRunSubject, RunOptions } from './integrated-run-subject.js';
import { newIdentity, planFor } from './plan-for.js';
import { givenSecret, someWish, type Wish } from './some-wish.js';

/** Both sides of an environment, and what is wanted of its users. */
export interface LooseGround {
  readonly environment: LooseEnvironment;
  readonly wish: Wish;
}

export const someGround: fc.Arbitrary<LooseGround> = groundFor(someWish);

/** A ground for wishes of some kinds. */
export function groundFor(wish: fc.Arbitrary<Wish>): fc.Arbitrary<LooseGround> {
  return fc.record({ environment: looseEnvironment(), wish });
}

/** Profiles whose directory users are gone, and who are to have others. */
export const someLoss: fc.Arbitrary<LooseGround> = groundFor(
  fc.constant({ kind: 'create-in-directory' }),
).map(({ environment, wish }) => {
  const world = { ...environment.world, users: [] };
  return { environment: { ...environment, world }, wish };
});

/** Puts templates, profiles and directory users where they belong; gives the template versions. */
export async function settle(
  { catalog, arrange, console }: IntegratedRunSubject,
  loose: LooseEnvironment,
): Promise<readonly TemplateVersion[]> {
  const { versions, world } = environmentIn(catalog, loose);
  const users = [...new Map(world.users.map((user) => [user.login.name, user])).values()];
  await arrange(
    versions,
    world.profiles.map((profile) => possible(profile, users)),
  );
  for (const { id, login, fields } of users) console.add({ id, loginName: login.name, fields });
  return versions;
}

/**
 * The profile as it can come to be: linked under the login that its user has, which never changes in the directory. It
 * has the names and the e-mail without which nobody can be made there.
 */
function possible({ link, ...profile }: UserProfile, users: readonly DirectoryUser[]): UserProfile {
  const linked = users.find(({ id }) => id === link?.id);
  return {
    ...profile,
    identity: { ...newIdentity, ...profile.identity },
    ...(link && { link: linked === undefined ? link : { id: linked.id, login: linked.login } }),
  };
}

/** Settles the ground and plans the wish; without a plan there is nobody to whom it could apply. */
export async function settled(
  subject: IntegratedRunSubject,
  { environment, wish }: LooseGround,
): Promise<{ readonly versions: readonly TemplateVersion[]; readonly plan: Plan | undefined }> {
  const versions = await settle(subject, environment);
  return { versions, plan: await planFor(subject, versions, wish) };
}

/** All profiles, also of those deleted, in the order of logins. */
export async function profilesIn({ ports }: IntegratedRunSubject): Promise<readonly UserProfile[]> {
  return orThrow(await ports.profiles.list({ filter: { lifecycle: lifecycleStates } })).items.map(
    ({ profile }) => profile,
  );
}

/** Everything that is kept on both sides. */
export interface Kept {
  readonly profiles: readonly UserProfile[];
  readonly users: readonly DirectoryUser[];
}

/** What is kept now. */
export async function keptIn(subject: IntegratedRunSubject): Promise<Kept> {
  return { profiles: await profilesIn(subject), users: subject.console.users() };
}

/** Hands over whatever is asked for. */
export const everythingGiven: RunOptions = {
  passwordFor: () => new Secret(`${secretWord}-Passw0rd`),
  secretFor: () => givenSecret,
};
