import { modelLoginNameLimits, type Directory } from '@rollcall/core';
import { callOn } from './call/call.js';
import type { ConnectClientLike } from './call/connect-client.js';
import { sendThrough } from './call/send.js';
import { createUserBy } from './create/create-user.js';
import { deleteUserBy } from './delete-user.js';
import type { IdentitySettings } from './instance/identity-settings.js';
import { instanceOf } from './instance/instance.js';
import { connectManifest, type ConnectQuotas } from './manifest.js';
import { referencesBy } from './references/references.js';
import { snapshotBy } from './snapshot/snapshot.js';
import { updateUserBy } from './update/update-user.js';
import { describeUserBy } from './user/describe-user.js';
import { listProficienciesBy } from './user/list-proficiencies.js';
import { readUserBy } from './user/read-user.js';
import { userMemory } from './user/user-memory.js';

/** What the directory is made of. */
export interface ConnectDirectoryOptions {
  /** The host's `ConnectClient`: region, credentials, endpoint and time-outs are set on it. */
  readonly client: ConnectClientLike;
  /** Id or ARN of the Amazon Connect instance. */
  readonly instanceId: string;
  /** Quotas of the account that are not 2 calls a second in bursts of 5. */
  readonly quotas?: ConnectQuotas;
  /** How long login names may be, on which AWS contradicts itself: as its model says by default. */
  readonly loginNameLimits?: IdentitySettings['loginNameLimits'];
  /** Whether a primary e-mail is sent to a SAML instance, on which AWS contradicts itself: `refuse` by default. */
  readonly emailUnderSaml?: IdentitySettings['emailUnderSaml'];
}

/** The users of one Amazon Connect instance as a directory. */
export function connectDirectory(options: ConnectDirectoryOptions): Directory {
  if (typeof options.client?.send !== 'function')
    throw new TypeError('`client` must be a ConnectClient of the AWS SDK.');
  if (!options.instanceId)
    throw new TypeError('`instanceId` must be the id or the ARN of an Amazon Connect instance.');
  const settings: IdentitySettings = {
    loginNameLimits: options.loginNameLimits ?? modelLoginNameLimits,
    emailUnderSaml: options.emailUnderSaml ?? 'refuse',
  };
  const call = callOn(options.instanceId, sendThrough(options.client));
  const instance = instanceOf(call);
  const memory = userMemory();
  const describe = describeUserBy(call, instance);
  const listProficiencies = listProficienciesBy(call);
  return {
    manifest: connectManifest(options.quotas ?? {}),
    snapshot: snapshotBy({ call, describe, memory }),
    readUser: readUserBy({ describe, listProficiencies, memory }),
    references: referencesBy(call, instance),
    createUser: createUserBy({ call, instance, settings }),
    updateUser: updateUserBy({ call, instance, settings, describe, listProficiencies, memory }),
    deleteUser: deleteUserBy(call, instance),
  };
}
