import { err, transitionRules, type ProfileTransition, type Transition } from '@rollcall/core';
import type { Ending } from '../command/act.js';
import type { ConsentOptions } from '../command/consent-options.js';
import { attempt } from '../result.js';
import { carryOut } from '../run/carry-out.js';
import { asksDirectory } from '../selection/asks-directory.js';
import { chooseProfiles } from '../selection/choose-profiles.js';
import { chooseRows } from '../selection/read-rows.js';
import { chosenBy, type SelectionOptions } from '../selection/selection-options.js';
import { openHere } from '../session/open-here.js';
import { openIntegrated } from '../session/open-integrated.js';
import type { Session } from '../session/session.js';

/** The transitions that are written here alone: the others are commands of their own. */
export const profileTransitions = Object.keys(transitionRules).filter(isOfProfile);

/** `rollcall users lifecycle TRANSITION LOGIN…`. */
export function changeLifecycle(
  session: Session,
  name: string,
  logins: readonly string[],
  options: SelectionOptions & ConsentOptions,
): Promise<Ending> {
  return attempt(async function* () {
    const { signal } = session;
    const transition = profileTransitions.find((known) => known === name);
    if (transition === undefined) {
      const message = `Users can be made to ${profileTransitions.join(', ')}, not "${name}". To suspend them is a command of its own.`;
      return err({ code: 'usage', message } as const);
    }
    const users = [...logins, ...(options.users ?? [])];
    const { users: _, ...others } = options;
    const chosen = yield* chosenBy(users.length > 0 ? { ...others, users } : others);
    if (!asksDirectory(chosen)) {
      const here = yield* await openHere(session);
      const profiles = yield* await chooseProfiles(session, here, chosen);
      const plan = yield* await here.admin.users.planChangeLifecycle(
        { users: profiles, transition },
        { signal },
      );
      return carryOut(session, { ...here, options, plan });
    }
    const integrated = yield* await openIntegrated(session, '--where of this kind');
    const rows = yield* await chooseRows(session, integrated, chosen, ['both', 'profile-only']);
    const plan = yield* await integrated.admin.users.planChangeLifecycle(
      { users: rows, transition },
      { signal },
    );
    return carryOut(session, { ...integrated, options, plan });
  });
}

function isOfProfile(name: string): name is ProfileTransition {
  return transitionRules[name as Transition].condition !== 'suspended';
}
