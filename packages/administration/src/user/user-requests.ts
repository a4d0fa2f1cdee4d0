import type {
  AnyCatalog,
  Cursor,
  Identity,
  Management,
  OverrideChangesOf,
  Page,
  PortCall,
  PortError,
  ProfileFilter,
  Result,
  StandingProfile,
  UserValueChangesOf,
  UserValuesOf,
  Changes,
  Intent,
  ModeOf,
} from '@rollcall/core';
import type { Denial } from '@rollcall/core/authorization';
import type { TemplateChoice } from '../template/find-template.js';
import type { NoSuchUser } from './no-such-user.js';

/** A user to be made from a template. */
export interface NewUserRequest<C extends AnyCatalog> {
  readonly loginName: string;
  readonly identity?: Identity;
  readonly template: TemplateChoice;
  /** Who maintains the profile: people here, unless it is said. */
  readonly management?: Management;
  /** User-scoped values over the template's initial ones. */
  readonly userValues?: UserValuesOf<C>;
}

/** What one user is to have differently. */
export interface UserChanges<C extends AnyCatalog> {
  readonly loginName?: string;
  readonly identity?: Changes<Identity>;
  /** The user's own mode; clearing returns it to the template's. */
  readonly mode?: Intent<ModeOf<C>>;
  /** Template-scoped settings; clearing returns one to the template's value. */
  readonly overrides?: OverrideChangesOf<C>;
  /** User-scoped settings; clearing stores the catalog's default. */
  readonly userValues?: UserValueChangesOf<C>;
}

/** One user of a bulk maintenance, with values of its own. */
export interface UserMaintenance<C extends AnyCatalog> {
  readonly loginName: string;
  readonly userValues: UserValueChangesOf<C>;
}

/** Which page of a list is wanted. */
export interface UserListRequest extends PortCall {
  readonly where?: ProfileFilter | undefined;
  readonly cursor?: Cursor | undefined;
  readonly limit?: number | undefined;
}

/** Reads of profiles, the same with and without a directory. */
export interface UserReads {
  /** A page of profiles with the template versions beneath them, in the order of logins. */
  readonly list: (request?: UserListRequest) => Promise<Result<Page<StandingProfile>, Denial | PortError>>;
  /** One profile by login name, ignoring case. */
  readonly get: (
    loginName: string,
    call?: PortCall,
  ) => Promise<Result<StandingProfile, Denial | NoSuchUser | PortError>>;
}
