import { canonicalField } from './directory-field-table.js';
import type { DirectoryFieldName, DirectoryFields } from './directory-fields.js';
import type { IdentityType } from './identity-type.js';
import type { NewDirectoryUser } from './new-directory-user.js';

/** A rule of the directory that a user to be made would break. */
export interface NewDirectoryUserProblem {
  readonly code: 'directory-rule';
  readonly field: DirectoryFieldName | 'loginName' | 'password';
  readonly rule:
    | 'required'
    | 'not-allowed'
    | 'too-long'
    | 'characters'
    | 'at-sign'
    | 'e164'
    | 'at-least-one'
    | 'too-many'
    | 'out-of-range';
}

/** The longest login name by identity type. AWS's model says 100, its documentation 20 and, under SAML, 64. */
export interface LoginNameLimits {
  readonly maximum: Readonly<Record<IdentityType, number>>;
}

/** AWS's documented lengths (Administrator Guide, "Add users"; API reference, CreateUser). */
export const documentedLoginNameLimits: LoginNameLimits = {
  maximum: { 'connect-managed': 20, saml: 64, 'existing-directory': 20 },
};

/** The lengths of AWS's API model, which are wider than those of its documentation. */
export const modelLoginNameLimits: LoginNameLimits = {
  maximum: { 'connect-managed': 100, saml: 100, 'existing-directory': 100 },
};

const E164 = /^\+[1-9]\d{1,14}$/;
const LOGIN_CHARACTERS = /^[a-zA-Z0-9_.@-]+$/;
/** CreateUser: a username "can include @ only if used in an email format"; `testuser@example` is its counter-example. */
const AT_SIGN_AS_IN_EMAIL = /^[^@]+(@[^@.]+(\.[^@.]+)+)?$/;
const MAX_SECURITY_PROFILES = 10;
const MAX_AFTER_CONTACT_WORK_SECONDS = 2_000_000;

/** Fields that a directory of this identity type does not take for a new user: it has them from elsewhere. */
export const fieldsNotTaken: Readonly<Record<IdentityType, readonly DirectoryFieldName[]>> = {
  'connect-managed': ['directoryUserId'],
  saml: ['email', 'directoryUserId'],
  'existing-directory': ['firstName', 'lastName', 'email'],
};

/** Leaves out what a directory of this identity type would refuse. */
export function fieldsTaken<Fields extends DirectoryFields>(
  identityType: IdentityType,
  fields: Fields,
): Fields {
  const taken: Fields = { ...fields };
  for (const name of fieldsNotTaken[identityType]) delete taken[name];
  return taken;
}

/** The first rule that a user to be made would break, by the rules of CreateUser and UserIdentityInfo. */
export function checkNewDirectoryUser(
  { loginName, fields }: NewDirectoryUser,
  identityType: IdentityType,
  limits: LoginNameLimits,
): NewDirectoryUserProblem | undefined {
  if (loginName.length > limits.maximum[identityType]) return problem('loginName', 'too-long');
  if (!LOGIN_CHARACTERS.test(loginName)) return problem('loginName', 'characters');
  if (!AT_SIGN_AS_IN_EMAIL.test(loginName)) return problem('loginName', 'at-sign');
  const refused = fieldsNotTaken[identityType].find((name) => fields[name] !== undefined);
  if (refused !== undefined) return problem(refused, 'not-allowed');
  const missing = requiredFields(identityType).find(
    (name) => canonicalField(name, fields[name]) === undefined,
  );
  if (missing !== undefined) return problem(missing, 'required');
  if (fields.phoneType === 'desk' && fields.deskPhoneNumber === undefined)
    return problem('deskPhoneNumber', 'required');
  return brokenDirectoryRule(fields);
}

function requiredFields(identityType: IdentityType): readonly DirectoryFieldName[] {
  const own = {
    'connect-managed': ['firstName', 'lastName', 'email'],
    saml: ['firstName', 'lastName'],
    'existing-directory': [],
  } as const;
  return [...own[identityType], 'routingProfileId'];
}

/** The first rule that a value for a directory user would break, whether the user is to be made or exists. */
export function brokenDirectoryRule(fields: DirectoryFields): NewDirectoryUserProblem | undefined {
  const { securityProfileIds, mobile, deskPhoneNumber, afterContactWorkSeconds, afterContactWorkByChannel } =
    fields;
  if (securityProfileIds?.length === 0) return problem('securityProfileIds', 'at-least-one');
  if (new Set(securityProfileIds).size > MAX_SECURITY_PROFILES)
    return problem('securityProfileIds', 'too-many');
  if (mobile !== undefined && !E164.test(mobile)) return problem('mobile', 'e164');
  if (deskPhoneNumber !== undefined && !E164.test(deskPhoneNumber)) return problem('deskPhoneNumber', 'e164');
  if (isOutOfRange(afterContactWorkSeconds)) return problem('afterContactWorkSeconds', 'out-of-range');
  const byChannel = Object.values(afterContactWorkByChannel ?? {});
  const isBroken = byChannel.some(
    (work) => isOutOfRange(work.seconds) || isOutOfRange(work.agentFirstCallbackSeconds),
  );
  return isBroken ? problem('afterContactWorkByChannel', 'out-of-range') : undefined;
}

function isOutOfRange(seconds = 0): boolean {
  return !Number.isInteger(seconds) || seconds < 0 || seconds > MAX_AFTER_CONTACT_WORK_SECONDS;
}

function problem(
  field: NewDirectoryUserProblem['field'],
  rule: NewDirectoryUserProblem['rule'],
): NewDirectoryUserProblem {
  return { code: 'directory-rule', field, rule };
}
