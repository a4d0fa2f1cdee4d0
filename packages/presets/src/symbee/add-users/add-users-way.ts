import type { Availability, UserManagement } from '../listing/user-management.js';

/**
 * What a way collects: `create-in-connect` is a choice, off by default, and offers the fields of `connect` where it is
 * taken.
 */
type Collected = 'user' | 'file' | 'template' | 'create-in-connect' | 'connect';

/** The three ways into the screen "Add and Import Users", and what each collects where management is integrated. */
export const addUsersWays = [
  {
    id: 'single',
    label: 'Create Single User',
    availability: 'always',
    collects: ['user', 'template', 'create-in-connect'],
    useCase: 'users.planCreate',
  },
  {
    id: 'import',
    label: 'Import Users with CSV File',
    availability: 'always',
    collects: ['file', 'template', 'create-in-connect'],
    useCase: 'users.planImport',
  },
  {
    id: 'create-in-connect',
    label: 'Create Users in Connect',
    availability: 'integrated',
    collects: ['connect'],
    useCase: 'directory.planCreate',
  },
] as const satisfies readonly (AddUsersWay & { readonly availability: Availability })[];

/** One way to new users. */
export interface AddUsersWay {
  readonly id: string;
  readonly label: string;
  readonly collects: readonly Collected[];
  /** The function of an administration that carries it out. */
  readonly useCase: string;
}

/** The ways that a kind of management offers. Where it is not integrated, nothing is asked about Amazon Connect. */
export function addUsersWaysFor(management: UserManagement): readonly AddUsersWay[] {
  if (management === 'integrated') return addUsersWays;
  return addUsersWays
    .filter(({ availability }) => availability === 'always')
    .map((way) => ({ ...way, collects: way.collects.filter((one) => one !== 'create-in-connect') }));
}
