import type {
  AnyCatalog,
  ChangeableFields,
  Changes,
  ConfirmLinkError,
  DirectoryReferences,
  ExistenceFilter,
  ExistenceView,
  IncompleteRead,
  LinkPair,
  Management,
  WrongCatalog,
  WrongEnvironment,
  OverridePolicy,
  Origin,
  Plan,
  PortCall,
  PortError,
  ProfileTransition,
  ReferenceProblem,
  Reread,
  Result,
  SnapshotRequest,
  TemplateNotFound,
  ItemRefusal,
} from '@rollcall/core';
import type { Actor, Denial } from '@rollcall/core/authorization';
import type { RosterEntry } from '@rollcall/core/roster';
import type { ExecuteError } from './run/execute-plan.js';
import type { ExecuteOptions, Run } from './run/run.js';
import type { SettingsOfUser } from './settings-of.js';
import type { TemplateChoice } from './template/find-template.js';
import type { TemplateAdministration } from './template/template-administration.js';
import type { ImportDefaults } from './user/import-users.js';
import type { NoSuchUser } from './user/no-such-user.js';
import type { DirectorySettings } from './user/resolve-new-users.js';
import type { SelectError } from './user/select-users.js';
import type { NewUserRequest, UserChanges, UserMaintenance, UserReads } from './user/user-requests.js';
import type { ProfileSelection, UserSelection } from './user/user-selection.js';

/** A template to be put on users. */
export interface ApplyTemplateRequest<Selection> {
  readonly template: TemplateChoice;
  readonly users: Selection;
  /** What becomes of users' own values of template-scoped settings: `overwrite` unless it is said. */
  readonly overrides?: OverridePolicy | undefined;
}

/** A condition to be set or lifted. Those deleted are found by `lifecycle: ['deleted']`, or by login name. */
export interface LifecycleRequest<Selection> {
  readonly users: Selection;
  readonly transition: ProfileTransition;
}

/** Users to be maintained by another system, or by people here. */
export interface ManagementRequest<Selection> {
  readonly users: Selection;
  readonly management: Management;
}

/** What both kinds of administration offer. */
export interface CommonAdministration<C extends AnyCatalog> {
  readonly catalog: C;
  readonly origin: Origin;
  /**
   * The hot read, for an agent's desktop at sign-in: state, mode and values of one user, in one read of the store. For it,
   * somebody deleted does not exist.
   */
  readonly settingsOf: (
    loginName: string,
    call?: PortCall,
  ) => Promise<Result<SettingsOfUser<C>, Denial | NoSuchUser | PortError>>;
  /**
   * Starts the run of a plan that was made for this environment and catalog, and answers at once. Throws for a
   * `concurrency` of less than 1.
   */
  readonly execute: (plan: Plan, options?: ExecuteOptions) => Result<Run, ExecuteError>;
}

/** User administration without a directory: users of the directory are made and changed elsewhere. */
export interface UserAdministration<C extends AnyCatalog> extends CommonAdministration<C> {
  readonly integrated: false;
  readonly templates: TemplateAdministration<C> & {
    readonly planApply: (
      request: ApplyTemplateRequest<ProfileSelection>,
      call?: PortCall,
    ) => Promise<Result<Plan, TemplateNotFound | PortError>>;
  };
  readonly users: UserReads & {
    readonly planCreate: (
      users: readonly NewUserRequest<C>[],
      call?: PortCall,
    ) => Promise<Result<Plan, IncompleteRead | PortError>>;
    readonly planImport: (
      entries: readonly RosterEntry[],
      defaults: Omit<ImportDefaults, 'directory'>,
      call?: PortCall,
    ) => Promise<Result<Plan, IncompleteRead | PortError>>;
    readonly planEdit: (
      loginName: string,
      changes: UserChanges<C>,
      call?: PortCall,
    ) => Promise<Result<Plan, PortError>>;
    readonly planMaintain: (
      users: readonly UserMaintenance<C>[],
      call?: PortCall,
    ) => Promise<Result<Plan, PortError>>;
    readonly planChangeLifecycle: (
      request: LifecycleRequest<ProfileSelection>,
      call?: PortCall,
    ) => Promise<Result<Plan, PortError>>;
    readonly planChangeManagement: (
      request: ManagementRequest<ProfileSelection>,
      call?: PortCall,
    ) => Promise<Result<Plan, PortError>>;
    readonly planDelete: (
      request: { readonly users: ProfileSelection },
      call?: PortCall,
    ) => Promise<Result<Plan, IncompleteRead | PortError>>;
  };
}

/** A user to be made here and, with `directory`, there too. */
export interface NewIntegratedUser<C extends AnyCatalog> extends NewUserRequest<C> {
  readonly directory?: DirectorySettings;
}

/** User administration with its directory: one place for users on both sides. */
export interface IntegratedUserAdministration<C extends AnyCatalog> extends CommonAdministration<C> {
  readonly integrated: true;
  /** Who exists here, who exists there, and what differs. Counts are those of the rows given. */
  readonly existence: (
    request?: SnapshotRequest & { readonly where?: ExistenceFilter | undefined },
  ) => Promise<Result<ExistenceView, Denial | PortError>>;
  readonly templates: TemplateAdministration<C> & {
    /** With `promote: 'include'`, users who exist in the directory only get their first profile. */
    readonly planApply: (
      request: ApplyTemplateRequest<UserSelection> & { readonly promote?: 'include' | 'refuse' | undefined },
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, TemplateNotFound | SelectError>>;
  };
  readonly users: UserReads & {
    readonly planCreate: (
      users: readonly NewIntegratedUser<C>[],
      call?: PortCall,
    ) => Promise<Result<Plan, IncompleteRead | PortError>>;
    readonly planImport: (
      entries: readonly RosterEntry[],
      defaults: ImportDefaults,
      call?: PortCall,
    ) => Promise<Result<Plan, IncompleteRead | PortError>>;
    /** Names and e-mails of a user who is in the directory change there too. */
    readonly planEdit: (
      loginName: string,
      changes: UserChanges<C>,
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, SelectError>>;
    readonly planMaintain: (
      users: readonly UserMaintenance<C>[],
      call?: PortCall,
    ) => Promise<Result<Plan, PortError>>;
    /** Sets or lifts a condition that stands on the profile alone. See `directory.planSuspend` for suspensions. */
    readonly planChangeLifecycle: (
      request: LifecycleRequest<UserSelection>,
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, SelectError>>;
    /** Hands profiles over to another system, or takes them back. */
    readonly planChangeManagement: (
      request: ManagementRequest<UserSelection>,
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, SelectError>>;
    /** Deletes profiles, and with `from: 'here-and-directory'` the directory users too, for ever. */
    readonly planDelete: (
      request: { readonly users: UserSelection; readonly from?: 'here' | 'here-and-directory' | undefined },
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, IncompleteRead | SelectError>>;
  };
  readonly directory: {
    /** Routing profiles, security profiles, hierarchy groups: what users can be given. */
    readonly references: (call?: PortCall) => Promise<Result<DirectoryReferences, Denial | PortError>>;
    /** Makes directory users for profiles that have none, all with the same settings. */
    readonly planCreate: (
      request: { readonly users: UserSelection; readonly settings: DirectorySettings },
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, IncompleteRead | ItemRefusal | SelectError>>;
    /** Changes any fields of directory users, the same for all of them. */
    readonly planEdit: (
      request: { readonly users: UserSelection; readonly changes: Changes<ChangeableFields> },
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, SelectError>>;
    readonly planAssignRoutingProfile: (
      request: { readonly users: UserSelection; readonly routingProfile: string },
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, ReferenceProblem | SelectError>>;
    /** Without a group, users leave theirs. */
    readonly planAssignHierarchy: (
      request: { readonly users: UserSelection; readonly hierarchy: string | readonly string[] | undefined },
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, ReferenceProblem | SelectError>>;
    /** Replaces the whole set of each user. */
    readonly planAssignSecurityProfiles: (
      request: { readonly users: UserSelection; readonly securityProfiles: readonly string[] },
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, ReferenceProblem | SelectError>>;
    /**
     * Leaves users with one security profile, which is to allow nothing, and remembers on their profiles what they had. What
     * is remembered stays until they are reinstated, also when they are suspended again.
     */
    readonly planSuspend: (
      request: { readonly users: UserSelection; readonly securityProfile: string },
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, ReferenceProblem | SelectError>>;
    /** Puts back what suspended users had. */
    readonly planReinstate: (
      request: { readonly users: UserSelection },
      call?: SnapshotRequest,
    ) => Promise<Result<Plan, SelectError>>;
  };
  /** Links a pair that a person has confirmed, out of an existence view: candidates of one ambiguous row, say. */
  readonly planConfirmLink: (
    view: Pick<ExistenceView, 'origin' | 'rows'>,
    pair: LinkPair,
  ) => Result<Plan, ConfirmLinkError | WrongEnvironment | WrongCatalog>;
  /** Takes over what the directory says, for all users or some; see `Reread` for what may go unseen. */
  readonly planResync: (
    request?: { readonly users?: UserSelection | undefined; readonly reread?: Reread | undefined },
    call?: SnapshotRequest,
  ) => Promise<Result<Plan, SelectError>>;
}

/** An administration whose host decides at run time whether a directory is integrated: ask `integrated`. */
export type AnyUserAdministration<C extends AnyCatalog> =
  | UserAdministration<C>
  | IntegratedUserAdministration<C>;

/** The administration of the host itself. It may do everything, and hands out others that do what somebody may. */
export type HostAdministration<Administration> = Administration & ActingFor<Administration>;

/** Gives the same administration to somebody who acts. */
export interface ActingFor<Administration> {
  /**
   * The administration as somebody acts on it: an administrator, or a system that maintains users. Permission and scope
   * are asked for each user when something is planned and again when it is run, whoever made the plan; lists and reads
   * show who is in scope. Make one for each request: roles, scope and hierarchy are as they are now. `out-of-scope` for an
   * administrator who has no access to the environment.
   */
  readonly actingAs: (actor: Actor, call?: PortCall) => Promise<Result<Administration, Denial | PortError>>;
}

/** The host's own administration where it decides at run time whether a directory is integrated. */
export type AnyHostAdministration<C extends AnyCatalog> =
  | HostAdministration<UserAdministration<C>>
  | HostAdministration<IntegratedUserAdministration<C>>;
