/** One mistake in an access model. */
export type AccessProblem =
  | {
      readonly code: 'malformed-access';
      readonly path: readonly (string | number)[];
      readonly expected: string;
    }
  | { readonly code: 'invalid-access-key'; readonly of: 'function' | 'action' | 'role'; readonly key: string }
  | { readonly code: 'duplicate-role'; readonly role: string }
  | { readonly code: 'unknown-function'; readonly role: string; readonly function: string }
  /** Without a function, no function that the role grants by default knows the action. */
  | {
      readonly code: 'unknown-action';
      readonly role: string;
      readonly function?: string;
      readonly action: string;
    }
  | { readonly code: 'unknown-included-role'; readonly role: string; readonly includes: string }
  | { readonly code: 'roles-include-each-other'; readonly roles: readonly string[] }
  | { readonly code: 'no-top-role' }
  | { readonly code: 'unknown-guarded-action'; readonly action: string }
  | { readonly code: 'unknown-permission'; readonly action: string; readonly permission: string };

/** Why a definition, or a list of roles, is no access model: every mistake at once. */
export interface InvalidAccess {
  readonly code: 'invalid-access';
  readonly problems: readonly AccessProblem[];
}

/** What is wrong with one thing of an access model, and what to do. */
export function renderAccessProblem(problem: AccessProblem): string {
  switch (problem.code) {
    case 'malformed-access':
      return `At ${problem.path.join('.') || 'the top'} of the access model, expected ${problem.expected}.`;
    case 'invalid-access-key':
      return `"${problem.key}" cannot name ${articles[problem.of]}. Use a lower-case letter, then up to 63 letters, digits or dashes, and not the name of something every object has.`;
    case 'duplicate-role':
      return `There are two roles "${problem.role}". Rename one.`;
    case 'unknown-function':
      return `Role "${problem.role}" names the function "${problem.function}", which does not exist.`;
    case 'unknown-action':
      return problem.function === undefined
        ? `Role "${problem.role}" grants "${problem.action}" by default, and no function that it grants by default has that action.`
        : `Role "${problem.role}" grants "${problem.action}", which function "${problem.function}" does not have.`;
    case 'unknown-included-role':
      return `Role "${problem.role}" includes "${problem.includes}", which is no role.`;
    case 'roles-include-each-other':
      return `The roles ${problem.roles.join(', ')} include each other. Leave one of the inclusions out.`;
    case 'no-top-role':
      return 'No role grants everything, so nobody could give what nobody has. Let one do so.';
    case 'unknown-guarded-action':
      return `A permission is named for "${problem.action}", which this library does not ask for.`;
    case 'unknown-permission':
      return `"${problem.action}" needs "${problem.permission}", which is no action of a function.`;
    default:
      return problem satisfies never;
  }
}

const articles = { function: 'a function', action: 'an action', role: 'a role' } as const;
