import type { Availability } from '../listing/user-management.js';

/** The three ways into the screen "Add and Import Users", and what each collects. */
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
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly availability: Availability;
  /** `create-in-connect` is a choice, off by default, and offers the fields of `connect` where it is taken. */
  readonly collects: readonly ('user' | 'file' | 'template' | 'create-in-connect' | 'connect')[];
  /** The function of an administration that carries it out. */
  readonly useCase: string;
}[];
