import {
  checkNewDirectoryUser,
  fieldGroups,
  fieldsNotTaken,
  fieldsTaken,
  type ChangeableFieldName,
  type DirectoryChange,
  type DirectoryFields,
  type NewDirectoryUserFields,
  type NewDirectoryUserProblem,
  type RoutingProfileId,
  type SecurityProfileId,
} from '@rollcall/core';
import type { DirectoryRules } from './directory-rules.js';
import { unknownReference } from './unknown-reference.js';

/** A user that breaks no rule, on whom a change is tried: the rest of the real one is not the change's business. */
const blameless: NewDirectoryUserFields = {
  firstName: 'A',
  lastName: 'A',
  email: 'a@example.com',
  routingProfileId: 'a' as RoutingProfileId,
  securityProfileIds: ['a' as SecurityProfileId],
};

/** The field for which a change is refused: changed fields keep the rules that they keep in a new user. */
export function refusedFieldOfChange(
  { group, fields }: DirectoryChange,
  after: DirectoryFields,
  { identityType, limits, references }: DirectoryRules,
): NewDirectoryUserProblem['field'] | undefined {
  const changed = Object.keys(fields) as ChangeableFieldName[];
  const untaken = changed.find((name) => fieldsNotTaken[identityType].includes(name));
  if (untaken !== undefined) return untaken;
  // A desk phone and its number, which may be set one after the other, are judged together.
  const judged = picked(after, group === 'phone' ? fieldGroups.phone : changed);
  const tried = { ...fieldsTaken<DirectoryFields>(identityType, blameless), ...judged };
  // Cleared security profiles are none, which is for the rule about them to refuse.
  const whole = { ...tried, securityProfileIds: tried.securityProfileIds ?? [] } as NewDirectoryUserFields;
  const problem = checkNewDirectoryUser({ loginName: 'a', fields: whole }, identityType, limits);
  return problem?.field ?? unknownReference(judged, references);
}

function picked(fields: DirectoryFields, names: readonly ChangeableFieldName[]): DirectoryFields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
