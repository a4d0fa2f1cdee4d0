import * as z from 'zod';
import { setting } from '../catalog/setting-definition.js';
import { own } from './own.js';

/** What the screen of a user looks like and does. All of it is this project's own, none of it a vendor's. */
export const agentDesktop = {
  label: 'Desktop',
  sections: {
    appearance: {
      label: 'Appearance',
      settings: {
        theme: setting({
          label: 'Theme',
          help: own('Colours of the desktop.'),
          schema: z.enum(['light', 'dark', 'system', 'highContrast']),
          default: 'system',
          scope: 'template',
        }),
        language: setting({
          label: 'Language',
          help: own('Language of the desktop, as a BCP 47 tag.'),
          schema: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
          default: 'en',
          scope: 'user',
        }),
        homePage: setting({
          label: 'Home page',
          help: own('What opens after sign-in.'),
          schema: z.enum(['contacts', 'dashboard', 'directory', 'calendar']),
          default: 'contacts',
          scope: 'user',
        }),
        toolbarPanels: setting({
          label: 'Toolbar',
          help: own('Panels in the toolbar, from left to right.'),
          schema: z
            .array(z.enum(['dialpad', 'directory', 'scripts', 'knowledge', 'history', 'callbacks']))
            .max(6),
          default: ['dialpad', 'directory', 'history'],
          scope: 'template',
        }),
      },
    },
    notifications: {
      label: 'Notifications',
      settings: {
        ringVolume: setting({
          label: 'Ring volume',
          help: own('Per cent of the device’s volume.'),
          schema: z.int().min(0).max(100),
          default: 70,
          scope: 'template',
        }),
        desktopNotifications: setting({
          label: 'Desktop notifications',
          help: own('Whether the browser announces a contact.'),
          schema: z.boolean(),
          default: true,
          scope: 'template',
        }),
        quietHours: setting({
          label: 'Quiet hours',
          help: own('When nothing rings, as local times of day.'),
          schema: z.object({
            from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
            until: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
            days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).max(7),
          }),
          default: { from: '20:00', until: '07:00', days: [] },
          modes: ['unison', 'engagement'],
          scope: 'user',
        }),
      },
    },
    contactHandling: {
      label: 'Contact handling',
      settings: {
        showTranscript: setting({
          label: 'Show transcript',
          help: own('Whether the live transcript stands beside a call.'),
          schema: z.boolean(),
          default: true,
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
        dispositionRequired: setting({
          label: 'Disposition required',
          help: own('Whether a contact can be closed only with a disposition.'),
          schema: z.boolean(),
          default: false,
          modes: ['engagement'],
          scope: 'template',
        }),
        wrapUpReminderSeconds: setting({
          label: 'Wrap-up reminder',
          help: own('Seconds of after-contact work until the desktop reminds; 0 for never.'),
          schema: z.int().min(0).max(3600),
          default: 120,
          modes: ['engagement'],
          scope: 'template',
        }),
        pauseReasons: setting({
          label: 'Pause reasons',
          help: own('What an agent can choose from when pausing.'),
          schema: z.array(z.enum(['break', 'lunch', 'training', 'meeting', 'coaching', 'backOffice'])).min(1),
          default: ['break', 'lunch', 'training', 'meeting'],
          modes: ['engagement', 'supervisor'],
          scope: 'template',
        }),
        screenPopUrl: setting({
          label: 'Screen pop',
          help: own('Page that opens with a contact; {contactId} stands for the contact. Empty for none.'),
          schema: z
            .string()
            .max(500)
            .regex(/^(https:\/\/\S+)?$/),
          default: '',
          modes: ['engagement'],
          scope: 'template',
        }),
      },
    },
  },
};
