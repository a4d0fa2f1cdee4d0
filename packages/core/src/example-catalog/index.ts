import { defineCatalog } from '../catalog/define-catalog.js';
import { agentDesktop } from './agent-desktop.js';
import { awsIntegration } from './aws-integration.js';
import { collaboration } from './collaboration.js';
import { supervision } from './supervision.js';
import { telephony } from './telephony.js';
import { wallboard } from './wallboard.js';

/**
 * A catalog to try the library with: some forty settings over the modes `unison`, `engagement` and `supervisor`. The
 * group "AWS Integration" holds what Symbee's public pages tell; every other setting is this project's own, and its help
 * says so.
 */
export const exampleCatalog = defineCatalog({
  name: 'Example',
  modes: ['unison', 'engagement', 'supervisor'],
  defaultMode: 'engagement',
  groups: { awsIntegration, agentDesktop, telephony, collaboration, supervision, wallboard },
});
