import { defineCatalog, setting } from '@rollcall/core';
import * as z from 'zod';

export const catalog = defineCatalog({
  name: 'Wallboard',
  modes: ['viewer', 'editor'],
  defaultMode: 'viewer',
  groups: {
    display: {
      label: 'Display',
      sections: {
        general: {
          label: 'General',
          settings: {
            theme: setting({
              label: 'Theme',
              schema: z.enum(['light', 'dark']),
              default: 'light',
              scope: 'template',
            }),
            homeQueue: setting({
              label: 'Home queue',
              schema: z.string().max(40),
              default: '',
              scope: 'user',
            }),
          },
        },
      },
    },
  },
});
