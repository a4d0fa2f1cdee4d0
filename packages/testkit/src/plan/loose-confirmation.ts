import { existence, type DirectoryUserId, type LinkPair, type ProfileId } from '@rollcall/core';
import * as fc from 'fast-check';
import { join, membersOf } from '../existence/join.js';
import type { LooseIntent } from './loose-intent.js';
import type { Environment } from './some-environment.js';

/** A pair that stands together in an ambiguous row where there is one, else one of two rows; now and then any other. */
export const looseConfirmation: fc.Arbitrary<LooseIntent> = fc
  .record({ user: fc.nat(4), profile: fc.nat(4), any: fc.nat(7).map((one) => one === 7) })
  .map((loose) => (environment) => {
    const { users, profiles } = environment.world;
    const told = { users, profiles };
    const { users: there, profiles: here } = loose.any ? told : (candidatesIn(environment) ?? told);
    const pair: LinkPair = {
      directory: there[loose.user % Math.max(there.length, 1)]?.id ?? ('u0' as DirectoryUserId),
      profile: here[loose.profile % Math.max(here.length, 1)]?.id ?? ('p0' as ProfileId),
    };
    return { kind: 'confirm-link', pair };
  });

/** Whom a person has to tell apart, or else who stands alone on each side. */
function candidatesIn({ world }: Environment): ReturnType<typeof membersOf> | undefined {
  const rows = join({ existence }, world);
  const crowds = rows.filter(({ presence }) => presence === 'ambiguous').map(membersOf);
  const crowd = crowds.find(({ users, profiles }) => users.length > 0 && profiles.length > 0);
  if (crowd !== undefined) return crowd;
  const alone = rows.filter(({ presence }) => presence.endsWith('-only')).map(membersOf);
  const [users, profiles] = [alone.flatMap((one) => one.users), alone.flatMap((one) => one.profiles)];
  return users.length > 0 && profiles.length > 0 ? { users, profiles } : undefined;
}
