import {
  documentedLoginNameLimits,
  instantOf,
  type AnyCatalog,
  type Clock,
  type Directory,
  type EnvironmentId,
  type LoginNameLimits,
  type ProfileStore,
  type TemplateStore,
} from '@rollcall/core';
import type {
  AnyUserAdministration,
  CommonAdministration,
  IntegratedUserAdministration,
  UserAdministration,
} from './administration.js';
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
  /** Told after every write that this administration has made. */
  readonly onChange?: (event: ChangeEvent) => void;
  /** Told what goes on, for telemetry: kinds, codes and numbers only. */
  readonly observe?: (observation: Observation) => void;
}

/** Makes the one object that a host application calls. With a directory it offers what needs one. */
export function createUserAdministration<C extends AnyCatalog>(
  options: AdministrationOptions<C> & { readonly directory: Directory },
): IntegratedUserAdministration<C>;
export function createUserAdministration<C extends AnyCatalog>(
  options: AdministrationOptions<C> & { readonly directory?: never },
): UserAdministration<C>;
export function createUserAdministration<C extends AnyCatalog>(
  options: AdministrationOptions<C> & { readonly directory?: Directory | undefined },
): AnyUserAdministration<C>;
export function createUserAdministration<C extends AnyCatalog>(
  options: AdministrationOptions<C> & { readonly directory?: Directory | undefined },
): AnyUserAdministration<C> {
  const { catalog, environment, profiles, templates, directory } = options;
  const context: Context = {
    catalog,
    origin: Object.freeze({ environment, catalog: catalog.fingerprint }),
    profiles,
    templates,
    directory,
    loginNames: options.loginNames ?? documentedLoginNameLimits,
    clock: options.clock ?? { now: () => instantOf(Date.now()) },
    newId: options.newId ?? (() => globalThis.crypto.randomUUID()),
    onChange: options.onChange ?? (() => undefined),
    observe: options.observe ?? (() => undefined),
  };
  const common: CommonAdministration<C> = {
    catalog,
    origin: context.origin,
    settingsOf: (loginName, call = {}) => settingsOf<C>(context, loginName, call),
    execute: (plan, execution = {}) => executePlan(context, plan, execution),
  };
  if (directory === undefined) return { ...common, ...standaloneAdministration<C>(context) };
  return { ...common, ...integratedAdministration<C>(context, directory) };
}
