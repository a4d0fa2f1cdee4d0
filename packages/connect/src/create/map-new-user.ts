import type { UserIdentityInfo, UserPhoneConfig } from '@aws-sdk/client-connect';
import {
  directoryUser,
  revealSecret,
  type DirectoryFieldName,
  type DirectoryUser,
  type InvalidDirectoryUser,
  type NewDirectoryUser,
  type Password,
  type Result,
} from '@rollcall/core';
import type { Input } from '../call/operation.js';
import { channelConfigs } from '../user/map-channels.js';
import { connectPhoneType } from '../user/map-phone-type.js';
import { unreadBut } from '../user/map-user.js';
import { text, withValues } from '../user/value.js';

/** A new user with its texts in Unicode's form C, in which alone Amazon Connect takes names, and without empty values. */
export function normalised(user: NewDirectoryUser): NewDirectoryUser {
  const { fields } = user;
  const nfc = (value: string | undefined) => text(value)?.normalize('NFC');
  return {
    loginName: user.loginName.normalize('NFC'),
    fields: withValues<NewDirectoryUser['fields']>({
      ...fields,
      firstName: nfc(fields.firstName),
      lastName: nfc(fields.lastName),
      email: nfc(fields.email),
      secondaryEmail: nfc(fields.secondaryEmail),
      mobile: text(fields.mobile),
      directoryUserId: text(fields.directoryUserId),
      deskPhoneNumber: text(fields.deskPhoneNumber),
    }),
  };
}

/** A new user, normalised, as CreateUser takes it. It reveals the password, which is possible once. */
export function createUserInput(
  { loginName, fields }: NewDirectoryUser,
  password?: Password,
): Input<'CreateUser'> {
  const identity = withValues<UserIdentityInfo>({
    FirstName: fields.firstName,
    LastName: fields.lastName,
    Email: fields.email,
    SecondaryEmail: fields.secondaryEmail,
    Mobile: fields.mobile,
  });
  const phone = withValues<UserPhoneConfig>({
    PhoneType: fields.phoneType === undefined ? undefined : connectPhoneType(fields.phoneType),
    AutoAccept: fields.autoAccept,
    AfterContactWorkTimeLimit: fields.afterContactWorkSeconds,
    DeskPhoneNumber: fields.deskPhoneNumber,
    PersistentConnection: fields.persistentConnection,
  });
  return {
    Username: loginName,
    RoutingProfileId: fields.routingProfileId,
    SecurityProfileIds: [...new Set(fields.securityProfileIds)],
    ...withValues<Partial<Input<'CreateUser'>>>({
      Password: password === undefined ? undefined : revealSecret(password),
      IdentityInfo: unlessEmpty(identity),
      PhoneConfig: unlessEmpty(phone),
      DirectoryUserId: fields.directoryUserId,
      HierarchyGroupId: fields.hierarchyGroupId,
      Tags: unlessEmpty(Object.fromEntries((fields.tags ?? []).map(({ key, value }) => [key, value]))),
    }),
    ...channelConfigs(fields),
  };
}

/** The user that CreateUser made: of its fields those are read that were sent. */
export function createdUser(id: string, user: NewDirectoryUser): Result<DirectoryUser, InvalidDirectoryUser> {
  const sent = Object.keys(user.fields) as DirectoryFieldName[];
  return directoryUser({
    id,
    loginName: user.loginName,
    fields: structuredClone(user.fields),
    unread: unreadBut(sent),
  });
}

function unlessEmpty<Value extends object>(value: Value): Value | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}
