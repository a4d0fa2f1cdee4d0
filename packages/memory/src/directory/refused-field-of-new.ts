import { checkNewDirectoryUser, type NewDirectoryUser, type NewDirectoryUserProblem } from '@rollcall/core';
import type { DirectoryRules } from './directory-rules.js';
import { unknownReference } from './unknown-reference.js';

/** The field for which a new user is refused: by the rules of its fields, then of passwords, then for an unknown id. */
export function refusedFieldOfNew(
  user: NewDirectoryUser,
  password: 'given' | 'none',
  { identityType, limits, references }: DirectoryRules,
): NewDirectoryUserProblem['field'] | undefined {
  const problem = checkNewDirectoryUser(user, identityType, limits);
  if (problem !== undefined) return problem.field;
  const wanted = identityType === 'connect-managed' ? 'given' : 'none';
  return password === wanted ? unknownReference(user.fields, references) : 'password';
}
