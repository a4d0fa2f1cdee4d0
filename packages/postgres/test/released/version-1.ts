import {
  looseLogin,
  type DirectoryUserId,
  type HierarchyGroupId,
  type Instant,
  type ProfileId,
  type RoutingProfileId,
  type SecurityProfileId,
  type TemplateId,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import type { ReleasedVersion } from './released-version.js';

const profileColumns = `environment, id, version, login_name, login_key, login_skeleton, first_name, last_name, email,
  secondary_email, display_key, template_id, template_version, mode_override, mode, overrides, user_values, managed_by,
  link_id, link_name, link_key, link_skeleton, mirror`;

const north = (schema: string): string => `insert into ${schema}.environments values ('north');
insert into ${schema}.templates values
  ('north', 'sales', 2, 'sales team', false), ('north', 'past', 1, 'past', true);
insert into ${schema}.template_versions values
  ('north', 'sales', 1, 'Sales', '', 'engagement', '{"ringtone":"bell"}', '{}'),
  ('north', 'sales', 2, 'Sales team', 'Telephones', 'engagement', '{"ringtone":""}', '{"skin":["dark",1e-7]}'),
  ('north', 'past', 1, 'Past', '', 'unison', '{}', '{}');
insert into ${schema}.profiles (${profileColumns}) values
  ('north', 'p1', 1, 'Zoë😀', 'zoë😀', 'zoë😀', null, null, null, null, '', 'past', 1, null, 'unison', '{}', '{}',
    null, null, null, null, null, null),
  ('north', 'p2', 7, 'eva', 'eva', 'eva', 'Eva', 'Møller', 'eva@example.com', 'e@example.com', 'eva møller',
    'sales', 1, 'supervisor', 'supervisor', '{"ringtone":"gong"}', '{"":{"__proto__":1}}', 'SCIM',
    'u-2', 'EVA', 'eva', 'eva', '{"readAt":"2026-01-01T00:00:00.000Z","unread":["phoneType"],
      "fields":{"routingProfileId":"r-1","hierarchyGroupId":"h-1","securityProfileIds":["agent","admin"]}}')`;

const south = (schema: string): string => `insert into ${schema}.environments values ('south');
insert into ${schema}.templates values ('south', 'sales', 1, 'sales', false);
insert into ${schema}.template_versions values ('south', 'sales', 1, 'Sales', '', 'unison', '{}', '{}');
insert into ${schema}.profiles (${profileColumns}) values
  ('south', 'p2', 1, 'Eva', 'eva', 'eva', 'Eva', null, null, null, 'eva', 'sales', 1, null, 'unison', '{}', '{}',
    null, 'u-2', 'Eva', 'eva', 'eva', null)`;

const version = (id: string, number: number, rest: Partial<TemplateVersion>): TemplateVersion => ({
  id: id as TemplateId,
  version: number,
  name: 'Sales',
  description: '',
  mode: 'engagement',
  values: {},
  initialValues: {},
  ...rest,
});

const person = (
  id: string,
  login: string,
  template: TemplateVersion,
  rest: Partial<UserProfile>,
): UserProfile => ({
  id: id as ProfileId,
  version: 1,
  login: looseLogin(login),
  identity: {},
  configuration: { template: { id: template.id, version: template.version }, overrides: {}, userValues: {} },
  management: { kind: 'here' },
  ...rest,
});

const sales = version('sales', 1, { values: { ringtone: 'bell' } });
const team = version('sales', 2, {
  name: 'Sales team',
  description: 'Telephones',
  values: { ringtone: '' },
  initialValues: { skin: ['dark', 1e-7] },
});
const past = version('past', 1, { name: 'Past', mode: 'unison' });
const other = version('sales', 1, { mode: 'unison' });

/** The first one: environments, templates with versions, profiles with mirror and link. */
export const version1: ReleasedVersion = {
  version: 1,
  fingerprint: '6b860c96ef3a767b',
  data: (schema) => ({ north: north(schema), south: south(schema) }),
  kept: {
    north: {
      templates: [past, sales, team],
      profiles: [
        person('p1', 'Zoë😀', past, {}),
        person('p2', 'eva', sales, {
          version: 7,
          identity: {
            firstName: 'Eva',
            lastName: 'Møller',
            email: 'eva@example.com',
            secondaryEmail: 'e@example.com',
          },
          configuration: {
            template: { id: sales.id, version: 1 },
            modeOverride: 'supervisor',
            overrides: { ringtone: 'gong' },
            userValues: { '': JSON.parse('{"__proto__":1}') as { readonly [key: string]: number } },
          },
          management: { kind: 'outside', system: 'SCIM' },
          link: { id: 'u-2' as DirectoryUserId, login: looseLogin('EVA') },
          mirror: {
            readAt: '2026-01-01T00:00:00.000Z' as Instant,
            unread: ['phoneType'],
            fields: {
              routingProfileId: 'r-1' as RoutingProfileId,
              hierarchyGroupId: 'h-1' as HierarchyGroupId,
              securityProfileIds: ['agent', 'admin'] as readonly string[] as readonly SecurityProfileId[],
            },
          },
        }),
      ],
    },
    south: {
      templates: [other],
      profiles: [
        person('p2', 'Eva', other, {
          identity: { firstName: 'Eva' },
          link: { id: 'u-2' as DirectoryUserId, login: looseLogin('Eva') },
        }),
      ],
    },
  },
};
