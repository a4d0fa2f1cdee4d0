import type { User } from '@aws-sdk/client-connect';
import { intended, ok, sameField, type ChangeableFields, type Changes } from '@rollcall/core';
import {
  channelConfigs,
  channelFields,
  isKnownChannel,
  type ChannelConfigs,
  type ChannelFields,
} from '../user/map-channels.js';
import { withValues } from '../user/value.js';
import { channelBlock } from './channel-block.js';
import type { UpdateCalls } from './update-call.js';

const lists = [
  ['autoAcceptByChannel', 'AutoAcceptConfigs'],
  ['afterContactWorkByChannel', 'AfterContactWorkConfigs'],
  ['phoneByChannel', 'PhoneNumberConfigs'],
  ['persistentConnectionByChannel', 'PersistentConnectionConfigs'],
  ['voiceEnhancementByChannel', 'VoiceEnhancementConfigs'],
] as const satisfies readonly (readonly [keyof ChannelFields, keyof ChannelConfigs])[];

/** Settings by channel: the lists that change, with their entries for channels that we do not know, and the others. */
export function channelCalls(user: User, fields: Changes<ChangeableFields>): UpdateCalls {
  const had = channelFields(user);
  const wanted = withValues<ChannelFields>({
    autoAcceptByChannel: intended(fields.autoAcceptByChannel, had.autoAcceptByChannel),
    afterContactWorkByChannel: intended(fields.afterContactWorkByChannel, had.afterContactWorkByChannel),
    phoneByChannel: intended(fields.phoneByChannel, had.phoneByChannel),
    persistentConnectionByChannel: intended(
      fields.persistentConnectionByChannel,
      had.persistentConnectionByChannel,
    ),
    voiceEnhancementByChannel: intended(fields.voiceEnhancementByChannel, had.voiceEnhancementByChannel),
  });
  const changed = lists.filter(([name]) => !sameField(name, wanted[name], had[name]));
  if (changed.length === 0) return ok([]);
  const configs = channelConfigs(wanted);
  const sent: ChannelConfigs = Object.fromEntries(
    changed.map(([, member]) => [
      member,
      [...(configs[member] ?? []), ...(user[member] ?? []).filter((entry) => !isKnownChannel(entry))],
    ]),
  );
  return ok([{ operation: 'UpdateUserConfig', input: { UserId: user.Id, ...channelBlock(user, sent) } }]);
}
