import type { DirectoryFields, DirectoryUser, PlanItem, SecurityProfileId } from '@rollcall/core';
import { loginOf } from '../login/some-login.js';
import type { PlanCase } from '../plan/plan-case.js';
import type { UserState } from '../plan/carry-out.js';
import type { PartsRead } from './parts-read.js';

const others: DirectoryFields = {
  firstName: 'Touched',
  lastName: 'Touched',
  email: 'touched@x.org',
  secondaryEmail: 'touched@y.org',
  mobile: '+15550009999',
  securityProfileIds: ['touched' as SecurityProfileId],
  afterContactWorkSeconds: 99,
  tags: [{ key: 'touched', value: 'yes' }],
};
const names = Object.keys(others) as (keyof DirectoryFields)[];

/** The fields of a directory user that the steps of an item read or write. */
export function fieldsRead(
  { intent }: PlanCase,
  { steps }: PlanItem,
  { user }: UserState,
): Omit<PartsRead, 'secrets'> {
  const read = (parts: readonly string[], either: readonly string[] = []) => ({
    parts: new Set(parts),
    either: new Set(either),
  });
  const isThere = steps.some(
    ({ kind }) => kind !== 'read-directory-user' && kind.endsWith('-directory-user'),
  );
  switch (intent.kind) {
    case 'delete':
      return isThere
        ? read(['login', ...names.filter((name) => user?.unread.includes(name) === false)])
        : read([]);
    case 'edit':
    case 'edit-directory': {
      const written = steps.flatMap((step) =>
        step.kind === 'update-directory-user' ? Object.keys(step.change.fields) : [],
      );
      const wanted = intent.kind === 'edit' ? names : Object.keys(intent.changes);
      return isThere
        ? read(
            ['login', ...written],
            wanted.filter((name) => !written.includes(name)),
          )
        : read([]);
    }
    case 'suspend':
    case 'reinstate':
      return isRead(steps) && user !== undefined ? read(['login', 'securityProfileIds']) : read([]);
    case 'confirm-link':
      return read(['login']);
    // A promotion takes over what the read before it tells.
    case 'apply':
      return isPromotion(steps) ? read(['login'], names) : read([]);
    default:
      return read([]);
  }
}

function isRead(steps: PlanItem['steps']): boolean {
  return steps.some(({ kind }) => kind === 'read-directory-user');
}

function isPromotion(steps: PlanItem['steps']): boolean {
  return steps.some(({ kind }) => kind === 'create-profile');
}

/** The user with each of what was read changed by somebody else. */
export function touchedUsers(user: DirectoryUser): readonly (readonly [string, DirectoryUser])[] {
  const read = names.filter((name) => !user.unread.includes(name));
  return [
    ['login', { ...user, login: loginOf(`${user.login.name}-2`) }],
    ...read.map((name) => [name, { ...user, fields: { ...user.fields, [name]: others[name] } }] as const),
  ];
}
