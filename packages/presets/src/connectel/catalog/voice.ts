import { setting } from '@rollcall/core';
import * as z from 'zod';
import { extensionShape } from '../extension/extension.js';
import { own } from './own.js';
import { phoneGroups } from './phone-group.js';

/** What the phone of a user registers by. */
export const transports = ['udp', 'tcp', 'ws', 'wss'] as const;

/** How Asterisk treats a phone behind a firewall. */
export const natModes = ['yes', 'no', 'force_rport', 'comedia', 'never', 'route'] as const;

/** Codecs of the audio of a call. */
export const codecs = ['ulaw', 'alaw', 'gsm', 'g722', 'g729', 'opus'] as const;

/**
 * The tab "Voice". The lists and the context's default are the vendor's; the other defaults, with which a phone can
 * register and talk from inside a firewall and from outside, are this preset's own.
 */
export const voice = {
  label: 'Voice',
  sections: {
    phone: {
      label: 'Phone',
      settings: {
        internal: setting({
          label: 'Internal',
          help: 'The internal number, which never changes. Empty only where no user is meant.',
          schema: z.union([z.literal(''), extensionShape]),
          default: '',
          scope: 'user',
        }),
        transport: setting({
          label: 'Transport',
          help: own('As the phone in use demands.'),
          schema: z.enum(transports),
          default: 'udp',
          scope: 'template',
        }),
        nat: setting({
          label: 'NAT',
          help: own('How phones behind a firewall are treated.'),
          schema: z.enum(natModes),
          default: 'yes',
          scope: 'template',
        }),
        allowedCodecs: setting({
          label: 'Allowed Codecs',
          help: own('At least one, each once, the preferred ones first.'),
          schema: z
            .array(z.enum(codecs))
            .min(1)
            .refine((list) => new Set(list).size === list.length, 'each codec once'),
          default: ['alaw', 'ulaw'],
          scope: 'template',
        }),
        context: setting({
          label: 'Context',
          help: 'The recommended value is from-sip.',
          schema: z.string().regex(/^[A-Za-z0-9_.-]{1,79}$/),
          default: 'from-sip',
          scope: 'template',
        }),
        callGroups: setting({
          label: 'Call Group',
          help: own('The groups, 0 to 63, in which a call to the user’s phone is placed.'),
          schema: phoneGroups,
          default: [],
          scope: 'template',
        }),
        pickupGroups: setting({
          label: 'Pickup Group',
          help: own('The phone can pick up a call whose call group is one of these.'),
          schema: phoneGroups,
          default: [],
          scope: 'template',
        }),
      },
    },
  },
};
