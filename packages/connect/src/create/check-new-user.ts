import { checkNewDirectoryUser, parseLogin, type IdentityType, type NewDirectoryUser } from '@rollcall/core';
import type { IdentitySettings } from '../instance/identity-settings.js';
import { refusal, type ConnectRefusal } from '../refusal.js';
import { saidTwice } from '../user/said-twice.js';

/** Which rule a new user breaks, if any, of those that can be known before CreateUser is called. */
export function checkNewUser(
  user: NewDirectoryUser,
  password: 'given' | 'none',
  identityType: IdentityType,
  settings: IdentitySettings,
): ConnectRefusal | undefined {
  const refuse = (field: string, rule: ConnectRefusal['rule']) => refusal('CreateUser', field, rule);
  const { fields } = user;
  if (parseLogin(user.loginName).isErr()) return refuse('loginName', 'characters');
  if (identityType === 'connect-managed' && password === 'none') return refuse('password', 'required');
  if (identityType !== 'connect-managed' && password === 'given') return refuse('password', 'not-allowed');
  const problem = checkNewDirectoryUser(
    asChecked(user, identityType, settings),
    identityType,
    settings.loginNameLimits,
  );
  if (problem !== undefined) return refuse(problem.field, problem.rule);
  if (fields.routingProfileId === '') return refuse('routingProfileId', 'required');
  if (fields.hierarchyGroupId === '') return refuse('hierarchyGroupId', 'required');
  if (fields.securityProfileIds.some((id) => id === '')) return refuse('securityProfileIds', 'required');
  if (fields.proficiencies !== undefined && fields.proficiencies.length > 0) {
    return refuse('proficiencies', 'after-creation');
  }
  const twice = saidTwice.find(([one, other]) => fields[one] !== undefined && fields[other] !== undefined);
  return twice === undefined ? undefined : refuse(twice[1], 'said-twice');
}

/** Without what core's rules refuse and the host allows. */
function asChecked(
  user: NewDirectoryUser,
  identityType: IdentityType,
  settings: IdentitySettings,
): NewDirectoryUser {
  if (identityType !== 'saml' || settings.emailUnderSaml === 'refuse') return user;
  const { email: _, ...fields } = user.fields;
  return { ...user, fields };
}
