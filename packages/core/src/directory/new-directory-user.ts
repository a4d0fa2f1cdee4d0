import type { DirectoryFields, RoutingProfileId, SecurityProfileId } from './directory-fields.js';

/** A user to be made in the directory. Its password is handed over apart from it, at execution. */
export interface NewDirectoryUser {
  readonly loginName: string;
  readonly fields: NewDirectoryUserFields;
}

/** The fields of a new user: routing profile and at least one security profile are required (CreateUser's model). */
export type NewDirectoryUserFields = DirectoryFields & {
  readonly routingProfileId: RoutingProfileId;
  readonly securityProfileIds: readonly [SecurityProfileId, ...SecurityProfileId[]];
};
