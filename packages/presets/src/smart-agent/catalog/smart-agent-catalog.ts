import { defineCatalog, setting } from '@rollcall/core';
import * as z from 'zod';

/** What administrators write down about a user. */
const administration = {
  label: 'Administration',
  sections: {
    notes: {
      label: 'Notes',
      settings: {
        note: setting({
          label: 'Note',
          help: 'Why the user is suspended, say. (This preset’s own setting: Amazon Connect has no such field.)',
          schema: z.string().max(500),
          default: '',
          scope: 'user',
        }),
      },
    },
  },
};

/**
 * Users of SmartAgent are those of Amazon Connect and have nothing besides. The catalog is this preset's own: a profile is
 * where a suspension remembers what to put back, so whoever is to be suspended has one.
 */
export const smartAgentCatalog = defineCatalog({
  name: 'SmartAgent',
  modes: ['user'],
  defaultMode: 'user',
  groups: { administration },
});

/** The one template that users need, for `templates.add`. */
export const smartAgentTemplate = {
  name: 'Users',
  description: 'Everybody in Amazon Connect',
  mode: 'user',
} as const;
