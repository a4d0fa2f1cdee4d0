import { Secret, set, type Result } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { createUserAdministration } from '@rollcall/administration';
import { faultyDirectory, memoryDirectory } from '@rollcall/memory';
import { describe, expect, it } from 'vitest';
import { office, seed, staffedOffice } from '../test/office.js';

const password = () => new Secret('Correct1Horse');

function errorOf(result: Result<unknown, unknown>): unknown {
  return result._unsafeUnwrapErr();
}

const settings = { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] };

describe('create', () => {
  it('there, of profiles that have no directory user', async () => {
    const { admin, standalone, users } = await staffedOffice(['Ada']);
    const here = orThrow(
      await standalone.users.planCreate([
        {
          loginName: 'Eve',
          identity: { firstName: 'Eve', lastName: 'E', email: 'e@example.com' },
          template: { name: 'Agents' },
        },
      ]),
    );
    await orThrow(standalone.execute(here)).finished;
    const plan = orThrow(
      await admin.directory.planCreate({ users: { where: { presence: 'profile-only' } }, settings }),
    );
    expect(plan.items.map(({ loginName }) => loginName)).toEqual(['Eve']);
    await orThrow(admin.execute(plan, { passwordFor: password })).finished;
    expect(users.get('Eve').fields.email).toBe('e@example.com');
    expect(orThrow(await admin.existence()).counts.both).toBe(2);
  });
});

describe('assign', () => {
  it('gives many directory users one routing profile, and the mirror follows', async () => {
    const { admin, users } = office({
      users: [seed('Ada'), seed('Bob')],
      references: {
        routingProfiles: [
          { id: 'basic-routing-profile', name: 'Basic Routing Profile' },
          { id: 'chat', name: 'Chat' },
        ],
      },
    });
    const plan = orThrow(
      await admin.directory.planAssignRoutingProfile({ users: { where: {} }, routingProfile: 'Chat' }),
    );
    const report = await orThrow(admin.execute(plan)).finished;
    expect(report.counts.done).toBe(2);
    expect(users.all().map(({ fields }) => fields.routingProfileId)).toEqual(['chat', 'chat']);
    const again = orThrow(
      await admin.directory.planAssignRoutingProfile({ users: { where: {} }, routingProfile: 'Chat' }),
    );
    expect(again.items.flatMap(({ steps }) => steps)).toEqual([]);
  });

  it('never leaves a user without a security profile', async () => {
    const { admin } = await staffedOffice(['Ada']);
    const plan = orThrow(
      await admin.directory.planAssignSecurityProfiles({ users: { where: {} }, securityProfiles: [] }),
    );
    expect(plan.items[0]?.refusal).toEqual({ code: 'no-security-profile' });
  });
});

describe('resync', () => {
  it('takes over what was changed behind the back, and then has nothing to do', async () => {
    const { admin, users } = await staffedOffice(['Ada', 'Bob']);
    users.change('Ada', { lastName: set('Lovelace'), email: set('ada@lovelace.example') });
    const plan = orThrow(await admin.planResync());
    const run = orThrow(admin.execute(plan));
    expect(run.status().state).toBe('running');
    const report = await run.finished;
    expect(run.status()).toMatchObject({ state: 'ended', ended: 2 });
    expect(report.counts).toMatchObject({ done: 1, unchanged: 1 });
    expect(orThrow(await admin.users.get('ada')).profile.identity).toMatchObject({
      lastName: 'Lovelace',
      email: 'ada@lovelace.example',
    });
    expect(orThrow(await admin.planResync()).items.flatMap(({ steps }) => steps)).toEqual([]);
  });
});

describe('a person', () => {
  it('settles who is who in an ambiguous row, and the profile takes over what the directory says', async () => {
    const { admin, standalone, users } = await staffedOffice([]);
    const ann = { loginName: 'ann', identity: { firstName: 'A' }, template: { name: 'Agents' } };
    await orThrow(standalone.execute(orThrow(await standalone.users.planCreate([ann])))).finished;
    users.add(seed('Ann'));
    users.add(seed('ANN'));
    const view = orThrow(await admin.existence());
    expect(view.counts).toMatchObject({ ambiguous: 1, both: 0 });
    const pair = {
      directory: users.get('ANN').id,
      profile: orThrow(await admin.users.get('ann')).profile.id,
    };
    const report = await orThrow(admin.execute(orThrow(admin.planConfirmLink(view, pair)))).finished;
    expect(report.counts.done).toBe(1);
    const after = orThrow(await admin.existence());
    expect(after.counts).toMatchObject({ both: 1, 'directory-only': 1, ambiguous: 0 });
    expect(orThrow(await admin.users.get('ann')).profile.identity.firstName).toBe('ANN');
  });

  it('can give a profile whose user is gone to the one who came after', async () => {
    const { admin, users } = await staffedOffice(['Ann']);
    users.remove('Ann');
    users.add(seed('Ann'));
    const view = orThrow(await admin.existence());
    expect(view.rows.map((row) => row.presence === 'ambiguous' && row.reason)).toEqual(['replaced']);
    const pair = {
      directory: users.get('Ann').id,
      profile: orThrow(await admin.users.get('ann')).profile.id,
    };
    await orThrow(admin.execute(orThrow(admin.planConfirmLink(view, pair)))).finished;
    expect(orThrow(await admin.existence()).counts).toMatchObject({ both: 1, ambiguous: 0 });
  });
});

describe('delete', () => {
  it('deletes the profile only, unless it is said', async () => {
    const { admin, users } = await staffedOffice(['Ada', 'Bob']);
    const here = orThrow(await admin.users.planDelete({ users: { logins: ['ada'] } }));
    await orThrow(admin.execute(here)).finished;
    expect(orThrow(await admin.existence()).counts).toMatchObject({ both: 1, 'directory-only': 1 });
    const both = orThrow(
      await admin.users.planDelete({ users: { logins: ['bob'] }, from: 'here-and-directory' }),
    );
    const report = await orThrow(admin.execute(both)).finished;
    expect(report.items[0]?.stepsDone).toEqual(['delete-directory-user', 'delete-profile']);
    expect(users.all().map(({ login }) => login.name)).toEqual(['Ada']);
    const again = await orThrow(admin.execute(both)).finished;
    expect(again.counts).toMatchObject({ unchanged: 1 });
  });
});

describe('an incomplete read', () => {
  const cut = {
    kind: 'cut-snapshot',
    users: 1,
    gap: { reason: 'failed', error: { code: 'unavailable' } },
  } as const;

  it('says so, and no plan takes absence from it', async () => {
    const { admin } = office({
      users: [seed('Ada'), seed('Bob')],
      wrap: (directory) =>
        faultyDirectory(
          directory,
          [1, 2, 3, 4].map((call) => ({ ...cut, call })),
        ),
    });
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    expect(orThrow(await admin.existence()).completeness.complete).toBe(false);
    const users = { where: {} };
    expect(errorOf(await admin.users.planDelete({ users }))).toMatchObject({ code: 'incomplete-read' });
    expect(errorOf(await admin.directory.planCreate({ users, settings }))).toMatchObject({
      code: 'incomplete-read',
    });
    const person = { loginName: 'Zoe', template: { name: 'Agents' }, directory: settings };
    expect(errorOf(await admin.users.planCreate([person]))).toMatchObject({ code: 'incomplete-read' });
  });

  it.each(['the view', 'the read after it'])(
    'makes nobody there when it is %s that is incomplete',
    async (which) => {
      const cutCall = which === 'the view' ? 1 : 2;
      const { admin, standalone } = office({
        users: [seed('Ada'), seed('Bob')],
        wrap: (directory) => faultyDirectory(directory, [{ ...cut, call: cutCall }]),
      });
      orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
      const eve = { loginName: 'Eve', template: { name: 'Agents' } };
      await orThrow(standalone.execute(orThrow(await standalone.users.planCreate([eve])))).finished;
      const view = orThrow(await admin.existence());
      expect(errorOf(await admin.directory.planCreate({ users: { view }, settings }))).toMatchObject({
        code: 'incomplete-read',
      });
    },
  );
});

it('a filter stops reading when it is cancelled', async () => {
  const { admin, stores } = await staffedOffice(['Ada']);
  const signals: unknown[] = [];
  const { versions } = stores.templates;
  const templates: typeof stores.templates = {
    ...stores.templates,
    versions: (request) => {
      signals.push(request.signal);
      return versions(request);
    },
  };
  const { directory } = memoryDirectory({ users: [seed('Ada')] });
  const watched = createUserAdministration({ catalog: admin.catalog, ...stores, templates, directory });
  const { signal } = new AbortController();
  orThrow(await watched.existence({ where: { presence: 'both' }, signal }));
  orThrow(await watched.planResync({ users: { where: {} } }, { signal }));
  expect(signals).toEqual([signal, signal]);
});
