import {
  directoryFieldNames,
  directoryUser,
  instantOf,
  parseEnvironmentId,
  type DirectoryFieldName,
  type DirectoryUser,
  type DirectoryFields,
  type Origin,
  type ProfileId,
  type TemplateId,
  type UserProfile,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';

/** The fields that are compared; all others are unread on both sides. */
const comparedFields = [
  'firstName',
  'lastName',
  'email',
  'secondaryEmail',
  'routingProfileId',
  'securityProfileIds',
  'hierarchyGroupId',
  'phoneType',
] as const satisfies readonly DirectoryFieldName[];

const unread = directoryFieldNames
  .filter((name) => !comparedFields.some((compared) => compared === name))
  .sort();
const readAt = instantOf(Date.UTC(2026, 0, 1));

/** Where the rows of the benches come from. */
export const origin: Origin = { environment: orThrow(parseEnvironmentId('bench')), catalog: 'bench' };

/** So many users on each side, 80 % of them on both; every tenth of those differs in one field. Shuffled alike each time. */
export function crowd(size: number): {
  readonly users: readonly DirectoryUser[];
  readonly profiles: readonly UserProfile[];
} {
  const offset = Math.floor(size / 5);
  const users = Array.from({ length: size }, (_, index) => userOf(index));
  const profiles = Array.from({ length: size }, (_, index) => profileOf(index + offset));
  return { users: shuffled(users), profiles: shuffled(profiles) };
}

function loginOf(index: number): string {
  return `agent${String(index).padStart(8, '0')}`;
}

function fieldsOf(index: number, lastName: string): DirectoryFields {
  const fields: { readonly [Name in keyof DirectoryFields]: unknown } = {
    firstName: `First ${index % 997}`,
    lastName,
    email: `${loginOf(index)}@example.com`,
    secondaryEmail: `${loginOf(index)}@backup.example.com`,
    routingProfileId: `routing-${index % 20}`,
    securityProfileIds: [`security-${index % 7}`, 'security-agent'],
    hierarchyGroupId: `group-${index % 100}`,
    phoneType: index % 3 === 0 ? 'desk' : 'soft',
  };
  return fields as DirectoryFields;
}

function userOf(index: number): DirectoryUser {
  const fields = fieldsOf(index, `Last ${index}`);
  return orThrow(directoryUser({ id: `id-${index}`, loginName: loginOf(index), fields, unread }));
}

function profileOf(index: number): UserProfile {
  const { login } = userOf(index);
  const lastName = index % 10 === 0 ? `Was ${index}` : `Last ${index}`;
  const { firstName, lastName: last, email, secondaryEmail, ...mirrored } = fieldsOf(index, lastName);
  return {
    id: `profile-${index}` as ProfileId,
    login,
    identity: { firstName: firstName!, lastName: last!, email: email!, secondaryEmail: secondaryEmail! },
    configuration: { template: { id: 'template' as TemplateId, version: 1 }, overrides: {}, userValues: {} },
    management: { kind: 'here' },
    mirror: { readAt, fields: mirrored, unread },
    version: 1,
  };
}

function shuffled<T>(items: T[]): readonly T[] {
  let state = 42;
  for (let index = items.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (index + 1);
    [items[index], items[other]] = [items[other]!, items[index]!];
  }
  return items;
}
