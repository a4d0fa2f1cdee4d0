import {
  looseLogin,
  type DirectoryUserId,
  type ProfileId,
  type ProfileWrite,
  type TemplateId,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import type { StorePair } from '../src/index.js';

/** A template. */
export const sales: TemplateVersion = {
  id: 'sales' as TemplateId,
  version: 1,
  name: 'Sales',
  description: '',
  mode: 'engagement',
  values: { ringtone: 'bell' },
  initialValues: {},
};

/** A profile on it, under this id and login. */
export function someone(id: string, login = id, link?: string): UserProfile {
  return {
    id: id as ProfileId,
    login: looseLogin(login),
    identity: {},
    configuration: { template: { id: sales.id, version: 1 }, overrides: {}, userValues: {} },
    management: { kind: 'here' },
    ...(link !== undefined && { link: { id: link as DirectoryUserId, login: looseLogin(login) } }),
    version: 1,
  };
}

/** The writes that make profiles. */
export function inserts(...profiles: readonly UserProfile[]): readonly ProfileWrite[] {
  return profiles.map((profile) => ({ kind: 'insert', profile }));
}

/** Puts the template and some profiles into empty stores. */
export async function fill(stores: StorePair, ...profiles: readonly UserProfile[]): Promise<void> {
  orThrow(await stores.templates.add({ template: sales }));
  for (const answer of orThrow(await stores.profiles.write({ writes: inserts(...profiles) })))
    orThrow(answer);
}

/** The ids of all profiles. */
export async function idsIn({ profiles }: StorePair): Promise<readonly string[]> {
  return orThrow(await profiles.list()).items.map(({ profile }) => profile.id);
}
