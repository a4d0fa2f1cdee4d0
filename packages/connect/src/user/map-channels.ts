import type {
  AfterContactWorkConfigPerChannel,
  AutoAcceptConfig,
  PersistentConnectionConfig,
  PhoneNumberConfig,
  VoiceEnhancementConfig,
  VoiceEnhancementMode,
} from '@aws-sdk/client-connect';
import type { Channel, ChannelMap, DirectoryFields } from '@rollcall/core';
import { connectPhoneType, phoneTypeOf } from './map-phone-type.js';
import { text, withValues } from './value.js';

/** The lists in which Amazon Connect keeps settings channel by channel. */
export interface ChannelConfigs {
  readonly AutoAcceptConfigs?: AutoAcceptConfig[] | undefined;
  readonly AfterContactWorkConfigs?: AfterContactWorkConfigPerChannel[] | undefined;
  readonly PhoneNumberConfigs?: PhoneNumberConfig[] | undefined;
  readonly PersistentConnectionConfigs?: PersistentConnectionConfig[] | undefined;
  readonly VoiceEnhancementConfigs?: VoiceEnhancementConfig[] | undefined;
}

/** The fields that hold settings channel by channel. */
export type ChannelFields = Pick<
  DirectoryFields,
  | 'autoAcceptByChannel'
  | 'afterContactWorkByChannel'
  | 'phoneByChannel'
  | 'persistentConnectionByChannel'
  | 'voiceEnhancementByChannel'
>;

const channels: ReadonlyMap<string | undefined, Channel> = new Map([
  ['VOICE', 'voice'],
  ['CHAT', 'chat'],
  ['TASK', 'task'],
  ['EMAIL', 'email'],
]);
const modes = new Map<string | undefined, 'voice-isolation' | 'noise-suppression' | 'none'>([
  ['VOICE_ISOLATION', 'voice-isolation'],
  ['NOISE_SUPPRESSION', 'noise-suppression'],
  ['NONE', 'none'],
]);

/** Whether an entry is of a channel that the fields can hold. */
export function isKnownChannel(entry: { readonly Channel: string | undefined }): boolean {
  return channels.has(entry.Channel);
}

/** Per-channel lists as fields. */
export function channelFields(configs: ChannelConfigs): ChannelFields {
  return withValues<ChannelFields>({
    autoAcceptByChannel: byChannel(configs.AutoAcceptConfigs, (entry) =>
      withValues({
        autoAccept: entry.AutoAccept ?? false,
        agentFirstCallback: entry.AgentFirstCallbackAutoAccept,
      }),
    ),
    afterContactWorkByChannel: byChannel(configs.AfterContactWorkConfigs, (entry) =>
      withValues({
        seconds: entry.AfterContactWorkConfig?.AfterContactWorkTimeLimit,
        agentFirstCallbackSeconds: entry.AgentFirstCallbackAfterContactWorkConfig?.AfterContactWorkTimeLimit,
      }),
    ),
    phoneByChannel: byChannel(configs.PhoneNumberConfigs, (entry) => {
      const type = phoneTypeOf(entry.PhoneType);
      return type === undefined ? undefined : withValues({ type, number: text(entry.PhoneNumber) });
    }),
    persistentConnectionByChannel: byChannel(
      configs.PersistentConnectionConfigs,
      (entry) => entry.PersistentConnection,
    ),
    voiceEnhancementByChannel: byChannel(configs.VoiceEnhancementConfigs, (entry) =>
      modes.get(entry.VoiceEnhancementMode),
    ),
  });
}

/** Fields as per-channel lists: those lists that the fields have a value for. */
export function channelConfigs(fields: ChannelFields): ChannelConfigs {
  return withValues<ChannelConfigs>({
    AutoAcceptConfigs: entries(fields.autoAcceptByChannel, (Channel, { autoAccept, agentFirstCallback }) =>
      withValues<AutoAcceptConfig>({
        Channel,
        AutoAccept: autoAccept,
        AgentFirstCallbackAutoAccept: agentFirstCallback,
      }),
    ),
    AfterContactWorkConfigs: entries(fields.afterContactWorkByChannel, (Channel, limits) => ({
      Channel,
      AfterContactWorkConfig: withValues({ AfterContactWorkTimeLimit: limits.seconds }),
      ...(limits.agentFirstCallbackSeconds === undefined
        ? {}
        : {
            AgentFirstCallbackAfterContactWorkConfig: {
              AfterContactWorkTimeLimit: limits.agentFirstCallbackSeconds,
            },
          }),
    })),
    PhoneNumberConfigs: entries(fields.phoneByChannel, (Channel, { type, number }) =>
      withValues<PhoneNumberConfig>({
        Channel,
        PhoneType: connectPhoneType(type),
        PhoneNumber: text(number),
      }),
    ),
    PersistentConnectionConfigs: entries(
      fields.persistentConnectionByChannel,
      (Channel, PersistentConnection) => ({
        Channel,
        PersistentConnection,
      }),
    ),
    VoiceEnhancementConfigs: entries(fields.voiceEnhancementByChannel, (Channel, mode) => ({
      Channel,
      VoiceEnhancementMode: mode.toUpperCase().replace('-', '_') as VoiceEnhancementMode,
    })),
  });
}

function byChannel<Entry extends { readonly Channel: string | undefined }, Value>(
  configs: readonly Entry[] | undefined,
  read: (entry: Entry) => Value | undefined,
): ChannelMap<Value> | undefined {
  const values: { [Name in Channel]?: Value } = {};
  for (const entry of configs ?? []) {
    const channel = channels.get(entry.Channel);
    const value = read(entry);
    if (channel !== undefined && value !== undefined) values[channel] = value;
  }
  return Object.keys(values).length === 0 ? undefined : values;
}

function entries<Value, Entry>(
  values: ChannelMap<Value> | undefined,
  write: (channel: Uppercase<Channel>, value: Value) => Entry,
): Entry[] | undefined {
  if (values === undefined) return undefined;
  return [...channels.values()].flatMap((channel) => {
    const value = values[channel];
    return value === undefined ? [] : [write(channel.toUpperCase() as Uppercase<Channel>, value)];
  });
}
