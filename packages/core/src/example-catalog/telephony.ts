import * as z from 'zod';
import { setting } from '../catalog/setting-definition.js';
import { own } from './own.js';

/** Calls of back-office and contact-centre users. All of it is this project's own, none of it a vendor's. */
export const telephony = {
  label: 'Telephony',
  sections: {
    numbers: {
      label: 'Numbers',
      settings: {
        extension: setting({
          label: 'Extension',
          help: own('Two to eight digits; empty for none.'),
          schema: z.string().regex(/^(\d{2,8})?$/),
          default: '',
          scope: 'user',
        }),
        directNumber: setting({
          label: 'Direct number',
          help: own('An E.164 number; empty for none.'),
          schema: z.string().regex(/^(\+[1-9]\d{1,14})?$/),
          default: '',
          scope: 'user',
        }),
        callerIdName: setting({
          label: 'Caller-id name',
          help: own('What those who are called see; empty for the company’s name.'),
          schema: z.string().max(30),
          default: '',
          modes: ['unison', 'engagement'],
          scope: 'user',
        }),
        outboundNumberChoice: setting({
          label: 'Outbound number',
          help: own('Which number an outbound call shows.'),
          schema: z.enum(['direct', 'queue', 'company']),
          default: 'company',
          scope: 'template',
        }),
      },
    },
    softphone: {
      label: 'Softphone',
      settings: {
        softphonePassword: setting({
          label: 'Softphone password',
          help: own('With which the softphone registers; empty for none.'),
          schema: z.string().max(64),
          default: '',
          modes: ['unison', 'engagement'],
          scope: 'user',
          secret: true,
        }),
        codecs: setting({
          label: 'Codecs',
          help: own('In order of preference.'),
          schema: z
            .array(z.enum(['opus', 'g722', 'ulaw', 'alaw']))
            .min(1)
            .max(4),
          default: ['opus', 'ulaw'],
          scope: 'template',
        }),
        noiseSuppression: setting({
          label: 'Noise suppression',
          help: own('How much of the background is taken out.'),
          schema: z.enum(['off', 'low', 'high']),
          default: 'low',
          scope: 'template',
        }),
        autoAnswerSeconds: setting({
          label: 'Auto-answer',
          help: own('Seconds after which an inbound call is answered by itself; 0 for never.'),
          schema: z.int().min(0).max(60),
          default: 0,
          modes: ['unison', 'engagement'],
          scope: 'template',
        }),
      },
    },
    voicemail: {
      label: 'Voicemail',
      settings: {
        voicemail: setting({
          label: 'Voicemail',
          help: own('Whether callers can leave a message.'),
          schema: z.boolean(),
          default: true,
          modes: ['unison', 'engagement'],
          scope: 'template',
        }),
        voicemailPin: setting({
          label: 'Voicemail PIN',
          help: own('Four to eight digits; empty for none.'),
          schema: z.string().regex(/^(\d{4,8})?$/),
          default: '',
          modes: ['unison', 'engagement'],
          scope: 'user',
          secret: true,
        }),
        noAnswerForwarding: setting({
          label: 'Forwarding on no answer',
          help: own('Where a call goes after so many seconds.'),
          schema: z.object({
            to: z.enum(['voicemail', 'operator', 'number']),
            number: z
              .string()
              .regex(/^\+[1-9]\d{1,14}$/)
              .optional(),
            afterSeconds: z.int().min(5).max(120),
          }),
          default: { to: 'voicemail', afterSeconds: 20 },
          modes: ['unison'],
          scope: 'template',
        }),
      },
    },
    calling: {
      label: 'Calling',
      settings: {
        internationalCalls: setting({
          label: 'International calls',
          help: own('Where calls abroad may go.'),
          schema: z.enum(['none', 'neighbours', 'all']),
          default: 'none',
          scope: 'template',
        }),
        callRecording: setting({
          label: 'Call recording',
          help: own('Which calls of the desktop are recorded.'),
          schema: z.enum(['never', 'onDemand', 'always']),
          default: 'onDemand',
          modes: ['unison', 'engagement'],
          scope: 'template',
        }),
        conferenceParticipants: setting({
          label: 'Participants of a conference',
          help: own('At most so many, the user included.'),
          schema: z.int().min(3).max(25),
          default: 6,
          scope: 'template',
        }),
      },
    },
  },
};
