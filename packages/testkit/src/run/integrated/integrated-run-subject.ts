import type {
  AnyCatalog,
  CancelSignal,
  Changes,
  Directory,
  DirectoryFields,
  DirectoryUser,
  DirectoryUserId,
  ExistenceView,
  Json,
  Origin,
  Plan,
  PlanItem,
  PortError,
  ProfileRule,
  ProfileStore,
  Secret,
  TemplateStore,
  TemplateVersion,
  UserProfile,
} from '@rollcall/core';
import type { Actor } from '@rollcall/core/authorization';
import type { RunEnd } from '../run-subject.js';

/** The ports that an executor works on. */
export interface RunPorts {
  readonly profiles: ProfileStore;
  readonly templates: TemplateStore;
  readonly directory: Directory;
}

/** Something that goes wrong at one call of the directory: 1 is the first of its operation. */
export interface RunFault {
  /** `fail`: nothing happens. `lose-answer`: the work is done, and the answer is the error. */
  readonly kind: 'fail' | 'lose-answer';
  readonly operation: 'readUser' | 'createUser' | 'updateUser' | 'deleteUser';
  readonly call: number;
  readonly error: PortError;
}

/** What is handed over at execution. */
export interface RunOptions {
  readonly signal?: CancelSignal;
  readonly passwordFor?: (item: PlanItem) => Secret | undefined;
  readonly secretFor?: (item: PlanItem, setting: string) => Json | undefined;
  /** How many users are written in the directory side by side. */
  readonly concurrency?: number;
}

/** Runs a plan to its end, whatever is handed over or throws there; `undefined` if it is not run at all. */
export type ExecutePlan = (plan: Plan, options?: RunOptions) => Promise<RunEnd | undefined>;

/** Under which conditions plans are run. */
export interface RunConditions {
  /** Who runs them; the host itself, unless it is said. */
  readonly actor?: Actor;
  readonly rules?: readonly ProfileRule[];
}

/** The directory’s own console: what there really is, and a hand in it behind the library’s back. */
export interface RunConsole {
  /** All users with every field. */
  readonly users: () => readonly DirectoryUser[];
  readonly add: (user: {
    readonly id?: string;
    readonly loginName: string;
    readonly fields: DirectoryFields;
  }) => void;
  readonly change: (id: DirectoryUserId, fields: Changes<DirectoryFields>) => void;
  readonly remove: (id: DirectoryUserId) => void;
}

/**
 * An executor of plans with a directory, in an environment of its own that is empty at first. The directory is
 * connect-managed, knows the routing profiles `r1` to `r3`, the security profiles `s1` to `s3` and the hierarchy groups
 * `h1`, `h2`, and `h3` below `h1`, and its listings leave e-mails out.
 */
export interface IntegratedRunSubject {
  readonly origin: Origin;
  /** A generated catalog. */
  readonly catalog: AnyCatalog;
  /** The ports as they are, without anything going wrong. */
  readonly ports: RunPorts;
  readonly console: RunConsole;
  /** Keeps these: every template from its version 1 on. */
  readonly arrange: (versions: readonly TemplateVersion[], profiles: readonly UserProfile[]) => Promise<void>;
  /** The same directory with things going wrong. */
  readonly faulty: (directory: Directory, faults: readonly RunFault[]) => Directory;
  /** An executor over ports that are these, or that are put around these. */
  readonly executorOver: (ports: RunPorts) => ExecutePlan;
  /** The same, for somebody who acts, or with rules of the host. */
  readonly executorFor: (ports: RunPorts, conditions: RunConditions) => ExecutePlan;
  /**
   * Plans directory users for the profiles of a view that have none, over such ports: with the routing profile `r1` and the
   * security profile `s1`. `undefined` where that is refused as a whole.
   */
  readonly creationOver: (ports: RunPorts) => (view: ExistenceView) => Promise<Plan | undefined>;
  /** Everything that the listeners of the host were told so far: changes, telemetry, progress. */
  readonly told: () => readonly unknown[];
}
