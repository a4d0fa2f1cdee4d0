import type { OverridePolicy } from '@rollcall/core';
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

/** Options of `rollcall apply`. */
export interface ApplyOptions extends SelectionOptions, ConsentOptions {
  readonly promote?: true;
  readonly overrides: OverridePolicy;
}

/** `rollcall apply TEMPLATE`. Only a promotion, or a filter that asks for it, needs to know who is in the directory. */
export function applyTemplate(session: Session, name: string, options: ApplyOptions): Promise<Ending> {
  return attempt(async function* () {
    const { signal } = session;
    const { overrides } = options;
    const template = { name };
    const chosen = yield* chosenBy(options);
    if (options.promote !== true && !asksDirectory(chosen)) {
      const here = yield* await openHere(session);
      const users = yield* await chooseProfiles(session, here, chosen);
      const plan = yield* await here.admin.templates.planApply({ template, users, overrides }, { signal });
      return carryOut(session, { ...here, options, plan });
    }
    const promote = options.promote === true ? 'include' : 'refuse';
    const integrated = yield* await openIntegrated(
      session,
      promote === 'include' ? '--promote' : '--where of this kind',
    );
    const meant =
      promote === 'include'
        ? (['both', 'profile-only', 'directory-only'] as const)
        : (['both', 'profile-only'] as const);
    // A name that leads nowhere is found out before everybody is read.
    yield* await integrated.admin.templates.get(template, { signal });
    const users = yield* await chooseRows(session, integrated, chosen, meant);
    const plan = yield* await integrated.admin.templates.planApply(
      { template, users, overrides, promote },
      { signal },
    );
    return carryOut(session, { ...integrated, options, plan });
  });
}
