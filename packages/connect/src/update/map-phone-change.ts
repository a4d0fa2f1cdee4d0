import type { PhoneType, User, UserPhoneConfig } from '@aws-sdk/client-connect';
import { err, intended, ok, type ChangeableFields, type Changes } from '@rollcall/core';
import { refusal } from '../refusal.js';
import type { ChannelConfigs } from '../user/map-channels.js';
import { connectPhoneType } from '../user/map-phone-type.js';
import { text, withValues } from '../user/value.js';
import { channelBlock, hasChannelConfigs } from './channel-block.js';
import type { UpdateCall, UpdateCalls } from './update-call.js';

/**
 * Phone settings as one block, with what the user has already. UpdateUserPhoneConfig writes its after-contact work over
 * that of every channel; of a user with settings by channel the block therefore goes, by UpdateUserConfig, to the voice
 * channel, whose settings `PhoneConfig` shows.
 */
export function phoneCalls(user: User, fields: Changes<ChangeableFields>): UpdateCalls {
  const had = user.PhoneConfig ?? {};
  const wanted = wantedPhone(had, fields);
  const byChannel = hasChannelConfigs(user);
  const operation = byChannel ? 'UpdateUserConfig' : 'UpdateUserPhoneConfig';
  if (phoneMembers.every((member) => wanted[member] === (had[member] === '' ? undefined : had[member])))
    return ok([]);
  if (wanted.PhoneType === 'DESK_PHONE' && wanted.DeskPhoneNumber === undefined) {
    return err(refusal(operation, 'deskPhoneNumber', 'required'));
  }
  if (!byChannel)
    return ok([{ operation: 'UpdateUserPhoneConfig', input: { UserId: user.Id, PhoneConfig: wanted } }]);
  const input = { UserId: user.Id, ...channelBlock(user, voiceConfigs(user, wanted, fields)) };
  return ok([{ operation: 'UpdateUserConfig', input }]);
}

/**
 * The same change of a user with settings by channel, where `PhoneConfig` stands apart from the voice channel: the block
 * by its own operation, and then the settings by channel as they were.
 */
export function phoneCallsApart(user: User, fields: Changes<ChangeableFields>): readonly UpdateCall[] {
  const PhoneConfig = wantedPhone(user.PhoneConfig ?? {}, fields);
  return [
    { operation: 'UpdateUserPhoneConfig', input: { UserId: user.Id, PhoneConfig } },
    { operation: 'UpdateUserConfig', input: { UserId: user.Id, ...channelBlock(user, {}) } },
  ];
}

const phoneMembers = [
  'PhoneType',
  'AutoAccept',
  'AfterContactWorkTimeLimit',
  'DeskPhoneNumber',
  'PersistentConnection',
] as const satisfies readonly (keyof UserPhoneConfig)[];

function wantedPhone(had: UserPhoneConfig, fields: Changes<ChangeableFields>): UserPhoneConfig {
  const type = fields.phoneType;
  const setType: PhoneType | undefined = type?.kind === 'set' ? connectPhoneType(type.value) : undefined;
  return withValues<UserPhoneConfig>({
    ...had,
    PhoneType: type === undefined ? had.PhoneType : setType,
    AutoAccept: intended(fields.autoAccept, had.AutoAccept),
    AfterContactWorkTimeLimit: intended(fields.afterContactWorkSeconds, had.AfterContactWorkTimeLimit),
    DeskPhoneNumber: text(intended(fields.deskPhoneNumber, had.DeskPhoneNumber)),
    PersistentConnection: intended(fields.persistentConnection, had.PersistentConnection),
  });
}

/** The lists that the change touches, with the voice channel as wanted and the other channels as they are. */
function voiceConfigs(user: User, phone: UserPhoneConfig, fields: Changes<ChangeableFields>): ChannelConfigs {
  const Channel = 'VOICE';
  const work = user.AfterContactWorkConfigs?.find((entry) => entry.Channel === Channel);
  const accept = user.AutoAcceptConfigs?.find((entry) => entry.Channel === Channel);
  const seconds = phone.AfterContactWorkTimeLimit;
  return withValues<ChannelConfigs>({
    AutoAcceptConfigs:
      fields.autoAccept &&
      withVoice(user.AutoAcceptConfigs, phone.AutoAccept, (AutoAccept) => ({
        ...accept,
        Channel,
        AutoAccept,
      })),
    AfterContactWorkConfigs:
      fields.afterContactWorkSeconds &&
      withVoice(user.AfterContactWorkConfigs, seconds, (AfterContactWorkTimeLimit) => ({
        ...work,
        Channel,
        AfterContactWorkConfig: { AfterContactWorkTimeLimit },
      })),
    PhoneNumberConfigs:
      (fields.phoneType ?? fields.deskPhoneNumber) &&
      withVoice(user.PhoneNumberConfigs, phone.PhoneType, (type) =>
        withValues({ Channel, PhoneType: type, PhoneNumber: phone.DeskPhoneNumber }),
      ),
    PersistentConnectionConfigs:
      fields.persistentConnection &&
      withVoice(user.PersistentConnectionConfigs, phone.PersistentConnection, (PersistentConnection) => ({
        Channel,
        PersistentConnection,
      })),
  });
}

function withVoice<Entry extends { readonly Channel: string | undefined }, Value>(
  entries: readonly Entry[] | undefined,
  value: Value | undefined,
  entry: (value: Value) => Entry,
): Entry[] {
  const others = (entries ?? []).filter(({ Channel }) => Channel !== 'VOICE');
  return value === undefined ? others : [entry(value), ...others];
}
