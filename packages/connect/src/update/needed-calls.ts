import type { User } from '@aws-sdk/client-connect';
import {
  err,
  ok,
  readField,
  type CancelSignal,
  type DirectoryChange,
  type DirectoryReadError,
  type DirectoryUser,
  type DirectoryWriteError,
  type Proficiency,
  type Result,
} from '@rollcall/core';
import type { IdentitySettings } from '../instance/identity-settings.js';
import type { Instance } from '../instance/instance.js';
import type { DescribeUser } from '../user/describe-user.js';
import type { ListProficiencies } from '../user/list-proficiencies.js';
import { proficiencyOf } from '../user/map-user.js';
import type { UserMemory } from '../user/user-memory.js';
import { hierarchyCalls, routingProfileCalls, securityProfileCalls } from './map-assignment-change.js';
import { channelCalls } from './map-channel-change.js';
import { identityCalls } from './map-identity-change.js';
import { phoneCalls } from './map-phone-change.js';
import { proficiencyCalls } from './map-proficiency-change.js';
import { tagCalls } from './map-tag-change.js';
import type { UpdateCall } from './update-call.js';

/** What the calls of a change are found from. */
export interface NeededCallsParts {
  readonly instance: Instance;
  readonly settings: IdentitySettings;
  readonly describe: DescribeUser;
  readonly listProficiencies: ListProficiencies;
  readonly memory: UserMemory;
}

/** Finds the calls that a change takes. */
export type NeededCalls = (
  user: DirectoryUser,
  change: DirectoryChange,
  signal: CancelSignal | undefined,
) => Promise<Result<readonly UpdateCall[], DirectoryWriteError>>;

/** Finds calls; what a whole block needs, and the last read of the user did not tell, is read before. */
export function neededCallsBy(parts: NeededCallsParts): NeededCalls {
  return async (user, { group, fields }, signal) => {
    switch (group) {
      case 'routing-profile':
        return routingProfileCalls(user, fields);
      case 'security-profiles':
        return securityProfileCalls(user, fields);
      case 'hierarchy':
        return hierarchyCalls(user, fields);
      case 'proficiencies':
        return (await proficienciesOf(parts, user, signal)).andThen((had) =>
          proficiencyCalls(user.id, had, fields),
        );
      case 'identity': {
        const identityType = await parts.instance.identityType(signal);
        if (identityType.isErr()) return err(identityType.error);
        const whole = await wholeUser(parts, user, signal);
        return whole.andThen((raw) => identityCalls(raw, fields, identityType.value, parts.settings));
      }
      case 'phone':
        return (await wholeUser(parts, user, signal)).andThen((raw) => phoneCalls(raw, fields));
      case 'channels':
        return (await wholeUser(parts, user, signal)).andThen((raw) => channelCalls(raw, fields));
      case 'tags':
        return (await wholeUser(parts, user, signal)).andThen((raw) => tagCalls(raw, fields));
      default:
        return group satisfies never;
    }
  };
}

/** The user as DescribeUser tells it: what it last said, else what it says now. */
async function wholeUser(
  { describe, memory }: NeededCallsParts,
  user: DirectoryUser,
  signal: CancelSignal | undefined,
): Promise<Result<User, DirectoryReadError>> {
  const known = memory.recall(user);
  if (known !== undefined) return ok(known);
  const told = await describe(user.id, signal);
  if (told.isOk()) memory.remember(user, told.value);
  return told;
}

async function proficienciesOf(
  { listProficiencies }: NeededCallsParts,
  user: DirectoryUser,
  signal: CancelSignal | undefined,
): Promise<Result<readonly Proficiency[], DirectoryWriteError>> {
  const had = readField(user, 'proficiencies');
  if (had.read) return ok(had.value ?? []);
  return (await listProficiencies(user.id, signal)).map((told) => told.map(proficiencyOf));
}
