import type { User } from '@aws-sdk/client-connect';
import {
  sameField,
  type ChangeableFieldName,
  type DirectoryChange,
  type DirectoryUser,
} from '@rollcall/core';
import { hasChannelConfigs } from './channel-block.js';
import type { UpdateCall } from './update-call.js';

/**
 * Whether only a look at the user shows that these calls did what they were to do. AWS does not say whether identity
 * and lists are replaced or merged, so that something left out may stay, nor whether `PhoneConfig` shows what is set for
 * the voice channel.
 */
export function needsProof(change: DirectoryChange, before: User, calls: readonly UpdateCall[]): boolean {
  const whole = change.group === 'identity' || change.group === 'phone' || change.group === 'channels';
  if (!whole || calls.length === 0) return false;
  if (Object.values(change.fields).some((intent) => intent.kind === 'clear')) return true;
  return change.group !== 'identity' && hasChannelConfigs(before);
}

/** The first field that is not as it was to become. */
export function untakenField(change: DirectoryChange, after: DirectoryUser): ChangeableFieldName | undefined {
  const names = Object.keys(change.fields) as ChangeableFieldName[];
  return names.find((name) => !isTaken(name, change, after));
}

function isTaken<Name extends ChangeableFieldName>(
  name: Name,
  change: DirectoryChange,
  after: DirectoryUser,
): boolean {
  const intent = change.fields[name];
  const value = after.fields[name];
  // No, zero and nothing at all are one answer to "clear".
  if (intent === undefined || intent.kind === 'clear')
    return !value || sameField(name, undefined, value as never);
  return sameField(name, intent.value as never, value as never);
}
