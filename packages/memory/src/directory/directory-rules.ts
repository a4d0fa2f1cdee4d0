import type { IdentityType, LoginNameLimits } from '@rollcall/core';
import type { References } from './default-references.js';

/** What decides whether the directory takes a user. */
export interface DirectoryRules {
  readonly identityType: IdentityType;
  readonly limits: LoginNameLimits;
  readonly references: References;
  /** How many users it takes. */
  readonly userLimit: number;
}
