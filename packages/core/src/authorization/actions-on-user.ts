import { allActionsBut, type UserAction } from '../action/user-action.js';
import { isAfter } from '../lifecycle/after-transition.js';
import { transitionRules, type Transition } from '../lifecycle/transition.js';
import type { OutsideRules } from '../management/forbidden-outside.js';
import { forbiddenForProfile } from '../plan/refused.js';
import type { UserProfile } from '../profile/user-profile.js';
import { scopeDenial, type Clearance, type ReadUser } from './clearance.js';

/** What can be done to whoever has a profile. */
const onProfile = allActionsBut('create', 'promote');

/**
 * The actions to offer on a user who has a profile: those that the actor may do, that neither a condition of the user nor
 * whoever maintains the profile forbids, and that are not done already. A plan asks all of it again.
 */
export function actionsOnUser(
  clearance: Clearance,
  read: ReadUser & { readonly profile: UserProfile },
  outside: OutsideRules = {},
): readonly UserAction[] {
  const { actor } = clearance;
  // What a system forbids by hand it does not forbid itself.
  const rules = actor.kind === 'outside-system' ? { ...outside, [actor.system]: [] } : outside;
  return onProfile.filter(
    (action) =>
      clearance.denial(action) === undefined &&
      scopeDenial(clearance, action, read) === undefined &&
      forbiddenForProfile(read.profile, action, rules) === undefined &&
      !(isTransition(action) && isAfter(read.profile.lifecycle, action)),
  );
}

function isTransition(action: UserAction): action is Transition {
  return Object.hasOwn(transitionRules, action);
}
