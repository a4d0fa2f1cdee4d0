import type { StoreProblem } from './store-problem.js';

/** English for people: what is wrong with the store, and what to do. */
export function renderStoreProblem(problem: StoreProblem): string {
  switch (problem.code) {
    case 'store-locked':
      return `The store is in use${byWhom(problem.owner)}. Wait until that is done; if nothing is running any more, delete ${problem.lock}.`;
    case 'store-corrupt':
      return `${problem.path} is no store, or is damaged: at ${problem.place}, expected ${problem.expected}. It was left as it is; restore a copy of it, or name another file with --store.`;
    case 'store-newer':
      return `${problem.path} was written by a newer version of Rollcall. It was left as it is; use that version.`;
    case 'store-unreadable':
      return `The store ${problem.path} cannot be read (${problem.reason}).`;
    case 'store-not-written':
      return `The store ${problem.path} cannot be written (${problem.reason}). What this command did since it last saved is not kept here; with Amazon Connect, run "rollcall existence" to see where things stand.`;
    case 'store-changed':
      return `Somebody else has written ${problem.path} while this command was running. It was left as it is; run the command again.`;
    case 'wrong-instance':
      return `Environment ${problem.environment} belongs to the Amazon Connect instance ${problem.expected}, and ${problem.got} was given. Name another environment with --environment.`;
    default:
      return problem satisfies never;
  }
}

function byWhom(owner: Extract<StoreProblem, { code: 'store-locked' }>['owner']): string {
  return owner === undefined ? '' : ` by process ${owner.pid} on ${owner.host}`;
}
