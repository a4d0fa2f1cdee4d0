import {
  canonicalField,
  clear,
  directoryFieldNames,
  fieldsTaken,
  parsePassword,
  sameField,
  set,
  type Directory,
  type DirectoryChange,
  type DirectoryFieldName,
  type DirectoryReferences,
  type DirectoryUser,
  type DirectoryUserId,
  type NewDirectoryUser,
  type Password,
  type RoutingProfileId,
  type SecurityProfileId,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import * as fc from 'fast-check';
import { demand } from '../../law/demand.js';
import { given } from '../answer.js';
import type { ChangeDraft, UserDraft } from './some-users.js';

/** A password that no directory refuses, and that no text contains by chance. */
export const PASSWORD = 'Sesame-4-0pen!';

/** The same, for one use. */
export const somePassword = (): Password => orThrow(parsePassword(PASSWORD));

const known = new WeakMap<Directory, DirectoryReferences>();

/** What the directory has to give, read once: no law changes it. */
export async function referencesOf(directory: Directory): Promise<DirectoryReferences> {
  const before = known.get(directory);
  if (before !== undefined) return before;
  const references = given(await directory.references(), 'references');
  demand(references.routingProfiles.length > 0, 'the world needs a routing profile');
  demand(references.securityProfiles.length > 0, 'the world needs a security profile');
  known.set(directory, references);
  return references;
}

/** A user to be made, in terms of what the directory has. */
export function newUserOf(
  draft: UserDraft,
  directory: Directory,
  references: DirectoryReferences,
): NewDirectoryUser {
  const { identityType, routingProfiles, securityProfiles, hierarchyGroups } = references;
  const group = draft.group === undefined ? undefined : pick(hierarchyGroups, draft.group)?.id;
  const fields = {
    ...draft.fields,
    ...(group !== undefined && { hierarchyGroupId: group }),
    routingProfileId: pick(routingProfiles, draft.routing)?.id as RoutingProfileId,
    securityProfileIds: idsOf(securityProfiles, draft.security) as [
      SecurityProfileId,
      ...SecurityProfileId[],
    ],
  };
  for (const name of directory.manifest.unsupported) Reflect.deleteProperty(fields, name);
  return { loginName: draft.loginName, fields: fieldsTaken(identityType, fields) };
}

/** A change, in terms of what the directory has; `undefined` if it has nothing of the kind. */
export function changeOf(
  draft: ChangeDraft,
  directory: Directory,
  { routingProfiles, securityProfiles, hierarchyGroups }: DirectoryReferences,
): DirectoryChange | undefined {
  const change = (): DirectoryChange => {
    switch (draft.group) {
      case 'routing-profile':
        return {
          group: draft.group,
          fields: { routingProfileId: set(pick(routingProfiles, draft.routing)!.id) },
        };
      case 'security-profiles':
        return {
          group: draft.group,
          fields: { securityProfileIds: set(idsOf(securityProfiles, draft.security)) },
        };
      case 'hierarchy': {
        const group = draft.to === undefined ? undefined : pick(hierarchyGroups, draft.to);
        return {
          group: draft.group,
          fields: { hierarchyGroupId: group === undefined ? clear : set(group.id) },
        };
      }
      case 'identity':
      case 'phone':
      case 'channels':
      case 'tags':
      case 'proficiencies':
        return draft;
      default:
        return draft satisfies never;
    }
  };
  const wanted = change();
  const names = Object.keys(wanted.fields) as DirectoryFieldName[];
  return names.some((name) => directory.manifest.unsupported.includes(name)) ? undefined : wanted;
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length];
}

function idsOf<Id>(items: readonly { readonly id: Id }[], indexes: readonly number[]): readonly Id[] {
  return [...new Set(indexes.map((index) => pick(items, index)?.id))].filter((id) => id !== undefined);
}

/** The fields that the directory has. */
export function fieldsOf({ manifest }: Directory): readonly DirectoryFieldName[] {
  return directoryFieldNames.filter((name) => !manifest.unsupported.includes(name));
}

/** Makes a user, with a password where the directory wants one. */
export function createBy(
  directory: Directory,
  { identityType }: DirectoryReferences,
  user: NewDirectoryUser,
): ReturnType<Directory['createUser']> {
  const password = identityType === 'connect-managed' ? somePassword() : undefined;
  return directory.createUser({ user, password });
}

/** Makes users, and gives them as `readUser` then tells them, with every field. */
export async function settle(
  directory: Directory,
  drafts: readonly UserDraft[],
): Promise<readonly DirectoryUser[]> {
  const references = await referencesOf(directory);
  const users: DirectoryUser[] = [];
  for (const draft of drafts) {
    const made = given(
      await createBy(directory, references, newUserOf(draft, directory, references)),
      'createUser',
    );
    users.push(await readAll(directory, made.id));
  }
  return users;
}

/** A user with every field that the directory has. */
export async function readAll(directory: Directory, id: DirectoryUserId): Promise<DirectoryUser> {
  const fields = fieldsOf(directory);
  const user = given(await directory.readUser({ id, fields }), 'readUser');
  const unread = fields.filter((name) => user.unread.includes(name));
  demand(unread.length === 0, `readUser left ${unread.join(', ')} unread, which it was asked for`);
  return user;
}

/** Throws unless two tellings of a user agree on the fields that both have read. */
export function demandAgree(
  a: DirectoryUser,
  b: DirectoryUser,
  names: readonly DirectoryFieldName[],
  what: string,
): void {
  demand(a.id === b.id && a.login.name === b.login.name, `${what}: two users, ${a.id} and ${b.id}`);
  for (const name of names.filter((one) => !a.unread.includes(one) && !b.unread.includes(one))) {
    const values = [a.fields[name], b.fields[name]].map((value) =>
      fc.stringify(canonicalField(name, value as never)),
    );
    const same = sameField(name, a.fields[name] as never, b.fields[name] as never);
    demand(same, `${what}: ${name} is ${values.join(' and ')}`);
  }
}
