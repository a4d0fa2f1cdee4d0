import { invalidParameter } from '../refusal/refusal.js';
import { checkAfterContactWork } from './after-contact-work.js';
import type { ChannelConfigs } from './simulated-user.js';

const VOICE_ONLY = ['PhoneNumberConfigs', 'PersistentConnectionConfigs', 'VoiceEnhancementConfigs'] as const;
const EVERY_LIST = ['AutoAcceptConfigs', 'AfterContactWorkConfigs', ...VOICE_ONLY] as const;

/** The lists as a request gives them: each may be absent. */
export type GivenChannelConfigs = {
  readonly [list in keyof ChannelConfigs]?: ChannelConfigs[list] | undefined;
};

/** Each channel at most once in a list; three of the lists know VOICE only. */
export function checkChannelConfigs(given: GivenChannelConfigs): void {
  for (const list of EVERY_LIST) {
    const channels = (given[list] ?? []).map(({ Channel }) => Channel);
    if (new Set(channels).size < channels.length) throw invalidParameter(list, 'names a channel twice');
  }
  for (const list of VOICE_ONLY) {
    if (given[list]?.some(({ Channel }) => Channel !== 'VOICE') === true) {
      throw invalidParameter(list, 'can be given for VOICE only');
    }
  }
  for (const config of given.AfterContactWorkConfigs ?? []) {
    checkAfterContactWork(config.AfterContactWorkConfig.AfterContactWorkTimeLimit, 'AfterContactWorkConfigs');
    checkAfterContactWork(
      config.AgentFirstCallbackAfterContactWorkConfig?.AfterContactWorkTimeLimit,
      'AfterContactWorkConfigs',
    );
  }
}
