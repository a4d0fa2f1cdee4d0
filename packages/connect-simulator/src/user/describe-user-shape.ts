import type { ConnectShapes } from '../model/connect-shapes.js';
import type { ChannelConfigs, SimulatedUser } from './simulated-user.js';

/** A user as DescribeUser tells of one: times in seconds, lists that say nothing left out. */
export function describeUserShape(user: SimulatedUser, region: string): ConnectShapes['User'] {
  const { Id, Arn, Username, IdentityInfo, PhoneConfig, DirectoryUserId } = user;
  return {
    Id,
    Arn,
    Username,
    IdentityInfo,
    PhoneConfig,
    DirectoryUserId,
    SecurityProfileIds: user.SecurityProfileIds,
    RoutingProfileId: user.RoutingProfileId,
    HierarchyGroupId: user.HierarchyGroupId,
    Tags: user.Tags,
    ...saidChannelConfigs(user),
    LastModifiedTime: user.modifiedAt / 1_000,
    LastModifiedRegion: region,
  };
}

/** The per-channel lists that have anything in them. */
export function saidChannelConfigs(configs: ChannelConfigs): Partial<ChannelConfigs> {
  return {
    ...(configs.AutoAcceptConfigs.length > 0 && { AutoAcceptConfigs: configs.AutoAcceptConfigs }),
    ...(configs.AfterContactWorkConfigs.length > 0 && {
      AfterContactWorkConfigs: configs.AfterContactWorkConfigs,
    }),
    ...(configs.PhoneNumberConfigs.length > 0 && { PhoneNumberConfigs: configs.PhoneNumberConfigs }),
    ...(configs.PersistentConnectionConfigs.length > 0 && {
      PersistentConnectionConfigs: configs.PersistentConnectionConfigs,
    }),
    ...(configs.VoiceEnhancementConfigs.length > 0 && {
      VoiceEnhancementConfigs: configs.VoiceEnhancementConfigs,
    }),
  };
}
