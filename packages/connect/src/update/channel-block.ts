import type { User } from '@aws-sdk/client-connect';
import { list, withValues } from '../user/value.js';
import type { ChannelConfigs } from '../user/map-channels.js';

/** Whether anything is set for a channel apart. */
export function hasChannelConfigs(user: User): boolean {
  return Object.keys(configsOf(user)).length > 0;
}

/** All per-channel lists as UpdateUserConfig is to hold them: those that change, and those that the user has already. */
export function channelBlock(user: User, changed: ChannelConfigs): ChannelConfigs {
  return { ...configsOf(user), ...changed };
}

function configsOf(user: User): ChannelConfigs {
  return withValues<ChannelConfigs>({
    AutoAcceptConfigs: list(user.AutoAcceptConfigs) && user.AutoAcceptConfigs,
    AfterContactWorkConfigs: list(user.AfterContactWorkConfigs) && user.AfterContactWorkConfigs,
    PhoneNumberConfigs: list(user.PhoneNumberConfigs) && user.PhoneNumberConfigs,
    PersistentConnectionConfigs: list(user.PersistentConnectionConfigs) && user.PersistentConnectionConfigs,
    VoiceEnhancementConfigs: list(user.VoiceEnhancementConfigs) && user.VoiceEnhancementConfigs,
  });
}
