import { defineCatalog, setting } from '@rollcall/core';
import * as z from 'zod';
import { contactCentreRoles, type ContactCentreRole } from './contact-centre-role.js';

/** What a user has besides names, e-mail and what Amazon Connect holds. The vendor names the field; the key is this preset's own. */
const person = {
  label: 'User',
  sections: {
    contact: {
      label: 'Contact',
      settings: {
        phoneNumber: setting({
          label: 'Phone Number',
          help: 'In E.164, as the vendor demands of numbers that come by SCIM; empty for none.',
          schema: z.string().regex(/^(\+[1-9]\d{1,14})?$/),
          default: '',
          scope: 'user',
        }),
      },
    },
  },
};

/** Users of NeonNow CX. The contact-centre role is the mode. */
export const neonNowCatalog = defineCatalog({
  name: 'NeonNow',
  modes: contactCentreRoles,
  defaultMode: 'agent',
  groups: { person },
});

/** Users are made from the template of their role, for `templates.add`. The vendor has no templates: they are this preset's own. */
export const roleTemplates = {
  agent: { name: 'Agent', mode: 'agent' },
  supervisor: { name: 'Supervisor', mode: 'supervisor' },
  manager: { name: 'Manager', mode: 'manager' },
} as const satisfies {
  readonly [Role in ContactCentreRole]: { readonly name: string; readonly mode: Role };
};
