import { Secret, set, type PlanItem, type Result } from '@rollcall/core';
import { parsePlan, serialisePlan } from '@rollcall/core/stored-plan';
import { orThrow } from '@rollcall/core/english';
import { faultyDirectory } from '@rollcall/memory';
import { describe, expect, it } from 'vitest';
import { office, seed, staffedOffice } from '../test/office.js';

const password = () => new Secret('Correct1Horse');

function errorOf(result: Result<unknown, unknown>): unknown {
  return result._unsafeUnwrapErr();
}

describe('promote', () => {
  it('gives directory users their first profile, with names and e-mails as the directory has them', async () => {
    const { admin } = await staffedOffice(['Ada', 'Bob']);
    const { profile, beneath } = orThrow(await admin.users.get('ada'));
    expect(beneath.name).toBe('Agents');
    expect(profile.identity).toEqual({ firstName: 'Ada', lastName: 'Example', email: 'ada@example.com' });
    expect(profile.link?.login.name).toBe('Ada');
    const view = orThrow(await admin.existence());
    expect(view.counts).toEqual({ both: 2, 'directory-only': 0, 'profile-only': 0, ambiguous: 0 });
  });

  it('is asked for: an apply alone refuses who has no profile', async () => {
    const { admin } = office({ users: [seed('Ada')] });
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    const plan = orThrow(
      await admin.templates.planApply({ template: { name: 'Agents' }, users: { where: {} } }),
    );
    expect(plan.items.map((item) => item.refusal?.code)).toEqual(['no-profile']);
  });
});

describe('apply', () => {
  it('plans nothing for users who stand on the version already, and writes nothing', async () => {
    const { admin, events } = await staffedOffice(['Ada', 'Bob']);
    const before = events.length;
    const plan = orThrow(
      await admin.templates.planApply({ template: { name: 'Agents' }, users: { where: {} } }),
    );
    const report = await orThrow(admin.execute(plan)).finished;
    expect(report.counts).toMatchObject({ done: 0, unchanged: 2 });
    expect(events.length).toBe(before);
  });

  it('says which overrides it would destroy, and destroys exactly those', async () => {
    const { admin, agents } = await staffedOffice(['Ada', 'Bob']);
    await orThrow(
      admin.execute(orThrow(await admin.users.planEdit('ada', { overrides: { ringVolume: set(10) } }))),
    ).finished;
    orThrow(
      await admin.templates.modify({ id: agents.id, expectedVersion: 1 }, { values: { theme: set('dark') } }),
    );
    const plan = orThrow(
      await admin.templates.planApply({ template: { name: 'Agents' }, users: { where: {} } }),
    );
    const ada = plan.items.find((item) => item.loginName === 'Ada');
    expect(ada?.apply?.overrides).toEqual([
      { setting: 'ringVolume', value: 10, becomes: 70, fate: 'destroyed' },
    ]);
    await orThrow(admin.execute(plan)).finished;
    expect(orThrow(await admin.settingsOf('Ada')).values).toMatchObject({ ringVolume: 70, theme: 'dark' });
  });

  it('is stale, and writes nothing, for a user whose overrides changed after the plan', async () => {
    const { admin, agents } = await staffedOffice(['Ada', 'Bob']);
    orThrow(
      await admin.templates.modify({ id: agents.id, expectedVersion: 1 }, { values: { theme: set('dark') } }),
    );
    const plan = orThrow(
      await admin.templates.planApply({ template: { name: 'Agents' }, users: { where: {} } }),
    );
    await orThrow(
      admin.execute(orThrow(await admin.users.planEdit('ada', { overrides: { ringVolume: set(10) } }))),
    ).finished;
    const report = await orThrow(admin.execute(plan)).finished;
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['stale', 'done']);
    expect(orThrow(await admin.settingsOf('Ada')).values).toMatchObject({ ringVolume: 10, theme: 'system' });
  });

  it('goes on beside a change that it has nothing to do with', async () => {
    const { admin, agents } = await staffedOffice(['Ada']);
    orThrow(
      await admin.templates.modify({ id: agents.id, expectedVersion: 1 }, { values: { theme: set('dark') } }),
    );
    const plan = orThrow(
      await admin.templates.planApply({ template: { name: 'Agents' }, users: { where: {} } }),
    );
    await orThrow(
      admin.execute(
        orThrow(
          await admin.users.planMaintain([{ loginName: 'ada', userValues: { extension: set('4711') } }]),
        ),
      ),
    ).finished;
    const report = await orThrow(admin.execute(plan)).finished;
    expect(report.counts.done).toBe(1);
    expect(orThrow(await admin.settingsOf('Ada')).values).toMatchObject({ extension: '4711', theme: 'dark' });
  });
});

describe('a plan', () => {
  it('runs the same after it was written down and read back', async () => {
    const { admin } = office({ users: [seed('Ada')] });
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    const plan = orThrow(
      await admin.templates.planApply({
        template: { name: 'Agents' },
        users: { where: {} },
        promote: 'include',
      }),
    );
    const read = orThrow(parsePlan(serialisePlan(plan)));
    expect(read).toEqual(plan);
    const first = await orThrow(admin.execute(read)).finished;
    const second = await orThrow(admin.execute(plan)).finished;
    expect([first.counts.done, second.counts.done, second.counts.unchanged]).toEqual([1, 0, 1]);
  });

  it('of another environment or catalog is refused', async () => {
    const { admin } = await staffedOffice(['Ada']);
    const plan = orThrow(await admin.planResync());
    const elsewhere = { ...plan, origin: { ...plan.origin, catalog: 'another' } };
    expect(errorOf(admin.execute(elsewhere))).toMatchObject({ code: 'wrong-catalog' });
  });

  it('that needs a directory is refused where none is integrated', async () => {
    const { admin, standalone } = office({ users: [seed('Ada')] });
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    const plan = orThrow(
      await admin.templates.planApply({
        template: { name: 'Agents' },
        users: { where: {} },
        promote: 'include',
      }),
    );
    expect(errorOf(standalone.execute(plan))).toEqual({ code: 'directory-not-integrated' });
  });
});

describe('create', () => {
  const settings = { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] };
  const newUser = (loginName: string) => ({
    loginName,
    identity: { firstName: 'New', lastName: 'Person', email: 'new@example.com' },
    template: { name: 'Agents' },
    directory: settings,
  });

  it('makes profile and directory user and links them; once more, it does nothing', async () => {
    const { admin, users } = await staffedOffice(['Ada']);
    const plan = orThrow(await admin.users.planCreate([newUser('Carol')]));
    expect(serialisePlan(plan)).not.toContain('Horse');
    const first = await orThrow(admin.execute(plan, { passwordFor: password })).finished;
    expect(first.items[0]).toMatchObject({
      outcome: 'done',
      stepsDone: ['create-profile', 'create-directory-user', 'refresh-profile'],
    });
    expect(users.get('Carol').fields.routingProfileId).toBe('basic-routing-profile');
    const { profile } = orThrow(await admin.users.get('carol'));
    expect(profile.link?.id).toBe(users.get('Carol').id);
    const again = await orThrow(admin.execute(plan, { passwordFor: password })).finished;
    expect(again.counts).toMatchObject({ done: 0, unchanged: 1 });
  });

  it('without a password is refused before anything is written, and can be done later', async () => {
    const { admin } = await staffedOffice([]);
    const plan = orThrow(await admin.users.planCreate([newUser('Carol')]));
    const first = await orThrow(admin.execute(plan)).finished;
    expect(first.items[0]).toMatchObject({
      outcome: 'refused',
      reason: { code: 'password-missing' },
      stepsDone: [],
    });
    const again = await orThrow(admin.execute(plan, { passwordFor: password })).finished;
    expect(again.items[0]?.outcome).toBe('done');
  });

  it('refuses login names that exist here, ignoring case, or there', async () => {
    const { admin } = await staffedOffice(['Ada']);
    const plan = orThrow(await admin.users.planCreate([newUser('ADA'), newUser('ok')]));
    expect(plan.items.map((item) => item.refusal?.code)).toEqual(['login-name-taken', undefined]);
  });

  it('refuses the user whose routing profile does not exist, and no other', async () => {
    const { admin } = await staffedOffice([]);
    const plan = orThrow(
      await admin.users.planCreate([
        { ...newUser('Carol'), directory: { ...settings, routingProfile: 'Nowhere' } },
        newUser('Dave'),
      ]),
    );
    expect(plan.items.map((item) => item.refusal?.code)).toEqual(['reference-not-found', undefined]);
  });

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

describe('what changed since the plan', () => {
  const settings = { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] };

  it('makes no directory user for a profile that has been deleted', async () => {
    const { admin, standalone, users } = await staffedOffice([]);
    const eve = {
      loginName: 'Eve',
      identity: { firstName: 'E', lastName: 'E', email: 'e@example.com' },
      template: { name: 'Agents' },
    };
    await orThrow(standalone.execute(orThrow(await standalone.users.planCreate([eve])))).finished;
    const plan = orThrow(await admin.directory.planCreate({ users: { logins: ['Eve'] }, settings }));
    await orThrow(admin.execute(orThrow(await admin.users.planDelete({ users: { logins: ['Eve'] } }))))
      .finished;
    const report = await orThrow(admin.execute(plan, { passwordFor: password })).finished;
    expect(report.items[0]).toMatchObject({ outcome: 'stale', stepsDone: [] });
    expect(users.all()).toEqual([]);
  });

  it('makes one for a profile whose linked user is gone', async () => {
    const { admin, users } = await staffedOffice(['Ada']);
    users.remove('Ada');
    const plan = orThrow(await admin.directory.planCreate({ users: { logins: ['Ada'] }, settings }));
    const report = await orThrow(admin.execute(plan, { passwordFor: password })).finished;
    expect(report.items[0]).toMatchObject({
      outcome: 'done',
      stepsDone: ['create-directory-user', 'refresh-profile'],
    });
    expect(orThrow(await admin.users.get('Ada')).profile.link?.id).toBe(users.get('Ada').id);
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
    const settings = { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] };
    expect(errorOf(await admin.users.planDelete({ users }))).toMatchObject({ code: 'incomplete-read' });
    expect(errorOf(await admin.directory.planCreate({ users, settings }))).toMatchObject({
      code: 'incomplete-read',
    });
    const person = { loginName: 'Zoe', template: { name: 'Agents' }, directory: settings };
    expect(errorOf(await admin.users.planCreate([person]))).toMatchObject({ code: 'incomplete-read' });
  });
});

describe('edit', () => {
  it('changes names there and here, and keeps what it was not asked to change', async () => {
    const { admin, users } = await staffedOffice(['Ada']);
    const plan = orThrow(await admin.users.planEdit('ada', { identity: { lastName: set('Lovelace') } }));
    const report = await orThrow(admin.execute(plan)).finished;
    expect(report.items[0]?.stepsDone).toEqual(['update-directory-user', 'change-profile']);
    expect(users.get('Ada').fields).toMatchObject({
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'ada@example.com',
    });
    expect(orThrow(await admin.users.get('ada')).profile.identity.lastName).toBe('Lovelace');
  });

  it('keeps secret values out of the plan and takes them at execution', async () => {
    const { admin } = await staffedOffice(['Ada']);
    const plan = orThrow(
      await admin.users.planMaintain([{ loginName: 'Ada', userValues: { voicemailPin: set('97531') } }]),
    );
    expect(serialisePlan(plan)).not.toContain('97531');
    const refused = await orThrow(admin.execute(plan)).finished;
    expect(refused.items[0]).toMatchObject({ outcome: 'refused', reason: { code: 'secret-missing' } });
    const secretFor = (_item: PlanItem, setting: string) =>
      setting === 'voicemailPin' ? '97531' : undefined;
    const done = await orThrow(admin.execute(plan, { secretFor })).finished;
    expect(done.counts.done).toBe(1);
    expect(JSON.stringify(done)).not.toContain('97531');
    expect(orThrow(await admin.settingsOf('Ada')).values).toMatchObject({ voicemailPin: '97531' });
  });

  it('refuses a setting outside the mode, with the setting named', async () => {
    const { admin } = await staffedOffice(['Ada']);
    const plan = orThrow(await admin.users.planEdit('Ada', { overrides: { meetingRecording: set(true) } }));
    expect(plan.items[0]?.refusal).toMatchObject({
      code: 'invalid-settings',
      problems: [{ code: 'not-in-mode', setting: 'meetingRecording', mode: 'engagement' }],
    });
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

  it('is stale where somebody else changed the same field in between', async () => {
    const { admin, users } = await staffedOffice(['Ada', 'Bob']);
    const plan = orThrow(
      await admin.directory.planAssignSecurityProfiles({ users: { where: {} }, securityProfiles: ['Admin'] }),
    );
    users.change('Ada', { securityProfileIds: set(['quality-analyst']) });
    users.change('Bob', { lastName: set('Other') });
    const report = await orThrow(admin.execute(plan)).finished;
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['stale', 'done']);
    expect(users.get('Ada').fields.securityProfileIds).toEqual(['quality-analyst']);
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

describe('a run', () => {
  it('that fails for one user says so, and goes on with the others', async () => {
    const { admin } = office({
      users: [seed('Ada'), seed('Bob'), seed('Cid')],
      wrap: (directory) =>
        faultyDirectory(directory, [
          { kind: 'fail', operation: 'readUser', call: 2, error: { code: 'unavailable' } },
        ]),
    });
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    const plan = orThrow(
      await admin.templates.planApply({
        template: { name: 'Agents' },
        users: { where: {} },
        promote: 'include',
      }),
    );
    const report = await orThrow(admin.execute(plan, { concurrency: 1 })).finished;
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'done']);
  });

  it('that is cancelled brings begun users to their end, and the counts add up', async () => {
    const { admin } = office({ users: ['Ada', 'Bob', 'Cid', 'Dee'].map((name) => seed(name)) });
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    const plan = orThrow(
      await admin.templates.planApply({
        template: { name: 'Agents' },
        users: { where: {} },
        promote: 'include',
      }),
    );
    const stop = new AbortController();
    const onProgress = ({ ended }: { readonly ended: number }) => void (ended === 2 && stop.abort());
    const report = await orThrow(admin.execute(plan, { concurrency: 1, signal: stop.signal, onProgress }))
      .finished;
    expect(report.end).toBe('cancelled');
    expect(report.counts).toMatchObject({ done: 2, 'not-started': 2 });
    expect(orThrow(await admin.existence()).counts).toMatchObject({ both: 2, 'directory-only': 2 });
  });

  it('goes on when a function of the host throws, and then says so with the report', async () => {
    const { admin } = await staffedOffice(['Ada', 'Bob']);
    const plan = orThrow(await admin.users.planDelete({ users: { where: {} } }));
    const onProgress = () => {
      throw new Error('a mistake of the host');
    };
    const failure = await orThrow(admin.execute(plan, { onProgress })).finished.catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      cause: { message: 'a mistake of the host' },
      report: { counts: { done: 2 } },
    });
  });

  it('tells changes by id after they are written, and telemetry nothing personal', async () => {
    const { events, observations } = await staffedOffice(['Ada']);
    expect(events.map(({ kind }) => kind)).toEqual(['template-saved', 'profile-created']);
    expect(observations.map(({ kind }) => kind)).toEqual([
      'planned',
      'run-started',
      'item-ended',
      'run-ended',
    ]);
    expect(JSON.stringify([events, observations])).not.toMatch(/ada/i);
  });
});

describe('templates', () => {
  it('tell before a change is saved whom it would reach, and which values of their own people would lose', async () => {
    const { admin, agents } = await staffedOffice(['Ada', 'Bob']);
    await orThrow(
      admin.execute(orThrow(await admin.users.planEdit('ada', { overrides: { ringVolume: set(10) } }))),
    ).finished;
    const impact = orThrow(
      await admin.templates.impact(agents, { changes: { values: { theme: set('dark') } } }),
    );
    expect(impact.next).toMatchObject({ version: 2, values: { theme: 'dark' } });
    expect(impact.users.map(({ loginName, overrides }) => [loginName, overrides.length])).toEqual([
      ['Ada', 1],
      ['Bob', 0],
    ]);
    expect(impact.users[0]?.changes).toContainEqual({ field: 'setting.ringVolume', before: 10, after: 70 });
    expect(orThrow(await admin.templates.get(agents)).latest.version).toBe(1);
  });

  it('of a name that exists are refused, ignoring case', async () => {
    const { admin } = await staffedOffice([]);
    expect(errorOf(await admin.templates.add({ name: 'AGENTS', mode: 'unison' }))).toMatchObject({
      code: 'template-name-taken',
    });
    expect(errorOf(await admin.templates.duplicate({ name: 'Agents' }, { name: ' agents ' }))).toMatchObject({
      code: 'template-name-taken',
    });
  });

  it('are modified on the version that was seen only', async () => {
    const { admin, agents } = await staffedOffice([]);
    const choice = { id: agents.id, expectedVersion: 1 };
    orThrow(await admin.templates.modify(choice, { description: 'For calls' }));
    expect(errorOf(await admin.templates.modify(choice, { description: 'For chats' }))).toEqual({
      code: 'version-conflict',
      expected: 1,
      actual: 2,
    });
  });

  it('that are deleted leave users their settings, and keep their name', async () => {
    const { admin, agents } = await staffedOffice(['Ada']);
    orThrow(await admin.templates.delete({ name: 'Agents', expectedVersion: 1 }));
    expect(orThrow(await admin.templates.list())).toEqual([]);
    expect(orThrow(await admin.users.get('Ada')).beneath.name).toBe('Agents');
    expect(orThrow(await admin.templates.version(agents)).name).toBe('Agents');
    expect(orThrow(await admin.settingsOf('Ada')).mode).toBe('engagement');
  });
});
