import type { SettingValues } from '../catalog/setting-values.js';
import type { DirectoryUserId } from '../directory/directory-user.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { Login } from '../login/login.js';
import type { TemplateVersionRef } from '../template/template-version.js';
import type { DirectoryMirror } from './directory-mirror.js';

/** Id of a profile; it never changes. */
export type ProfileId = string & { readonly __brand: 'ProfileId' };

/** Who a person is, besides the login name. With integrated management the directory owns it. */
export interface Identity {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly secondaryEmail?: string;
}

/** The directory user that a profile belongs to, with the login it had there: a directory login never changes. */
export interface DirectoryLink {
  readonly id: DirectoryUserId;
  readonly login: Login;
}

/** Who maintains a profile: people through this library, or another system (SCIM, say), which then forbids it here. */
export type Management = { readonly kind: 'here' } | { readonly kind: 'outside'; readonly system: string };

/**
 * What makes a user behave as it does: a template version and what differs from it. Everything else is derived.
 *
 * Canonical relative to one catalog: no override equals the value beneath it, and `modeOverride` is not the mode of the
 * template version.
 */
export interface Configuration {
  readonly template: TemplateVersionRef;
  readonly modeOverride?: string;
  /** Template-scoped values that differ from the template version, dormant ones included. */
  readonly overrides: SettingValues;
  /** User-scoped values, dormant ones included; what is absent has the catalog's default. */
  readonly userValues: SettingValues;
}

/** What the product adds to a user. It can exist without a directory user. */
export interface UserProfile {
  readonly id: ProfileId;
  readonly login: Login;
  readonly identity: Identity;
  readonly configuration: Configuration;
  readonly management: Management;
  /** The conditions that hold; absent while the user is active. */
  readonly lifecycle?: Lifecycle;
  readonly link?: DirectoryLink;
  readonly mirror?: DirectoryMirror;
  /** Goes up by one with every write; a write names the version that it was based on. */
  readonly version: number;
}

/** First and last name together, as people call the user. */
export function displayName(identity: Identity): string {
  return [identity.firstName, identity.lastName]
    .filter((name) => name !== undefined && name !== '')
    .join(' ');
}

/** Whether a profile has something of its own where the template decides: an override, or a mode. */
export function isOverridden({ modeOverride, overrides }: Configuration): boolean {
  return modeOverride !== undefined || Object.keys(overrides).length > 0;
}
