import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { Directory } from '../directory/directory.js';
import type { ProfileStore } from '../profile/profile-store.js';
import type { TemplateStore } from '../template/template-store.js';
import type { planApply } from './plan-apply.js';
import type { planConfirmLink } from './plan-confirm-link.js';
import type { planCreateInDirectory } from './plan-create-in-directory.js';
import type { planCreate } from './plan-create.js';
import type { planDelete } from './plan-delete.js';
import type { planEditDirectory } from './plan-edit-directory.js';
import type { planEdit } from './plan-edit.js';
import type { planResync } from './plan-resync.js';

/** How deep requests are looked into: a port would be a member, or a member of one. */
type Deep = [unknown, unknown, unknown];

/**
 * Whether a function that answers later can be got hold of: every function of a port does. A catalog holds schemas, whose
 * asynchronous checks reach nothing.
 */
type ReachesPort<T, Depth extends unknown[] = Deep> = T extends AnyCatalog
  ? false
  : T extends (...args: never) => infer Answer
    ? Answer extends PromiseLike<unknown>
      ? true
      : false
    : T extends object
      ? Depth extends [unknown, ...infer Rest]
        ? true extends { readonly [Key in keyof T]-?: ReachesPort<T[Key], Rest> }[keyof T]
          ? true
          : false
        : false
      : false;

/** A planner: all that it is given is data, and it answers at once. */
type PurePlanner<Planner extends (request: never) => unknown> =
  true extends ReachesPort<Parameters<Planner>[0]>
    ? 'reaches a port'
    : ReturnType<Planner> extends PromiseLike<unknown>
      ? 'answers later'
      : 'pure';

'pure' satisfies PurePlanner<typeof planApply>;
'pure' satisfies PurePlanner<typeof planConfirmLink>;
'pure' satisfies PurePlanner<typeof planCreate>;
'pure' satisfies PurePlanner<typeof planCreateInDirectory>;
'pure' satisfies PurePlanner<typeof planDelete>;
'pure' satisfies PurePlanner<typeof planEdit>;
'pure' satisfies PurePlanner<typeof planEditDirectory>;
'pure' satisfies PurePlanner<typeof planResync>;

// What the proof is worth: each port is found, at whatever place.
'reaches a port' satisfies PurePlanner<(request: Directory) => void>;
'reaches a port' satisfies PurePlanner<(request: { readonly profiles: ProfileStore }) => void>;
'reaches a port' satisfies PurePlanner<
  (request: { readonly context: { readonly templates?: TemplateStore | undefined } }) => void
>;
'reaches a port' satisfies PurePlanner<(request: { readonly write: ProfileStore['write'] }) => void>;
'answers later' satisfies PurePlanner<(request: { readonly targets: readonly string[] }) => Promise<void>>;
