import { modelLoginNameLimits, type Directory } from '@rollcall/core';
import { callOn } from './call/call.js';
import { checkInstance } from './call/check-instance.js';
import type { ConnectClientLike } from './call/connect-client.js';
import { createOnceBy } from './create/create-once.js';
import { createUserBy } from './create/create-user.js';
import { deleteUserBy } from './delete-user.js';
import type { IdentitySettings } from './instance/identity-settings.js';
import { instanceOf } from './instance/instance.js';
import { connectManifest } from './manifest.js';
import { connectPacing, type ConnectPacing } from './pacing/connect-pacing.js';
import type { PacingOptions } from './pacing/pacing-options.js';
import { referencesBy } from './references/references.js';
import { snapshotBy } from './snapshot/snapshot.js';
import { updateUserBy } from './update/update-user.js';
import { describeUserBy } from './user/describe-user.js';
import { inTurn } from './user/in-turn.js';
import { listProficienciesBy } from './user/list-proficiencies.js';
import { readUserBy } from './user/read-user.js';
import { recentWrites } from './user/recent-writes.js';
import { toldUserBy } from './user/told-user.js';
import { userMemory } from './user/user-memory.js';

/** What the directory is made of. */
export interface ConnectDirectoryOptions extends PacingOptions {
  /** The host's `ConnectClient`: region, credentials and endpoint are set on it. */
  readonly client: ConnectClientLike;
  /** Id or ARN of the Amazon Connect instance. */
  readonly instanceId: string;
  /** The pace that this directory shares with others of the same account and Region, in place of one of its own. */
  readonly pacing?: ConnectPacing;
  /**
   * Whether users are made with a tag that shows whose they are if the answer is lost: `tag` by default, which takes the
   * permission `connect:TagResource`. With `none` such a user is reported as `directory-login-taken`.
   */
  readonly creationMarks?: 'tag' | 'none';
  /** How long login names may be, on which AWS contradicts itself: as its model says by default. */
  readonly loginNameLimits?: IdentitySettings['loginNameLimits'];
  /** Whether a primary e-mail is sent to a SAML instance, on which AWS contradicts itself: `refuse` by default. */
  readonly emailUnderSaml?: IdentitySettings['emailUnderSaml'];
}

/** The users of one Amazon Connect instance as a directory. */
export function connectDirectory(options: ConnectDirectoryOptions): Directory {
  const { client, instanceId, pacing = connectPacing(options), creationMarks: marks = 'tag' } = options;
  checkInstance(client, instanceId);
  const settings: IdentitySettings = {
    loginNameLimits: options.loginNameLimits ?? modelLoginNameLimits,
    emailUnderSaml: options.emailUnderSaml ?? 'refuse',
  };
  const call = callOn(instanceId, pacing.sendThrough(client));
  const instance = instanceOf(call);
  const writes = recentWrites(pacing.clock.now);
  const memory = userMemory(writes.count);
  const turn = inTurn();
  const describe = describeUserBy({ call, instance, writes, pacing });
  const told = toldUserBy(instance);
  const listProficiencies = listProficienciesBy(call);
  const createOnce = createOnceBy({ call, describe, pacing, marks });
  return {
    manifest: connectManifest(pacing.quotas),
    snapshot: snapshotBy({ call, describe, told, memory, writes }),
    readUser: readUserBy({ describe, told, listProficiencies, memory }),
    references: referencesBy(call, instance),
    createUser: createUserBy({ createOnce, instance, settings, writes }),
    updateUser: updateUserBy({
      call,
      instance,
      settings,
      describe,
      told,
      listProficiencies,
      memory,
      writes,
      turn,
    }),
    deleteUser: deleteUserBy({ call, instance, writes, turn }),
  };
}
