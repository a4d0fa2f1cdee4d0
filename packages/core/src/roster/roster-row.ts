import type { Tag } from '../directory/directory-fields.js';
import type { Changes, Intent } from '../intent/intent.js';
import type { Json } from '../json/json.js';
import type { Login } from '../login/login.js';
import type { Identity } from '../profile/user-profile.js';
import type { Secret } from '../secret/secret.js';

/** What a roster file says of a user in Amazon Connect: by name, since people write names; a plan resolves them to ids. */
export interface RosterConnectFields {
  readonly routingProfile: string;
  /** One to ten names. */
  readonly securityProfiles: readonly string[];
  /** Names from the top level down: one to five of them. */
  readonly hierarchyPath: readonly string[];
  /** E.164. */
  readonly mobile: string;
  readonly phoneType: 'soft' | 'desk';
  /** E.164. */
  readonly deskPhoneNumber: string;
  readonly autoAccept: boolean;
  readonly afterContactWorkSeconds: number;
  /** At most fifty, with different keys. */
  readonly tags: readonly Tag[];
}

/** What a roster file says of one user. Fields without an intent are left alone: their cell was empty or missing. */
export interface RosterEntry {
  readonly login: Login;
  readonly identity: Changes<Identity>;
  /** Name of a template. */
  readonly template?: string;
  readonly connect: Changes<RosterConnectFields>;
  /** User-scoped settings by key; each value is one that the catalog accepts. */
  readonly userValues: ReadonlyMap<string, Intent<Json>>;
  readonly password?: Secret;
}

/** An entry with the place where it was read. */
export interface RosterRow extends RosterEntry {
  /** The physical line on which the record begins, from 1. A quoted cell may hold further lines. */
  readonly line: number;
}

/** The fields that a column can have, by name, with the value of each. */
export type RosterFieldValues = RosterConnectFields & {
  readonly [Name in keyof Identity]-?: Exclude<Identity[Name], undefined>;
} & {
  readonly login: Login;
  readonly template: string;
  readonly password: Secret;
};

/** Name of a field that a column can have. */
export type RosterField = keyof RosterFieldValues;
