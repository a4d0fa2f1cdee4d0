import { defineCatalog } from '@rollcall/core';
import { awsIntegration } from './aws-integration.js';
import { features } from './features.js';
import { person } from './person.js';
import { symbeeModes } from './symbee-mode.js';

/**
 * The settings of a profile of Symbee Connect, as far as the vendor publishes them, in the three modes that it documents.
 * The vendor's is the group "AWS Integration"; all else says in its help that it is this preset's own. A host adds groups
 * by a catalog of its own: `defineCatalog({ …, groups: { ...symbeeGroups, mine } })`.
 */
export const symbeeGroups = { awsIntegration, features, person };

/** Groups, sections and settings, by mode. */
export const symbeeCatalog = defineCatalog({
  name: 'Symbee Connect',
  modes: symbeeModes,
  defaultMode: 'engagement',
  groups: symbeeGroups,
});
