import type { DirectoryRefused, NewDirectoryUserProblem } from '@rollcall/core';
import type { ConnectOperation } from './call/operation.js';

/**
 * The rule by which a change is refused before a call, or found not to have been carried out after one. Beside the rules
 * of core: `said-twice` one setting for all channels and by channel at once; `after-creation` a field that creation does
 * not take; `unknown` something named that does not exist; `not-taken` a change that Amazon Connect accepted and did not
 * make.
 */
export type RefusalRule =
  | NewDirectoryUserProblem['rule']
  | 'said-twice'
  | 'after-creation'
  | 'unknown'
  | 'not-taken';

/** A refusal of the adapter's own: it names the field and the rule, and no value. */
export interface ConnectRefusal extends DirectoryRefused {
  readonly operation: ConnectOperation;
  readonly field: string;
  readonly rule: RefusalRule;
}

/** A refusal of one field by one rule. */
export function refusal(operation: ConnectOperation, field: string, rule: RefusalRule): ConnectRefusal {
  return { code: 'directory-refused', operation, field, rule };
}
