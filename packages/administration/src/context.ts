import type { Clearance } from '@rollcall/core/authorization';
import type {
  AnyCatalog,
  Clock,
  Directory,
  LoginNameLimits,
  Origin,
  OutsideRules,
  ProfileRule,
  ProfileStore,
  TemplateStore,
} from '@rollcall/core';
import type { ChangeEvent } from './observe/change-event.js';
import type { Observation } from './observe/observation.js';

/** What planning reaches: of every port only what reads. */
export interface PlanningContext {
  readonly catalog: AnyCatalog;
  readonly origin: Origin;
  readonly profiles: Pick<ProfileStore, 'getMany' | 'standing' | 'list' | 'entries'>;
  readonly templates: Pick<TemplateStore, 'list' | 'get' | 'getByName' | 'versions'>;
  readonly directory: ReadableDirectory | undefined;
  readonly loginNames: LoginNameLimits;
  readonly outside: OutsideRules | undefined;
  readonly rules: readonly ProfileRule[];
  /** What the actor may do for whom the administration works; none where that is the host itself. */
  readonly clearance: Clearance | undefined;
  readonly observe: (observation: Observation) => void;
}

/** A directory, without its writing functions. */
export type ReadableDirectory = Pick<Directory, 'manifest' | 'snapshot' | 'readUser' | 'references'>;

/** What the use cases of one administration share. */
export interface Context extends PlanningContext {
  readonly profiles: ProfileStore;
  /** The same, whoever acts: what a run goes by may be out of sight. */
  readonly everybody: Pick<ProfileStore, 'getMany' | 'list'>;
  readonly templates: TemplateStore;
  readonly directory: Directory | undefined;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly onChange: (event: ChangeEvent) => void;
}
