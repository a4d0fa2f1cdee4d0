import type { Changes, Intent } from '../intent/intent.js';
import type { Json } from '../json/json.js';
import type { RosterEntry, RosterFieldValues } from './roster-row.js';

const identityFields = ['firstName', 'lastName', 'email', 'secondaryEmail'] as const;
const connectFields = [
  'routingProfile',
  'securityProfiles',
  'hierarchyPath',
  'mobile',
  'phoneType',
  'deskPhoneNumber',
  'autoAccept',
  'afterContactWorkSeconds',
  'tags',
] as const;

/** Puts the fields of a row in their places; `undefined` without a login. */
export function rosterEntry(
  fields: Changes<RosterFieldValues>,
  userValues: ReadonlyMap<string, Intent<Json>>,
): RosterEntry | undefined {
  const { login, template, password } = fields;
  if (login?.kind !== 'set') return undefined;
  return {
    login: login.value,
    identity: only(fields, identityFields),
    connect: only(fields, connectFields),
    userValues,
    ...(template?.kind === 'set' && { template: template.value }),
    ...(password?.kind === 'set' && { password: password.value }),
  };
}

/** All fields of an entry as intents: the other way round. */
export function fieldsOf({
  login,
  identity,
  template,
  connect,
  password,
}: RosterEntry): Changes<RosterFieldValues> {
  return {
    login: { kind: 'set', value: login },
    ...identity,
    ...connect,
    ...(template !== undefined && { template: { kind: 'set', value: template } }),
    ...(password !== undefined && { password: { kind: 'set', value: password } }),
  };
}

function only<T extends object, Name extends keyof T>(source: T, names: readonly Name[]): Pick<T, Name> {
  const picked: Partial<T> = {};
  for (const name of names) if (source[name] !== undefined) picked[name] = source[name];
  return picked as Pick<T, Name>;
}
