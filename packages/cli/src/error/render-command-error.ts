import { renderError, renderRosterProblem } from '@rollcall/core/english';
import { renderStoreProblem } from '../store/render-store-problem.js';
import type { CommandError } from './command-error.js';

/** Operations of the stores; those of Amazon Connect are named as AWS names them. */
const OF_STORE = /^[a-z]/;

/** English for people: what is wrong, and what to do. It may hold what the user typed: print it neutralised. */
export function renderCommandError(error: CommandError): string {
  switch (error.code) {
    case 'usage':
      return error.message;
    case 'directory-needed':
    case 'directory-not-integrated':
      return `${'what' in error ? error.what : 'This'} needs Amazon Connect. Name the instance with --instance ID or ROLLCALL_CONNECT_INSTANCE.`;
    case 'directory-not-configured':
      return 'There is no AWS region. Set AWS_REGION, or a region in the AWS profile that AWS_PROFILE names.';
    case 'confirmation-needed':
      return 'Nothing was written. There is no terminal to ask on: give --yes to carry the plan out, or --plan to stop after it.';
    case 'declined':
      return 'Nothing was written.';
    case 'unknown-where-key':
      return `--where does not know "${error.key}". It knows ${error.known.join(', ')}.`;
    case 'secret-on-command-line':
      return `Setting "${error.setting}" is secret, and a command line can be seen by others. Use --set-from-env ${error.setting}=VARIABLE or --set-prompted ${error.setting}.`;
    case 'variable-not-set':
      return `The variable ${error.variable}, which is to hold setting "${error.setting}", is not set.`;
    case 'file-unreadable':
      return `${error.path} cannot be read (${error.reason}).`;
    case 'file-exists':
      return `${error.path} exists and is not overwritten. Choose another name, or move it away.`;
    case 'file-not-written':
      return `${error.path} cannot be written (${error.reason}).`;
    case 'unusable-file':
      return `${error.path} cannot be used. ${error.problems.map(renderRosterProblem).join(' ')}`;
    case 'port-unavailable':
      return `Port ${error.port} cannot be listened on (${error.reason}). Choose another one with --port, or 0 for any.`;
    case 'folder-in-use':
    case 'folder-unusable':
    case 'schema-newer':
    case 'schema-diverged':
    case 'wrong-encoding':
    case 'store-is-a-file':
    case 'store-not-reached':
    case 'store-login-refused':
    case 'store-database-missing':
    case 'store-denied':
    case 'store-not-migrated':
    case 'store-not-owned':
    case 'store-not-counted':
    case 'store-lost':
    case 'wrong-instance':
      return renderStoreProblem(error);
    case 'invalid-request':
      return OF_STORE.test(error.operation)
        ? renderError(error)
        : `${renderError(error)} Check the instance (--instance) and the region (AWS_REGION).`;
    default:
      return renderError(error);
  }
}
