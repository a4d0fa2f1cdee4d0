import type { ConnectShapes } from '../model/connect-shapes.js';
import type { SimulatorSwitches } from '../switches/simulator-switches.js';
import type { GivenChannelConfigs } from './check-channel-configs.js';
import type { ChannelConfigs } from './simulated-user.js';

type PhoneConfig = ConnectShapes['UserPhoneConfig'];

/** A user's telephone settings: one block for all channels, and lists channel by channel. */
export interface PhoneSettings extends ChannelConfigs {
  readonly PhoneConfig: PhoneConfig;
}

/** What a user has of whom nothing was said. */
export const plainPhoneSettings: PhoneSettings = {
  PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 0 },
  AutoAcceptConfigs: [],
  AfterContactWorkConfigs: [],
  PhoneNumberConfigs: [],
  PersistentConnectionConfigs: [],
  VoiceEnhancementConfigs: [],
};

/** UpdateUserPhoneConfig: the block is replaced, and flattens what the lists said apart. */
export function withPhoneConfig(settings: PhoneSettings, phone: PhoneConfig): PhoneSettings {
  const seconds = phone.AfterContactWorkTimeLimit;
  return {
    PhoneConfig: phone,
    AutoAcceptConfigs:
      phone.AutoAccept === undefined ? settings.AutoAcceptConfigs : withoutVoice(settings.AutoAcceptConfigs),
    AfterContactWorkConfigs:
      seconds === undefined
        ? settings.AfterContactWorkConfigs
        : settings.AfterContactWorkConfigs.map(({ Channel }) => ({
            Channel,
            AfterContactWorkConfig: { AfterContactWorkTimeLimit: seconds },
          })),
    PhoneNumberConfigs: [],
    PersistentConnectionConfigs:
      phone.PersistentConnection === undefined ? settings.PersistentConnectionConfigs : [],
    VoiceEnhancementConfigs: settings.VoiceEnhancementConfigs,
  };
}

/** UpdateUserConfig: the lists that are given are replaced or merged; the others stay. */
export function withChannelConfigs(
  settings: PhoneSettings,
  given: GivenChannelConfigs,
  { configUpdate, phoneConfig }: Pick<SimulatorSwitches, 'configUpdate' | 'phoneConfig'>,
): PhoneSettings {
  const next = <T extends ByChannel>(had: readonly T[], list: readonly T[] | undefined): readonly T[] => {
    if (list === undefined) return had;
    return configUpdate === 'replaces-list' ? list : [...had.filter((item) => !isIn(list, item)), ...list];
  };
  const changed: PhoneSettings = {
    PhoneConfig: settings.PhoneConfig,
    AutoAcceptConfigs: next(settings.AutoAcceptConfigs, given.AutoAcceptConfigs),
    AfterContactWorkConfigs: next(settings.AfterContactWorkConfigs, given.AfterContactWorkConfigs),
    PhoneNumberConfigs: next(settings.PhoneNumberConfigs, given.PhoneNumberConfigs),
    PersistentConnectionConfigs: next(
      settings.PersistentConnectionConfigs,
      given.PersistentConnectionConfigs,
    ),
    VoiceEnhancementConfigs: next(settings.VoiceEnhancementConfigs, given.VoiceEnhancementConfigs),
  };
  return phoneConfig === 'independent' ? changed : { ...changed, PhoneConfig: mirrorVoice(changed) };
}

interface ByChannel {
  readonly Channel: ConnectShapes['Channel'];
}

const isIn = (list: readonly ByChannel[], { Channel }: ByChannel): boolean =>
  list.some((item) => item.Channel === Channel);

const withoutVoice = <T extends ByChannel>(list: readonly T[]): readonly T[] =>
  list.filter(({ Channel }) => Channel !== 'VOICE');

const voiceOf = <T extends ByChannel>(list: readonly T[]): T | undefined =>
  list.find(({ Channel }) => Channel === 'VOICE');

function mirrorVoice(settings: PhoneSettings): PhoneConfig {
  const number = voiceOf(settings.PhoneNumberConfigs);
  const had = settings.PhoneConfig;
  const work = voiceOf(settings.AfterContactWorkConfigs)?.AfterContactWorkConfig.AfterContactWorkTimeLimit;
  return {
    PhoneType: number?.PhoneType ?? had.PhoneType,
    AutoAccept: voiceOf(settings.AutoAcceptConfigs)?.AutoAccept ?? had.AutoAccept,
    AfterContactWorkTimeLimit: work ?? had.AfterContactWorkTimeLimit,
    DeskPhoneNumber: number === undefined ? had.DeskPhoneNumber : number.PhoneNumber,
    PersistentConnection:
      voiceOf(settings.PersistentConnectionConfigs)?.PersistentConnection ?? had.PersistentConnection,
  };
}
