import type { AccessModel } from './access-model.js';
import type { Administrator, AdministratorId } from './administrator.js';
import type { GroupLines } from './group-lines.js';

/** Who administers, and what that allows: what a host keeps, and changes by the rules of this folder alone. */
export interface AccessState {
  readonly access: AccessModel;
  readonly administrators: readonly Administrator[];
  /** The hierarchy. Without it nothing is known to lie below a group. */
  readonly lines?: GroupLines | undefined;
}

/** There is no administrator of this id. */
export interface NoSuchAdministrator {
  readonly code: 'no-such-administrator';
  readonly id: AdministratorId;
}

/** Nobody would be left who may do everything; or nobody who may do so everywhere, where there was somebody. */
export interface LastAdministrator {
  readonly code: 'last-administrator';
}
