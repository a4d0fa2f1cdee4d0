import type { User } from '@aws-sdk/client-connect';
import { clear, set } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { channelCalls } from './map-channel-change.js';

const fax = { Channel: 'FAX' as never, AutoAccept: true };
const user: User = {
  Id: 'u-1',
  AutoAcceptConfigs: [{ Channel: 'VOICE', AutoAccept: true }, fax],
  VoiceEnhancementConfigs: [{ Channel: 'VOICE', VoiceEnhancementMode: 'NONE' }],
};

describe('channelCalls', () => {
  test('sends the list that changes, with channels that we do not know, and the other lists as they are', () => {
    const wanted = { voice: { autoAccept: false }, chat: { autoAccept: true } };
    expect(channelCalls(user, { autoAcceptByChannel: set(wanted) })._unsafeUnwrap()).toEqual([
      {
        operation: 'UpdateUserConfig',
        input: {
          UserId: 'u-1',
          AutoAcceptConfigs: [
            { Channel: 'VOICE', AutoAccept: false },
            { Channel: 'CHAT', AutoAccept: true },
            fax,
          ],
          VoiceEnhancementConfigs: user.VoiceEnhancementConfigs,
        },
      },
    ]);
  });

  test('sends an empty list for one that is cleared', () => {
    const [call] = channelCalls(user, { voiceEnhancementByChannel: clear })._unsafeUnwrap();
    expect(call?.input).toMatchObject({
      VoiceEnhancementConfigs: [],
      AutoAcceptConfigs: user.AutoAcceptConfigs,
    });
  });

  test('makes no call for what is so already', () => {
    const same = { autoAcceptByChannel: set({ voice: { autoAccept: true } }), phoneByChannel: clear };
    expect(channelCalls(user, same)._unsafeUnwrap()).toEqual([]);
  });
});
