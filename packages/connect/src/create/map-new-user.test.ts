import {
  parsePassword,
  type NewDirectoryUser,
  type RoutingProfileId,
  type SecurityProfileId,
} from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { createdUser, createUserInput, normalised } from './map-new-user.js';

const sp = (id: string) => id as SecurityProfileId;
const user: NewDirectoryUser = {
  loginName: 'zoe',
  fields: {
    firstName: 'Zoe\u0308',
    lastName: 'Doe',
    mobile: '',
    routingProfileId: 'rp-1' as RoutingProfileId,
    securityProfileIds: [sp('sp-1'), sp('sp-2'), sp('sp-1')],
    phoneType: 'soft',
    tags: [{ key: '__proto__', value: 'x' }],
    afterContactWorkByChannel: { chat: { seconds: 30 } },
  },
};

describe('a new user', () => {
  test('is sent without empty values, names in form C', () => {
    expect(createUserInput(normalised(user), parsePassword('Passw0rd')._unsafeUnwrap())).toEqual({
      Username: 'zoe',
      Password: 'Passw0rd',
      RoutingProfileId: 'rp-1',
      SecurityProfileIds: ['sp-1', 'sp-2'],
      IdentityInfo: { FirstName: 'Zo\u00eb', LastName: 'Doe' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE' },
      Tags: Object.fromEntries([['__proto__', 'x']]),
      AfterContactWorkConfigs: [
        { Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 30 } },
      ],
    });
  });

  test('once made, is known by what was sent', () => {
    const created = createdUser('u-1', normalised(user))._unsafeUnwrap();
    expect(created.fields.firstName).toBe('Zo\u00eb');
    expect(created.unread).toContain('mobile');
    expect(created.unread).not.toContain('firstName');
  });
});
