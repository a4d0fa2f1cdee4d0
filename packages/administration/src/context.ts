import type {
  AnyCatalog,
  Clock,
  Directory,
  LoginNameLimits,
  Origin,
  ProfileStore,
  TemplateStore,
} from '@rollcall/core';
import type { ChangeEvent } from './observe/change-event.js';
import type { Observation } from './observe/observation.js';

/** What the use cases of one administration share. */
export interface Context {
  readonly catalog: AnyCatalog;
  readonly origin: Origin;
  readonly profiles: ProfileStore;
  readonly templates: TemplateStore;
  readonly directory: Directory | undefined;
  readonly loginNames: LoginNameLimits;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly onChange: (event: ChangeEvent) => void;
  readonly observe: (observation: Observation) => void;
}
