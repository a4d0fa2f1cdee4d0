import { orThrow } from '@rollcall/core/english';
import {
  listActions,
  listColumns,
  listedUsers,
  listFilter,
  sortUsers,
  type ListFilter,
} from '@rollcall/presets/smart-agent';
import { expect } from 'vitest';
import { statement } from '../statement.js';
import { consoleOf, person, type Console } from './console.js';

const staff = [
  person('zed', ['Ada', 'Byron'], { routing: 'Voice', group: 'Lisbon Support' }),
  person('bob', ['Zoë', 'Ångström'], { routing: 'E-mail', security: ['Admin', 'Agent'], group: 'Austin' }),
  person('cyd', ['Émile', 'Zola'], { routing: 'Supervisors', security: ['CallCenterManager'] }),
  person('dan', ['eve', 'adams'], { routing: 'Chat and Tasks', group: 'Kraków Support' }),
];

/** The list as it opens, narrowed by a filter. */
async function opened({ admin }: Console, filter: ListFilter = {}) {
  const references = orThrow(await admin.directory.references());
  const view = orThrow(await admin.existence({ where: orThrow(listFilter(filter, references)) }));
  return listedUsers(view.rows, references);
}

const logins = (users: readonly { readonly loginName: string }[]) => users.map(({ loginName }) => loginName);

statement(
  'S2-01',
  'S2-02',
  'S2-03',
)('one list has all current users, and everything is done from it', async () => {
  const centre = await consoleOf({ seed: { users: staff } });
  expect(await opened(centre)).toMatchObject([
    {
      loginName: 'bob',
      name: 'Zoë Ångström',
      routingProfile: 'E-mail',
      securityProfiles: ['Admin', 'Agent'],
    },
    { loginName: 'cyd', name: 'Émile Zola', hierarchy: [] },
    { loginName: 'dan', hierarchy: ['Europe', 'Kraków', 'Kraków Support'], state: 'active' },
    { loginName: 'zed', hierarchy: ['Europe', 'Lisbon', 'Lisbon Support'] },
  ]);
  expect(listActions.map(({ id }) => id)).toEqual(['add', 'add-from-file', 'edit', 'suspend', 'reinstate']);
  for (const { useCase } of listActions) {
    const [part = '', name = ''] = useCase.split('.');
    expect(Reflect.get(Reflect.get(centre.admin, part) as object, name)).toBeTypeOf('function');
  }
});

statement('S2-04')('the list sorts by routing profile, security profile and hierarchy', async () => {
  const users = await opened(await consoleOf({ seed: { users: staff } }));
  expect(logins(sortUsers(users, { by: 'routingProfile' }))).toEqual(['dan', 'bob', 'cyd', 'zed']);
  expect(logins(sortUsers(users, { by: 'securityProfiles' }))).toEqual(['bob', 'dan', 'zed', 'cyd']);
  // Those in no group come first, and of those below one group the nearer one.
  expect(logins(sortUsers(users, { by: 'hierarchy' }))).toEqual(['cyd', 'bob', 'dan', 'zed']);
  expect(logins(sortUsers(users, { by: 'hierarchy', direction: 'descending' }))).toEqual([
    'zed',
    'dan',
    'bob',
    'cyd',
  ]);
  expect(listColumns.filter(({ sorts }) => sorts === 'yes').map(({ id }) => id)).toEqual([
    'loginName',
    'name',
    'routingProfile',
    'securityProfiles',
    'hierarchy',
  ]);
});

statement('S2-04')('the list filters by routing profile, security profile and hierarchy', async () => {
  const centre = await consoleOf({ seed: { users: staff } });
  const found = async (filter: ListFilter) => logins(await opened(centre, filter));
  expect(await found({ routingProfile: 'Supervisors' })).toEqual(['cyd']);
  expect(await found({ securityProfile: 'Agent' })).toEqual(['bob', 'dan', 'zed']);
  expect(await found({ hierarchy: 'Europe' })).toEqual(['dan', 'zed']);
  expect(await found({ hierarchy: ['Europe', 'Lisbon', 'Lisbon Support'] })).toEqual(['zed']);
  expect(await found({ securityProfile: 'Agent', hierarchy: 'Americas' })).toEqual(['bob']);
  expect(await found({ search: 'ZO' })).toEqual(['bob', 'cyd']);
  const references = orThrow(await centre.admin.directory.references());
  expect(listFilter({ routingProfile: 'Nobody’s' }, references)._unsafeUnwrapErr()).toEqual({
    code: 'reference-not-found',
    kind: 'routing-profile',
    name: 'Nobody’s',
  });
});

statement('S2-05')('the list sorts by name, as an alphabet has it', async () => {
  const users = await opened(await consoleOf({ seed: { users: staff } }));
  expect(sortUsers(users, { by: 'name' }).map(({ name }) => name)).toEqual([
    'Ada Byron',
    'Émile Zola',
    'eve adams',
    'Zoë Ångström',
  ]);
  expect(logins(sortUsers(users, { by: 'loginName', direction: 'descending' }))).toEqual([
    'zed',
    'dan',
    'cyd',
    'bob',
  ]);
});
