import {
  looseLogin,
  type DirectoryUserId,
  type ProfileId,
  type TemplateId,
  type UserProfile,
} from '@rollcall/core';

/** A profile for tests, on version 1 of the sample template. */
export function sampleProfile(given: {
  readonly id: string;
  readonly login: string;
  readonly link?: { readonly id: string; readonly login: string } | undefined;
  readonly version?: number | undefined;
  readonly more?: Partial<UserProfile> | undefined;
}): UserProfile {
  const { id, login, link, version = 1, more = {} } = given;
  return {
    id: id as ProfileId,
    login: looseLogin(login),
    identity: { firstName: 'Ana', lastName: 'Lima' },
    configuration: {
      template: { id: 'template-1' as TemplateId, version: 1 },
      overrides: {},
      userValues: { nickname: 'A', hours: [9, 17] },
    },
    management: { kind: 'here' },
    ...(link === undefined
      ? {}
      : { link: { id: link.id as DirectoryUserId, login: looseLogin(link.login) } }),
    version,
    ...more,
  };
}
