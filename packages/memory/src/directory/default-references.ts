import type { DirectoryReferences } from '@rollcall/core';
import type { Plain } from './plain.js';

/** What a directory has, apart from its users and its identity type. */
export type References = Omit<DirectoryReferences, 'identityType'>;

/** The profiles that a new Amazon Connect instance comes with, under ids that are easy to write. */
export const defaultReferences: Plain<References> = {
  routingProfiles: [{ id: 'basic-routing-profile', name: 'Basic Routing Profile' }],
  securityProfiles: [
    { id: 'admin', name: 'Admin' },
    { id: 'agent', name: 'Agent' },
    { id: 'call-center-manager', name: 'CallCenterManager' },
    { id: 'quality-analyst', name: 'QualityAnalyst' },
  ],
  hierarchyGroups: [],
};
