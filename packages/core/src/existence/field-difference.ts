import type { DirectoryFieldName } from '../directory/directory-fields.js';
import type { FieldValue } from '../directory/directory-field-table.js';

/**
 * How two spellings of one person's login differ. `login-case`: the keys are equal, the spellings differ after NFC and
 * trim. `login-differs`: the keys differ, which only a confirmed link can bring about.
 */
export interface LoginDifference {
  readonly field: 'login';
  readonly reason: 'login-case' | 'login-differs';
  readonly profile: string;
  readonly directory: string;
}

/** A field that was read on both sides and does not mean the same on both: drift. */
export type FieldDifference =
  | LoginDifference
  | {
      readonly [Name in DirectoryFieldName]: {
        readonly field: Name;
        /** As the profile has it, in its identity or its mirror. */
        readonly profile: FieldValue<Name> | undefined;
        readonly directory: FieldValue<Name> | undefined;
      };
    }[DirectoryFieldName];
