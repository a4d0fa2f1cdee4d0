import { defineCatalog } from '@rollcall/core';
import { account } from './account.js';
import { clientLogs } from './client-logs.js';
import { connectelRoles } from './connectel-role.js';
import { voice } from './voice.js';

/** The tabs of Connectel's Edit User. A host adds to them by a catalog of its own: `defineCatalog({ …, groups: { ...connectelGroups, mine } })`. */
export const connectelGroups = { account, voice, clientLogs };

/** Tabs, sections and settings, by role. */
export const connectelCatalog = defineCatalog({
  name: 'Connectel',
  modes: connectelRoles,
  defaultMode: 'user',
  groups: connectelGroups,
});
