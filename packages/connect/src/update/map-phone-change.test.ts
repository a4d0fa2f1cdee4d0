import type { User } from '@aws-sdk/client-connect';
import { clear, set } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { phoneCalls } from './map-phone-change.js';

const PhoneConfig = { PhoneType: 'SOFT_PHONE', AutoAccept: true, AfterContactWorkTimeLimit: 30 } as const;
const plain: User = { Id: 'u-1', PhoneConfig };

describe('phoneCalls', () => {
  test('sends the whole block of a user without settings by channel', () => {
    const fields = { phoneType: set('desk'), deskPhoneNumber: set('+15550100') } as const;
    expect(phoneCalls(plain, fields)._unsafeUnwrap()).toEqual([
      {
        operation: 'UpdateUserPhoneConfig',
        input: {
          UserId: 'u-1',
          PhoneConfig: { ...PhoneConfig, PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+15550100' },
        },
      },
    ]);
  });

  test('goes to the voice channel of a user with settings by channel, and keeps the other channels', () => {
    const chat = { Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 300 } } as const;
    const voice = {
      Channel: 'VOICE',
      AfterContactWorkConfig: { AfterContactWorkTimeLimit: 30 },
      AgentFirstCallbackAfterContactWorkConfig: { AfterContactWorkTimeLimit: 5 },
    } as const;
    const accept = { Channel: 'TASK', AutoAccept: true } as const;
    const user: User = { ...plain, AfterContactWorkConfigs: [chat, voice], AutoAcceptConfigs: [accept] };
    expect(phoneCalls(user, { afterContactWorkSeconds: set(60) })._unsafeUnwrap()).toEqual([
      {
        operation: 'UpdateUserConfig',
        input: {
          UserId: 'u-1',
          AfterContactWorkConfigs: [
            { ...voice, AfterContactWorkConfig: { AfterContactWorkTimeLimit: 60 } },
            chat,
          ],
          AutoAcceptConfigs: [accept],
        },
      },
    ]);
  });

  test('makes no call for what is so already', () => {
    expect(phoneCalls(plain, { phoneType: set('soft'), deskPhoneNumber: clear })._unsafeUnwrap()).toEqual([]);
  });

  test('refuses a desk phone without a number', () => {
    expect(phoneCalls(plain, { phoneType: set('desk') })._unsafeUnwrapErr()).toMatchObject({
      field: 'deskPhoneNumber',
      rule: 'required',
    });
  });
});
