import { fieldsNotTaken } from '../directory/check-new-directory-user.js';
import type { IdentityType } from '../directory/identity-type.js';
import type { Changes, Intent } from '../intent/intent.js';
import { identityFieldNames } from '../profile/directory-mirror.js';
import type { Identity } from '../profile/user-profile.js';
import { err, ok, type Result } from '../result.js';
import type { ItemRefusal } from './item-refusal.js';
import type { ItemChange } from './plan.js';
import { changesNeeded, directoryChange, updateSteps } from './plan-edit-directory.js';
import type { PlanTarget } from './plan-target.js';
import { sightOfDirectoryUser, type Sight } from './sight.js';
import type { Step } from './step.js';

/** What an edit does in the directory. */
interface DirectoryPart {
  readonly saw: { readonly directory?: Sight };
  readonly changes: readonly ItemChange[];
  readonly steps: readonly Step[];
}

/**
 * The part of an edit that goes through the directory: the names and e-mails of a user who is there, where the
 * directory has others than wanted – also if the profile has the wanted ones already – or did not tell.
 */
export function editInDirectory(
  identityType: IdentityType | undefined,
  { profile, directory }: Extract<PlanTarget, { kind: 'profile' }>,
  changes: Changes<Identity>,
  identity: Identity,
): Result<DirectoryPart, ItemRefusal> {
  const nothing = ok({ saw: {}, changes: [], steps: [] });
  if (identityType === undefined || directory.presence === 'absent') return nothing;
  const touched = identityFieldNames.filter((field) => profile.identity[field] !== identity[field]);
  if (directory.presence !== 'present')
    return touched.length === 0 ? nothing : err({ code: 'not-seen-in-directory' });
  const isOwned = (field: keyof Identity) => fieldsNotTaken[identityType].includes(field);
  const owned = touched.find(isOwned);
  if (owned !== undefined) return err({ code: 'not-changeable-in-directory', field: owned });
  const { user } = directory;
  const wanted = identityFieldNames.filter((field) => changes[field] !== undefined && !isOwned(field));
  const needed = changesNeeded(user, intentsFor(wanted, identity));
  const fields = wanted.filter((field) => needed[field] !== undefined);
  if (fields.length === 0) return nothing;
  return ok({
    saw: {
      directory: sightOfDirectoryUser(
        user,
        fields.filter((field) => !user.unread.includes(field)),
      ),
    },
    changes: fields.map((field) => directoryChange(user, field, needed)),
    steps: [{ kind: 'read-directory-user', fields }, ...updateSteps(needed)],
  });
}

function intentsFor(fields: readonly (keyof Identity)[], identity: Identity): Changes<Identity> {
  const intentOf = (value: string | undefined): Intent<string> =>
    value === undefined ? { kind: 'clear' } : { kind: 'set', value };
  return Object.fromEntries(fields.map((field) => [field, intentOf(identity[field])]));
}
