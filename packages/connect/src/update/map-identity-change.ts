import type { User, UserIdentityInfo } from '@aws-sdk/client-connect';
import {
  err,
  intended,
  ok,
  sameField,
  type ChangeableFields,
  type Changes,
  type IdentityType,
} from '@rollcall/core';
import type { IdentitySettings } from '../instance/identity-settings.js';
import { refusal } from '../refusal.js';
import { text, withValues } from '../user/value.js';
import type { UpdateCalls } from './update-call.js';

const members = [
  ['firstName', 'FirstName'],
  ['lastName', 'LastName'],
  ['email', 'Email'],
  ['secondaryEmail', 'SecondaryEmail'],
  ['mobile', 'Mobile'],
] as const;

const ownedByDirectory = ['firstName', 'lastName', 'email'] as const;
const OPERATION = 'UpdateUserIdentityInfo';

/**
 * Identity as one block, with what the user has already: AWS does not say whether members left out are kept. Under an
 * existing directory names and e-mail are left out, since they cannot be written there.
 */
export function identityCalls(
  user: User,
  fields: Changes<ChangeableFields>,
  identityType: IdentityType,
  settings: IdentitySettings,
): UpdateCalls {
  const refused = refusedField(fields, identityType, settings);
  if (refused !== undefined) return err(refusal(OPERATION, ...refused));
  const had = normalised(user.IdentityInfo ?? {});
  const wanted = normalised({
    ...had,
    ...Object.fromEntries(
      members.map(([name, member]) => [member, intended(fields[name], had[member]) ?? '']),
    ),
  });
  if (members.every(([name, member]) => sameField(name, wanted[member], had[member]))) return ok([]);
  const required = identityType === 'existing-directory' ? [] : members.slice(0, 2);
  const missing = required.find(([, member]) => wanted[member] === undefined);
  if (missing !== undefined) return err(refusal(OPERATION, missing[0], 'required'));
  if (identityType === 'existing-directory') {
    for (const [, member] of members.slice(0, 3)) delete wanted[member];
  }
  return ok([{ operation: OPERATION, input: { UserId: user.Id, IdentityInfo: wanted } }]);
}

function refusedField(
  fields: Changes<ChangeableFields>,
  identityType: IdentityType,
  settings: IdentitySettings,
): readonly [field: string, rule: 'not-allowed' | 'required'] | undefined {
  if (identityType === 'existing-directory') {
    const owned = ownedByDirectory.find((name) => fields[name] !== undefined);
    return owned === undefined ? undefined : [owned, 'not-allowed'];
  }
  if (identityType === 'saml') {
    const refuses = settings.emailUnderSaml === 'refuse' && fields.email?.kind === 'set';
    return refuses ? ['email', 'not-allowed'] : undefined;
  }
  return intended(fields.email, 'kept') ? undefined : ['email', 'required'];
}

/** Texts in Unicode's form C, and no empty ones. */
function normalised(identity: UserIdentityInfo): UserIdentityInfo {
  const entries = Object.entries(identity).map(([member, value]) => [member, text(value)?.normalize('NFC')]);
  return withValues<UserIdentityInfo>(Object.fromEntries(entries));
}
