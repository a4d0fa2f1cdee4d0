import type { RosterFileProblem } from '@rollcall/core/roster';
import type { StoreProblem } from '../store/store-problem.js';

/** What can be wrong with a command besides what the library finds. */
export type CommandProblem =
  | StoreProblem
  /** The arguments cannot be understood; the message says which and why. */
  | { readonly code: 'usage'; readonly message: string }
  | { readonly code: 'directory-needed'; readonly what: string }
  | { readonly code: 'directory-not-configured'; readonly missing: 'region' }
  | { readonly code: 'confirmation-needed' }
  | { readonly code: 'declined' }
  | { readonly code: 'unknown-where-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly code: 'secret-on-command-line'; readonly setting: string }
  | { readonly code: 'variable-not-set'; readonly variable: string; readonly setting: string }
  | { readonly code: 'file-unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'file-exists'; readonly path: string }
  | { readonly code: 'file-not-written'; readonly path: string; readonly reason: string }
  | { readonly code: 'unusable-file'; readonly path: string; readonly problems: readonly RosterFileProblem[] }
  | { readonly code: 'port-unavailable'; readonly port: number; readonly reason: string };
