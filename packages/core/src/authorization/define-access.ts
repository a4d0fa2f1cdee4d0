import type { AccessDefinition, FunctionDefinitions } from './access-definition.js';
import type { AccessModel } from './access-model.js';
import { renderAccessProblem } from './access-problem.js';
import { parseAccess } from './parse-access.js';

/**
 * Makes an access model. The types hold what functions, actions and roles there are.
 *
 * Throws if the definition breaks a rule that the types cannot hold, since that is a mistake in the program. A host that
 * loads its model uses `parseAccess`, and one that stores its roles `withRoles`.
 */
export function defineAccess<const Functions extends FunctionDefinitions, const RoleId extends string>(
  definition: AccessDefinition<Functions, RoleId>,
): AccessModel {
  return parseAccess(definition).match(
    (access) => access,
    ({ problems }) => {
      throw new Error(problems.map(renderAccessProblem).join('\n'));
    },
  );
}
