import type { Availability } from './user-management.js';

/**
 * What can be done from a listing of users. The vendor names the actions; that each is offered always or with integrated
 * management only is read off its descriptions, since its list of both is not published.
 */
export const listingActions = [
  { id: 'modify', label: 'Modify', availability: 'always', users: 'one', useCase: 'users.planEdit' },
  { id: 'delete', label: 'Delete', availability: 'always', users: 'many', useCase: 'users.planDelete' },
  {
    id: 'apply-template',
    label: '(Re)Apply Template',
    availability: 'always',
    users: 'many',
    useCase: 'templates.planApply',
  },
  {
    id: 'add-and-upload',
    label: 'Add & Upload Users',
    availability: 'always',
    users: 'none',
    useCase: 'users.planCreate',
  },
  {
    id: 'resync',
    label: 'Resync Users with Amazon Connect',
    availability: 'integrated',
    users: 'none',
    useCase: 'planResync',
  },
  {
    id: 'show-existence',
    label: 'Show User Existence',
    availability: 'integrated',
    users: 'none',
    useCase: 'existence',
  },
  {
    id: 'assign-routing-profile',
    label: 'Assign Routing Profile',
    availability: 'integrated',
    users: 'many',
    useCase: 'directory.planAssignRoutingProfile',
  },
  {
    id: 'assign-hierarchy',
    label: 'Assign Hierarchy',
    availability: 'integrated',
    users: 'many',
    useCase: 'directory.planAssignHierarchy',
  },
  {
    id: 'create-in-connect',
    label: 'Create Users in Connect',
    availability: 'integrated',
    users: 'many',
    useCase: 'directory.planCreate',
  },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly availability: Availability;
  /** How many ticked users it takes. */
  readonly users: 'none' | 'one' | 'many';
  /** The function of an administration that carries it out. */
  readonly useCase: string;
}[];
