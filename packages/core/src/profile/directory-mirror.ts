import type { DirectoryFieldName, DirectoryFields } from '../directory/directory-fields.js';
import type { Instant } from '../port/instant.js';

/** The fields that exist once, on the profile, and are therefore not mirrored. */
export const identityFieldNames = ['firstName', 'lastName', 'email', 'secondaryEmail'] as const;

/** A field that the profile keeps as a copy of the directory's. */
export type MirroredFieldName = Exclude<DirectoryFieldName, (typeof identityFieldNames)[number]>;

/** What only the directory has, as it was when last read. A field named in `unread` has never been read. */
export interface DirectoryMirror {
  readonly readAt: Instant;
  /** The directory's own time of change at that read. */
  readonly lastModified?: Instant;
  readonly fields: Pick<DirectoryFields, MirroredFieldName>;
  readonly unread: readonly DirectoryFieldName[];
}
