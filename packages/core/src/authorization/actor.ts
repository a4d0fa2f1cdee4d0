import type { AccessModel } from './access-model.js';
import type { Administrator } from './administrator.js';

/** Who acts. The host knows who it is; what that allows is decided here. */
export type Actor =
  | AdministratorActor
  /** A system that maintains users (SCIM, say): it may change those of its own, and nobody else's. */
  | { readonly kind: 'outside-system'; readonly system: string };

/** An administrator, with the roles as they are now. */
export interface AdministratorActor {
  readonly kind: 'administrator';
  readonly access: AccessModel;
  readonly administrator: Administrator;
}
