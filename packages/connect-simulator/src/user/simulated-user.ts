import type { ConnectShapes } from '../model/connect-shapes.js';

/** The lists that hold a user's settings channel by channel. */
export interface ChannelConfigs {
  readonly AutoAcceptConfigs: ConnectShapes['AutoAcceptConfigs'];
  readonly AfterContactWorkConfigs: ConnectShapes['AfterContactWorkConfigs'];
  readonly PhoneNumberConfigs: ConnectShapes['PhoneNumberConfigs'];
  readonly PersistentConnectionConfigs: ConnectShapes['PersistentConnectionConfigs'];
  readonly VoiceEnhancementConfigs: ConnectShapes['VoiceEnhancementConfigs'];
}

/** What can change of a user, under AWS's names. */
export interface UserFields extends ChannelConfigs {
  readonly IdentityInfo: ConnectShapes['UserIdentityInfo'];
  readonly PhoneConfig: ConnectShapes['UserPhoneConfig'];
  readonly SecurityProfileIds: readonly string[];
  readonly RoutingProfileId: string;
  readonly HierarchyGroupId?: string | undefined;
  readonly UserProficiencies: ConnectShapes['UserProficiencyList'];
  readonly Tags: ConnectShapes['TagMap'];
}

export type UserField = keyof UserFields;

/** Every field of a user that can change. */
export const userFields: readonly UserField[] = [
  'IdentityInfo',
  'PhoneConfig',
  'SecurityProfileIds',
  'RoutingProfileId',
  'HierarchyGroupId',
  'UserProficiencies',
  'Tags',
  'AutoAcceptConfigs',
  'AfterContactWorkConfigs',
  'PhoneNumberConfigs',
  'PersistentConnectionConfigs',
  'VoiceEnhancementConfigs',
];

/** A user before it has an id. */
export interface NewUser extends UserFields {
  readonly Username: string;
  readonly DirectoryUserId?: string | undefined;
}

/** A user as the simulator keeps it. Records do not change; a change puts another in its place. */
export interface SimulatedUser extends NewUser {
  readonly Id: string;
  readonly Arn: string;
  /** The order in which users came to be, which is the order in which they are listed. */
  readonly sequence: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** The agent status last set by PutUserStatus. */
  readonly agentStatusId?: string;
}
