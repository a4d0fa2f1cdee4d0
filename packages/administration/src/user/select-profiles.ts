import {
  err,
  looseLogin,
  ok,
  targetOfProfile,
  type PlanTarget,
  type PortCall,
  type PortError,
  type Result,
} from '@rollcall/core';
import { allPages } from '../all-pages.js';
import type { PlanningContext } from '../context.js';
import type { ProfileSelection } from './user-selection.js';

/** The targets of a selection by what is stored here; a login name that nobody has is a target of its own. */
export async function selectProfiles(
  { profiles }: PlanningContext,
  selection: ProfileSelection,
  call: PortCall,
): Promise<Result<readonly PlanTarget[], PortError>> {
  if ('where' in selection) {
    const listed = await allPages((page) => profiles.list({ filter: selection.where, ...page, ...call }));
    return listed.map((all) => all.map(({ profile }) => targetOfProfile(profile)));
  }
  const keys = selection.logins.map((loginName) => looseLogin(loginName).key);
  const read = await profiles.getMany({ keys, ...call });
  if (read.isErr()) return err(read.error);
  const byKey = new Map(read.value.map((profile) => [profile.login.key, profile]));
  return ok(
    selection.logins.map((loginName): PlanTarget => {
      const profile = byKey.get(looseLogin(loginName).key);
      return profile === undefined ? { kind: 'unknown', loginName } : targetOfProfile(profile);
    }),
  );
}
