import type {
  User,
  UserPhoneConfig,
  UserProficiency,
  UserSearchSummary,
  UserSummary,
} from '@aws-sdk/client-connect';
import {
  compareCodePoints,
  directoryFieldNames,
  directoryUser,
  instantOf,
  unreadFields,
  type DirectoryFieldName,
  type DirectoryFields,
  type DirectoryUser,
  type HierarchyGroupId,
  type Instant,
  type InvalidDirectoryUser,
  type Proficiency,
  type Result,
  type RoutingProfileId,
  type SecurityProfileId,
  type Tag,
} from '@rollcall/core';
import { CREATION_TAG } from './creation-tag.js';
import { channelFields } from './map-channels.js';
import { phoneTypeOf } from './map-phone-type.js';
import { list, text, withValues } from './value.js';

/** What DescribeUser does not tell: proficiencies take ListUserProficiencies. */
const unreadByDescribe = unreadFields(['proficiencies']);

/**
 * What SearchUsers does not tell. It tells after-contact work of a channel too, but nobody says whether in seconds or,
 * as in `PhoneConfig`, in milliseconds: not read is then the truth.
 */
export const unreadBySearch = unreadFields([
  'email',
  'secondaryEmail',
  'mobile',
  'proficiencies',
  'afterContactWorkByChannel',
]);

const unreadByList = unreadFields(directoryFieldNames);

/** The fields that are unread when only these were. */
export function unreadBut(read: readonly DirectoryFieldName[]): readonly DirectoryFieldName[] {
  return unreadFields(directoryFieldNames.filter((name) => !read.includes(name)));
}

/** A user as DescribeUser tells it, with the proficiencies if they were read as well. */
export function describedUser(
  user: User,
  proficiencies?: readonly UserProficiency[],
): Result<DirectoryUser, InvalidDirectoryUser> {
  return directoryUser({
    id: user.Id ?? '',
    loginName: user.Username ?? '',
    fields: {
      ...commonFields(user, user.PhoneConfig?.AfterContactWorkTimeLimit),
      ...withValues<DirectoryFields>({
        email: text(user.IdentityInfo?.Email),
        secondaryEmail: text(user.IdentityInfo?.SecondaryEmail),
        mobile: text(user.IdentityInfo?.Mobile),
        proficiencies: list(proficiencies?.map(proficiencyOf)),
      }),
    },
    unread: proficiencies === undefined ? unreadByDescribe : [],
    lastModified: instant(user.LastModifiedTime),
  });
}

/** A user as SearchUsers tells it, with the time of change from ListUsers. Its after-contact work is in milliseconds. */
export function foundUser(
  found: UserSearchSummary,
  listed?: UserSummary,
): Result<DirectoryUser, InvalidDirectoryUser> {
  const milliseconds = found.PhoneConfig?.AfterContactWorkTimeLimit;
  return directoryUser({
    id: found.Id ?? '',
    loginName: found.Username ?? '',
    fields: commonFields(found, milliseconds === undefined ? undefined : Math.trunc(milliseconds / 1000)),
    unread: unreadBySearch,
    lastModified: instant(listed?.LastModifiedTime),
  });
}

/** A user of whom only ListUsers told: that it exists, and when it changed. */
export function listedUser(listed: UserSummary): Result<DirectoryUser, InvalidDirectoryUser> {
  return directoryUser({
    id: listed.Id ?? '',
    loginName: listed.Username ?? '',
    fields: {},
    unread: unreadByList,
    lastModified: instant(listed.LastModifiedTime),
  });
}

/** A proficiency in our words. */
export function proficiencyOf(proficiency: UserProficiency): Proficiency {
  return {
    attribute: proficiency.AttributeName ?? '',
    value: proficiency.AttributeValue ?? '',
    level: proficiency.Level ?? 0,
  };
}

function commonFields(
  user: User | UserSearchSummary,
  afterContactWorkSeconds: number | undefined,
): DirectoryFields {
  return {
    ...withValues<DirectoryFields>({
      firstName: text(user.IdentityInfo?.FirstName),
      lastName: text(user.IdentityInfo?.LastName),
      directoryUserId: text(user.DirectoryUserId),
      routingProfileId: text(user.RoutingProfileId) as RoutingProfileId | undefined,
      securityProfileIds: list(user.SecurityProfileIds) as readonly SecurityProfileId[] | undefined,
      hierarchyGroupId: text(user.HierarchyGroupId) as HierarchyGroupId | undefined,
      tags: tagsOf(user.Tags),
    }),
    ...phoneFields(user.PhoneConfig, afterContactWorkSeconds),
    ...channelFields(user),
  };
}

function phoneFields(
  phone: UserPhoneConfig | undefined,
  afterContactWorkSeconds: number | undefined,
): DirectoryFields {
  return withValues<DirectoryFields>({
    phoneType: phoneTypeOf(phone?.PhoneType),
    deskPhoneNumber: text(phone?.DeskPhoneNumber),
    autoAccept: phone?.AutoAccept,
    afterContactWorkSeconds,
    persistentConnection: phone?.PersistentConnection,
  });
}

/** Tags in code-point order of their keys, but for the adapter's own. */
function tagsOf(tags: Readonly<Record<string, string>> | undefined): readonly Tag[] | undefined {
  const pairs = Object.entries(tags ?? {}).flatMap(([key, value]) =>
    key === CREATION_TAG ? [] : [{ key, value }],
  );
  return list(pairs.sort((a, b) => compareCodePoints(a.key, b.key)));
}

function instant(time: Date | undefined): Instant | undefined {
  return time === undefined || Number.isNaN(time.getTime()) ? undefined : instantOf(time.getTime());
}
