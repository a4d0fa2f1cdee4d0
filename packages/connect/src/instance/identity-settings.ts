import type { LoginNameLimits } from '@rollcall/core';

/** Rules of an instance on which AWS contradicts itself. */
export interface IdentitySettings {
  /** How long a login name may be: its model says 100 characters, its CreateUser page 20, and 64 under SAML. */
  readonly loginNameLimits: LoginNameLimits;
  /** Its UserIdentityInfo page calls a primary e-mail under SAML an error, its CreateUser page asks for one. */
  readonly emailUnderSaml: 'refuse' | 'allow';
}
