import type { ConnectShapes } from '../model/connect-shapes.js';
import { invalidRequest } from '../refusal/refusal.js';
import { checkAfterContactWork } from './after-contact-work.js';
import type { GivenChannelConfigs } from './check-channel-configs.js';

type PhoneConfig = ConnectShapes['UserPhoneConfig'];

/** Which list says the same, channel by channel, as a member of PhoneConfig. */
const COUNTERPARTS = {
  AutoAccept: 'AutoAcceptConfigs',
  AfterContactWorkTimeLimit: 'AfterContactWorkConfigs',
  PhoneType: 'PhoneNumberConfigs',
  DeskPhoneNumber: 'PhoneNumberConfigs',
  PersistentConnection: 'PersistentConnectionConfigs',
} as const satisfies Readonly<Record<keyof PhoneConfig, keyof GivenChannelConfigs>>;

export function checkPhoneConfig(phone: PhoneConfig | undefined): void {
  checkAfterContactWork(phone?.AfterContactWorkTimeLimit, 'PhoneConfig.AfterContactWorkTimeLimit');
}

/** CreateUser refuses one setting said in both places. */
export function checkPhoneConflicts(phone: PhoneConfig, given: GivenChannelConfigs): void {
  for (const [member, list] of Object.entries(COUNTERPARTS)) {
    if (phone[member as keyof PhoneConfig] !== undefined && given[list] !== undefined) {
      throw invalidRequest(`PhoneConfig.${member} and ${list} cannot both be given.`);
    }
  }
}
