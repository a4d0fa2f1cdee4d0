import type { User } from '@aws-sdk/client-connect';
import {
  err,
  ok,
  type CancelSignal,
  type ChangeableFieldName,
  type DirectoryChange,
  type DirectoryReadError,
  type DirectoryUser,
  type DirectoryWriteError,
  type Result,
} from '@rollcall/core';
import { refusal } from '../refusal.js';
import { untold } from '../user/told-user.js';
import { explained } from './explained.js';
import { makeCalls } from './make-calls.js';
import { phoneCallsApart } from './map-phone-change.js';
import { untakenField } from './untaken-field.js';
import type { UpdateCall } from './update-call.js';
import type { UpdateUserParts } from './update-user-parts.js';

/** A change that was made, as far as the answers say. */
export interface MadeChange {
  readonly user: DirectoryUser;
  readonly change: DirectoryChange;
  /** The user before it. */
  readonly before: User;
  readonly calls: readonly UpdateCall[];
}

/**
 * Looks whether a change was made. A phone change by way of the voice channel is not where `PhoneConfig` stands apart
 * from it: then it goes the other way, and the settings by channel, which that writes over, are put back.
 */
export async function proven(
  parts: UpdateUserParts,
  made: MadeChange,
  signal: CancelSignal | undefined,
): Promise<Result<void, DirectoryWriteError>> {
  const { user, change, before, calls } = made;
  const untaken = await untakenBy(parts, made, signal);
  if (untaken.isErr()) return err(untaken.error);
  if (untaken.value === undefined) return ok(undefined);
  const { operation } = calls.at(-1) as UpdateCall;
  const notTaken = err(refusal(operation, untaken.value, 'not-taken'));
  if (change.group !== 'phone' || operation !== 'UpdateUserConfig') return notTaken;
  const stopped = await makeCalls(parts.call, phoneCallsApart(before, change.fields), signal);
  if (stopped !== undefined) {
    parts.writes.perhapsChanged(user.id, change);
    return err(await explained(parts, user, change, stopped.failure, signal));
  }
  const still = await untakenBy(parts, made, signal);
  if (still.isErr()) return err(still.error);
  return still.value === undefined ? ok(undefined) : notTaken;
}

/** The first field that is not as it was to become, as DescribeUser tells it. */
async function untakenBy(
  { describe, told, memory, writes }: UpdateUserParts,
  { user, change }: MadeChange,
  signal: CancelSignal | undefined,
): Promise<Result<ChangeableFieldName | undefined, DirectoryReadError>> {
  const raw = await describe(user.id, signal);
  if (raw.isErr()) return err(raw.error);
  memory.remember(user, raw.value);
  const after = await told(raw.value, signal);
  if (after.isErr()) return err(untold(after.error));
  writes.settled(after.value);
  return ok(untakenField(change, after.value));
}
