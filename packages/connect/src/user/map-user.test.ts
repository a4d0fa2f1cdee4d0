import type { User } from '@aws-sdk/client-connect';
import { readField } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { describedUser, foundUser, listedUser } from './map-user.js';

const user: User = {
  Id: 'u-1',
  Arn: 'arn:u-1',
  Username: 'Jane',
  IdentityInfo: {
    FirstName: 'Jane',
    LastName: 'Doe',
    Email: 'jane@example.com',
    SecondaryEmail: '',
    Mobile: '+15550100',
  },
  PhoneConfig: {
    PhoneType: 'DESK_PHONE',
    AutoAccept: false,
    AfterContactWorkTimeLimit: 0,
    DeskPhoneNumber: '+15550101',
  },
  DirectoryUserId: '',
  RoutingProfileId: 'rp-1',
  SecurityProfileIds: ['sp-2', 'sp-1'],
  Tags: { b: '2', a: '1', __proto__: '3' } as never,
  AutoAcceptConfigs: [{ Channel: 'VOICE', AutoAccept: true, AgentFirstCallbackAutoAccept: false }],
  AfterContactWorkConfigs: [{ Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 30 } }],
  PhoneNumberConfigs: [{ Channel: 'VOICE', PhoneType: 'DESK_PHONE', PhoneNumber: '+15550101' }],
  PersistentConnectionConfigs: [],
  VoiceEnhancementConfigs: [{ Channel: 'VOICE', VoiceEnhancementMode: 'NOISE_SUPPRESSION' }],
  LastModifiedTime: new Date('2026-11-22T09:30:00.123Z'),
};

describe('describedUser', () => {
  test('has every field but proficiencies', () => {
    expect(describedUser(user)._unsafeUnwrap()).toEqual({
      id: 'u-1',
      login: { name: 'Jane', key: 'jane', skeleton: 'jane' },
      fields: {
        firstName: 'Jane',
        lastName: 'Doe',
        email: 'jane@example.com',
        mobile: '+15550100',
        routingProfileId: 'rp-1',
        securityProfileIds: ['sp-2', 'sp-1'],
        phoneType: 'desk',
        deskPhoneNumber: '+15550101',
        autoAccept: false,
        afterContactWorkSeconds: 0,
        autoAcceptByChannel: { voice: { autoAccept: true, agentFirstCallback: false } },
        afterContactWorkByChannel: { chat: { seconds: 30 } },
        phoneByChannel: { voice: { type: 'desk', number: '+15550101' } },
        voiceEnhancementByChannel: { voice: 'noise-suppression' },
        tags: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      },
      unread: ['proficiencies'],
      lastModified: '2026-11-22T09:30:00.123Z',
    });
  });

  test('with proficiencies has every field', () => {
    const read = describedUser(user, [
      { AttributeName: 'Language', AttributeValue: 'pt', Level: 3 },
    ])._unsafeUnwrap();
    expect(read.unread).toEqual([]);
    expect(read.fields.proficiencies).toEqual([{ attribute: 'Language', value: 'pt', level: 3 }]);
    expect(readField(describedUser(user, [])._unsafeUnwrap(), 'proficiencies')).toEqual({
      read: true,
      value: undefined,
    });
  });

  test('an empty text is no value, but it was read', () => {
    const read = describedUser(user)._unsafeUnwrap();
    expect(readField(read, 'secondaryEmail')).toEqual({ read: true, value: undefined });
    expect(readField(read, 'directoryUserId')).toEqual({ read: true, value: undefined });
  });

  test('settings for a channel that we do not know are passed over', () => {
    const odd = { ...user, AutoAcceptConfigs: [{ Channel: 'FAX' as never, AutoAccept: true }] };
    expect(describedUser(odd)._unsafeUnwrap().fields.autoAcceptByChannel).toBeUndefined();
  });

  test.each([{ Id: '' }, { Id: undefined }, { Username: ' ' }, { Username: undefined }])(
    'a user with %o is none',
    (part) => {
      expect(describedUser({ ...user, ...part } as User).isErr()).toBe(true);
    },
  );
});

describe('foundUser', () => {
  test.each([
    [0, 0],
    [30_000, 30],
    [30_999, 30],
    [undefined, undefined],
  ])('turns %s ms of after-contact work into %s s', (milliseconds, seconds) => {
    const phone = { PhoneConfig: { AfterContactWorkTimeLimit: milliseconds } };
    expect(foundUser({ ...user, ...phone })._unsafeUnwrap().fields.afterContactWorkSeconds).toBe(seconds);
  });

  test('has not read what SearchUsers does not tell, and takes the time of change from the list', () => {
    const listed = { Id: 'u-1', Username: 'Jane', LastModifiedTime: new Date(0) };
    const read = foundUser(user, listed)._unsafeUnwrap();
    expect(read.unread).toEqual([
      'afterContactWorkByChannel',
      'email',
      'mobile',
      'proficiencies',
      'secondaryEmail',
    ]);
    expect(read.fields.email).toBeUndefined();
    expect(read.fields.afterContactWorkByChannel).toBeUndefined();
    expect(read.lastModified).toBe('1970-01-01T00:00:00.000Z');
    expect(foundUser(user)._unsafeUnwrap()).not.toHaveProperty('lastModified');
  });
});

describe('listedUser', () => {
  test('has read nothing but login and time of change', () => {
    const read = listedUser({ Id: 'u-1', Username: 'Jane', LastModifiedTime: new Date(0) })._unsafeUnwrap();
    expect(read.fields).toEqual({});
    expect(read.unread).toHaveLength(21);
    expect(read.lastModified).toBe('1970-01-01T00:00:00.000Z');
  });
});
