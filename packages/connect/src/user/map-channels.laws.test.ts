import { fc, test } from '@fast-check/vitest';
import type { Channel, ChannelMap } from '@rollcall/core';
import { describe, expect } from 'vitest';
import { channelConfigs, channelFields } from './map-channels.js';
import { withValues } from './value.js';

const channel = fc.constantFrom<Channel>('voice', 'chat', 'task', 'email');
const byChannel = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<ChannelMap<Value> | undefined> =>
  fc.option(
    fc.dictionary(channel, value, { minKeys: 1, noNullPrototype: true }) as fc.Arbitrary<ChannelMap<Value>>,
    { nil: undefined },
  );
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const seconds = fc.nat(2_000_000);

const fields = fc
  .record({
    autoAcceptByChannel: byChannel(
      fc.record({ autoAccept: fc.boolean(), agentFirstCallback: optional(fc.boolean()) }).map(withValues),
    ),
    afterContactWorkByChannel: byChannel(
      fc.record({ seconds: optional(seconds), agentFirstCallbackSeconds: optional(seconds) }).map(withValues),
    ),
    phoneByChannel: byChannel(
      fc
        .record({
          type: fc.constantFrom('soft' as const, 'desk' as const),
          number: optional(fc.constant('+1555')),
        })
        .map(withValues),
    ),
    persistentConnectionByChannel: byChannel(fc.boolean()),
    voiceEnhancementByChannel: byChannel(fc.constantFrom('voice-isolation', 'noise-suppression', 'none')),
  })
  .map((members) => withValues(members));

describe('settings by channel', () => {
  test.prop([fields])('come back as they were sent', (given) => {
    expect(channelFields(channelConfigs(given as never))).toEqual(given);
  });
});
