import { renderPostgresError } from '@rollcall/postgres';
import type { StoreProblem } from './store-problem.js';

/** English for people: what is wrong with the store, and what to do. Nothing in it comes from a connection string. */
export function renderStoreProblem(problem: StoreProblem): string {
  switch (problem.code) {
    case 'folder-in-use':
    case 'folder-unusable':
    case 'schema-newer':
    case 'schema-diverged':
    case 'wrong-encoding':
      return renderPostgresError(problem);
    case 'store-is-a-file':
      return problem.file === 'old-store'
        ? `${problem.path} is a store of an earlier version of Rollcall, which kept everything in one file. It was left as it is, and that version still reads it. Name a folder with --store.`
        : `${problem.path} is a file. A store is a folder, or a connection string that begins with postgres://. Name another one with --store.`;
    case 'store-not-reached':
      return `The database server of the store cannot be reached${reason(problem)}. Check host, port and sslmode of --store or ROLLCALL_STORE.`;
    case 'store-login-refused':
      return `The database server of the store does not let this user in${reason(problem)}. Check user and password of --store or ROLLCALL_STORE; without a password in it, PGPASSWORD and ~/.pgpass count.`;
    case 'store-database-missing':
      return 'The server of the store has no such database. Create it, or name another one.';
    case 'store-denied':
      return `The role of the store may not use the schema ${problem.schema}. The owner of the schema gives it what it needs: rollcall store sql --role NAME prints the statements.`;
    case 'store-not-migrated':
      return `The schema ${problem.schema} is not there, or not as this version wants it${steps(problem)}. Its owner runs: rollcall store migrate`;
    case 'store-not-owned':
      return `The role of the store does not own the schema ${problem.schema}. Connect as the role that owns it.`;
    case 'store-not-counted':
      return `The schema ${problem.schema} was not made by rollcall store migrate, so that nobody knows how far it is. Bring it up to date by the means that made it; rollcall store sql prints every step.`;
    case 'store-lost':
      return `The store has failed${reason(problem)}, and the run was stopped. What is said to be done is done, and the others were not begun or failed. With Amazon Connect, run "rollcall existence" to see where things stand.`;
    case 'wrong-instance':
      return `Environment ${problem.environment} belongs to the Amazon Connect instance ${problem.expected}, and ${problem.got} was given. Name another environment with --environment.`;
    default:
      return problem satisfies never;
  }
}

function reason({ cause }: Extract<StoreProblem, { readonly cause?: unknown }>): string {
  return cause?.code === undefined ? '' : ` (${cause.code})`;
}

function steps({ pending = [] }: Extract<StoreProblem, { readonly code: 'store-not-migrated' }>): string {
  return pending.length === 0 ? '' : ` (it lacks: ${pending.join(', ')})`;
}
