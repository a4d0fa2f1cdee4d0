import type { ChannelMap } from './channel.js';

/** Id of a routing profile in the directory. */
export type RoutingProfileId = string & { readonly __brand: 'RoutingProfileId' };
/** Id of a security profile in the directory. */
export type SecurityProfileId = string & { readonly __brand: 'SecurityProfileId' };
/** Id of a hierarchy group in the directory. */
export type HierarchyGroupId = string & { readonly __brand: 'HierarchyGroupId' };

/** A tag of a directory user. Keys are case-sensitive. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** How well a user masters a predefined attribute: level 1 to 5 (CreateUser's model, `UserProficiency`). */
export interface Proficiency {
  readonly attribute: string;
  readonly value: string;
  readonly level: number;
}

/** Everything that a directory says of a user besides id and login name. A member without a value is `undefined`. */
export interface DirectoryFields {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  /** Replaces the e-mail for notifications, except for the reset of a password. */
  readonly secondaryEmail?: string;
  /** E.164; Amazon Connect itself makes no use of it. */
  readonly mobile?: string;
  /** The user's id in an existing directory. Set at creation only. */
  readonly directoryUserId?: string;
  readonly routingProfileId?: RoutingProfileId;
  /** A set: order and repeats mean nothing. At least one and at most ten. */
  readonly securityProfileIds?: readonly SecurityProfileId[];
  readonly hierarchyGroupId?: HierarchyGroupId;
  readonly phoneType?: 'soft' | 'desk';
  /** E.164; needed by a desk phone. */
  readonly deskPhoneNumber?: string;
  readonly autoAccept?: boolean;
  /** 0 means without limit: the agent closes the contact. */
  readonly afterContactWorkSeconds?: number;
  readonly persistentConnection?: boolean;
  readonly autoAcceptByChannel?: ChannelMap<{
    readonly autoAccept: boolean;
    readonly agentFirstCallback?: boolean;
  }>;
  readonly afterContactWorkByChannel?: ChannelMap<{
    readonly seconds?: number;
    readonly agentFirstCallbackSeconds?: number;
  }>;
  readonly phoneByChannel?: ChannelMap<{ readonly type: 'soft' | 'desk'; readonly number?: string }>;
  readonly persistentConnectionByChannel?: ChannelMap<boolean>;
  readonly voiceEnhancementByChannel?: ChannelMap<'voice-isolation' | 'noise-suppression' | 'none'>;
  /** A set by key. */
  readonly tags?: readonly Tag[];
  /** A set by attribute and value. */
  readonly proficiencies?: readonly Proficiency[];
}

/** Name of a field of a directory user. */
export type DirectoryFieldName = keyof DirectoryFields;
