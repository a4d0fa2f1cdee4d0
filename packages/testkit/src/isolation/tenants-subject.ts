import type {
  AnyCatalog,
  Cursor,
  DirectoryUser,
  ExistenceView,
  LinkPair,
  Origin,
  Plan,
  Result,
  TemplateVersion,
  UserProfile,
} from '@rollcall/core';

/** An answer that may be a refusal. */
export type TenantAnswer<T = unknown> = Result<T, { readonly code: string }>;

/** An administration of one environment, which is empty at first. */
export interface Tenant {
  readonly origin: Origin;
  /** A generated catalog, the same for all. */
  readonly catalog: AnyCatalog;
  readonly arrange: (
    versions: readonly TemplateVersion[],
    profiles: readonly UserProfile[],
    users: readonly DirectoryUser[],
  ) => Promise<void>;
  /** Everything that is kept for it on both sides, by another path than the administration. */
  readonly kept: () => unknown;
  readonly existence: () => Promise<TenantAnswer<ExistenceView>>;
  /** What is told of one user, by every read that there is. */
  readonly read: (loginName: string) => Promise<readonly TenantAnswer[]>;
  /** The first users of the list, and where it goes on. */
  readonly list: (cursor?: Cursor) => Promise<TenantAnswer<{ readonly next?: Cursor }>>;
  /** The plans for the rows of a view that there are. */
  readonly plan: {
    readonly apply: (view: ExistenceView, template: TemplateVersion) => Promise<TenantAnswer<Plan>>;
    readonly delete: (view: ExistenceView) => Promise<TenantAnswer<Plan>>;
    readonly resync: (view: ExistenceView) => Promise<TenantAnswer<Plan>>;
    readonly edit: (view: ExistenceView) => Promise<TenantAnswer<Plan>>;
    readonly confirmLink: (view: ExistenceView, pair: LinkPair) => TenantAnswer<Plan>;
  };
  readonly execute: (plan: Plan) => Promise<TenantAnswer>;
}

/** Two environments on the same ground. */
export interface TenantsSubject {
  readonly ours: Tenant;
  readonly theirs: Tenant;
}
