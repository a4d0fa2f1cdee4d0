import { setting } from '@rollcall/core';
import * as z from 'zod';
import { own } from './own.js';

/**
 * Settings that differ from user to user, so that a template leaves them alone. That there are such settings is the
 * vendor's; the vendor does not publish which they are: these are this preset's own.
 */
export const person = {
  label: 'Person',
  sections: {
    work: {
      label: 'At work',
      settings: {
        language: setting({
          label: 'Language',
          help: own('Language of the desktop, as a BCP 47 tag.'),
          schema: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
          default: 'en',
          scope: 'user',
        }),
        callerIdName: setting({
          label: 'Caller-id name',
          help: own('What those who are called see; empty for the company’s name.'),
          schema: z.string().max(30),
          default: '',
          scope: 'user',
        }),
        extension: setting({
          label: 'Extension',
          help: own('Two to eight digits; empty for none.'),
          schema: z.string().regex(/^(\d{2,8})?$/),
          default: '',
          modes: ['unison', 'supervisor'],
          scope: 'user',
        }),
      },
    },
  },
};
