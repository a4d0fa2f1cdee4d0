import type { Clearance } from '@rollcall/core/authorization';
import {
  documentedLoginNameLimits,
  instantOf,
  type AnyCatalog,
  type Clock,
  type Directory,
  type EnvironmentId,
  type LoginNameLimits,
  type OutsideRules,
  type ProfileRule,
  type ProfileStore,
  type TemplateStore,
} from '@rollcall/core';
import type {
  ActingFor,
  AnyHostAdministration,
  CommonAdministration,
  HostAdministration,
  IntegratedUserAdministration,
  UserAdministration,
} from './administration.js';
import { actingContext } from './authorization/acting-context.js';
import { guardedIntegrated, guardedStandalone } from './authorization/guarded.js';
import type { Context } from './context.js';
import { integratedAdministration } from './integrated-administration.js';
import type { ChangeEvent } from './observe/change-event.js';
import type { Observation } from './observe/observation.js';
import { executePlan } from './run/execute-plan.js';
import { settingsOf } from './settings-of.js';
import { standaloneAdministration } from './standalone-administration.js';

/** What an administration is made of: a catalog, the stores of one environment, and what the host listens to. */
export interface AdministrationOptions<C extends AnyCatalog> {
  readonly catalog: C;
  readonly environment: EnvironmentId;
  readonly profiles: ProfileStore;
  readonly templates: TemplateStore;
  /** The machine's clock unless it is given. */
  readonly clock?: Clock;
  /** Makes ids of profiles and templates; random UUIDs unless it is given. */
  readonly newId?: () => string;
  /** How long login names of new directory users may be: as AWS documents it, unless it is given. */
  readonly loginNames?: LoginNameLimits;
  /** What outside systems forbid for the profiles that they maintain, where that is not `forbiddenOutside`. */
  readonly outside?: OutsideRules;
  /** Rules about profiles that are the host's own, asked when planning and again before each write. */
  readonly rules?: readonly ProfileRule<NoInfer<C>>[];
  /** Told after every write that this administration has made. */
  readonly onChange?: (event: ChangeEvent) => void;
  /** Told what goes on, for telemetry: kinds, codes and numbers only. */
  readonly observe?: (observation: Observation) => void;
}

/** Makes the one object that a host application calls. With a directory it offers what needs one. */
export function createUserAdministration<C extends AnyCatalog>(
  options: AdministrationOptions<C> & { readonly directory: Directory },
): HostAdministration<IntegratedUserAdministration<C>>;
export function createUserAdministration<C extends AnyCatalog>(
  options: AdministrationOptions<C> & { readonly directory?: never },
): HostAdministration<UserAdministration<C>>;
export function createUserAdministration<C extends AnyCatalog>(
  options: AdministrationOptions<C> & { readonly directory?: Directory | undefined },
): AnyHostAdministration<C>;
export function createUserAdministration<C extends AnyCatalog>(
  options: AdministrationOptions<C> & { readonly directory?: Directory | undefined },
): AnyHostAdministration<C> {
  const { catalog, environment, profiles, templates, directory } = options;
  const context: Context = {
    catalog,
    origin: Object.freeze({ environment, catalog: catalog.fingerprint }),
    profiles,
    everybody: profiles,
    templates,
    directory,
    loginNames: options.loginNames ?? documentedLoginNameLimits,
    outside: options.outside,
    rules: (options.rules ?? []) as readonly ProfileRule[],
    clearance: undefined,
    clock: options.clock ?? { now: () => instantOf(Date.now()) },
    newId: options.newId ?? (() => globalThis.crypto.randomUUID()),
    onChange: options.onChange ?? (() => undefined),
    observe: options.observe ?? (() => undefined),
  };
  if (directory === undefined) {
    const over = (each: Context) => ({
      ...commonAdministration<C>(each, catalog),
      ...standaloneAdministration<C>(each),
    });
    return { ...over(context), actingAs: actingOver(context, over, guardedStandalone<C>) };
  }
  const over = (each: Context) => ({
    ...commonAdministration<C>(each, catalog),
    ...integratedAdministration<C>(each, directory),
  });
  return { ...over(context), actingAs: actingOver(context, over, guardedIntegrated<C>) };
}

function commonAdministration<C extends AnyCatalog>(context: Context, catalog: C): CommonAdministration<C> {
  return {
    catalog,
    origin: context.origin,
    settingsOf: (loginName, call = {}) => settingsOf<C>(context, loginName, call),
    execute: (plan, execution = {}) => executePlan(context, plan, execution),
  };
}

/** Makes the administration of somebody who acts. */
function actingOver<A>(
  context: Context,
  over: (context: Context) => A,
  guard: (clearance: Clearance, administration: A) => A,
): ActingFor<A>['actingAs'] {
  return async (actor, call = {}) => {
    const acting = await actingContext(context, actor, call);
    return acting.map((each) => guard(each.clearance, over(each)));
  };
}
