import {
  set,
  type ChangeableFieldName,
  type Changes,
  type DirectoryFields,
  type DirectoryUserId,
  type HierarchyGroupId,
  type PlanItem,
  type RoutingProfileId,
  type SecurityProfileId,
  type UserProfile,
} from '@rollcall/core';
import { loginOf } from '../../login/some-login.js';
import { isKnownGone } from '../../plan/carry-out.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { replace } from './some-trouble.js';

/** For each field of a directory user a value that nobody has and nobody wants. */
const thirdValues = {
  firstName: set('Third'),
  lastName: set('Third'),
  routingProfileId: set('r3' as RoutingProfileId),
  securityProfileIds: set(['s3' as SecurityProfileId]),
  hierarchyGroupId: set('h2' as HierarchyGroupId),
  tags: set([{ key: 'k', value: 'third' }]),
} satisfies Changes<DirectoryFields>;

type ThirdField = keyof typeof thirdValues;

/** What somebody else changes of what an item reads or writes. */
export type Interference =
  | { readonly where: 'there'; readonly id: DirectoryUserId; readonly field: ThirdField }
  | { readonly where: 'gone there'; readonly id: DirectoryUserId }
  | { readonly where: 'here'; readonly profile: UserProfile }
  | { readonly where: 'gone here'; readonly profile: UserProfile }
  | { readonly where: 'login taken here'; readonly loginName: string };

/** The interferences that an item must notice: those with what one of its steps looks at. */
export function interferencesWith(item: PlanItem, profiles: readonly UserProfile[]): readonly Interference[] {
  const profile = profiles.find(({ id }) => id === item.profileId);
  const id = item.directoryId;
  const found: Interference[] = [];
  const seen = (field: ChangeableFieldName): field is ThirdField =>
    field in thirdValues && item.saw.directory?.fields.includes(field) === true;
  const there = (field: ChangeableFieldName) => {
    if (id !== undefined && seen(field)) found.push({ where: 'there', id, field });
  };
  const here = (changed: Partial<UserProfile>) => {
    if (profile !== undefined) found.push({ where: 'here', profile: { ...profile, ...changed } });
  };
  const isDeletion = item.steps.some(({ kind }) => kind === 'delete-directory-user');
  for (const step of item.steps) {
    switch (step.kind) {
      case 'read-directory-user':
        if (id !== undefined && !isDeletion && !isKnownGone(item)) found.push({ where: 'gone there', id });
        break;
      case 'update-directory-user':
        for (const field of Object.keys(step.change.fields)) there(field as ChangeableFieldName);
        break;
      case 'delete-directory-user':
        for (const field of Object.keys(thirdValues)) there(field as ChangeableFieldName);
        break;
      case 'create-directory-user':
        here({ identity: { ...profile?.identity, firstName: 'Third' } });
        if (profile !== undefined) found.push({ where: 'gone here', profile });
        break;
      case 'create-profile':
        if (step.from === 'directory') {
          there('firstName');
          there('lastName');
        } else found.push({ where: 'login taken here', loginName: item.loginName });
        break;
      case 'apply-template':
      case 'change-profile':
        here({ lifecycle: { ...profile?.lifecycle, locked: true, disabled: true, deleted: true } });
        if (profile !== undefined) found.push({ where: 'gone here', profile });
        here({ management: { kind: 'outside', system: 'third' } });
        break;
      case 'change-lifecycle':
      case 'change-management':
        if (profile !== undefined) found.push({ where: 'gone here', profile });
        here({ management: { kind: 'outside', system: 'third' } });
        break;
      case 'delete-profile':
        here({ management: { kind: 'outside', system: 'other' } });
        here({ identity: { ...profile?.identity, lastName: 'Third' } });
        break;
      case 'refresh-profile':
        if (!item.steps.some(({ kind }) => kind.startsWith('create-')) && profile?.link === undefined)
          here({ link: { id: 'third' as DirectoryUserId, login: loginOf('third') } });
        break;
      default:
        return step satisfies never;
    }
  }
  return found;
}

/** Does it. */
export async function interfere(
  subject: IntegratedRunSubject,
  profiles: readonly UserProfile[],
  interference: Interference,
): Promise<void> {
  const { console, ports } = subject;
  switch (interference.where) {
    case 'there':
      return console.change(interference.id, { [interference.field]: thirdValues[interference.field] });
    case 'gone there':
      return console.remove(interference.id);
    case 'here':
      return replace(subject, interference.profile);
    case 'gone here': {
      const { id, version: expectedVersion } = interference.profile;
      await ports.profiles.write({ writes: [{ kind: 'delete', id, expectedVersion }] });
      return;
    }
    case 'login taken here': {
      const [like] = profiles;
      const configuration = like?.configuration ?? bareConfiguration;
      const taken: UserProfile = {
        id: `third-${interference.loginName}` as UserProfile['id'],
        login: loginOf(interference.loginName),
        identity: { firstName: 'Third' },
        configuration,
        management: { kind: 'here' },
        version: 1,
      };
      await ports.profiles.write({ writes: [{ kind: 'insert', profile: taken }] });
      return;
    }
    default:
      return interference satisfies never;
  }
}

const bareConfiguration: UserProfile['configuration'] = {
  template: { id: 't0' as UserProfile['configuration']['template']['id'], version: 1 },
  overrides: {},
  userValues: {},
};
