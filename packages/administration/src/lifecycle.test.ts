import { set, type Plan, type Result } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { createUserAdministration } from '@rollcall/administration';
import { faultyDirectory } from '@rollcall/memory';
import { describe, expect, it } from 'vitest';
import { staffedOffice } from '../test/office.js';

type Office = Awaited<ReturnType<typeof staffedOffice>>;

const noAccess = 'QualityAnalyst';
const all = { where: {} };
const ada = { logins: ['Ada'] };

async function run(
  { admin }: Pick<Office, 'admin'>,
  plan: Result<Plan, never> | Result<Plan, { code: string }>,
) {
  const { items } = await orThrow(admin.execute(plan._unsafeUnwrap())).finished;
  return items.map((item) => ('reason' in item ? item.reason.code : item.outcome));
}

const held = ({ users }: Office, loginName: string) => users.get(loginName).fields.securityProfileIds;
const lifecycleOf = async ({ admin }: Office, loginName: string) =>
  orThrow(await admin.users.get(loginName)).profile.lifecycle;
const suspend = ({ admin }: Pick<Office, 'admin'>, users: object = all) =>
  admin.directory.planSuspend({ users: users as typeof all, securityProfile: noAccess });
const reinstate = ({ admin }: Pick<Office, 'admin'>, users: object = all) =>
  admin.directory.planReinstate({ users: users as typeof all });

describe('a suspension', () => {
  it('swaps security profiles, and its end puts back exactly what each user had', async () => {
    const office = await staffedOffice(['Ada', 'Bob']);
    office.users.change('Bob', { securityProfileIds: set(['admin', 'agent']) });
    expect(await run(office, await suspend(office))).toEqual(['done', 'done']);
    expect([held(office, 'Ada'), held(office, 'Bob')]).toEqual([['quality-analyst'], ['quality-analyst']]);
    expect(orThrow(await office.admin.settingsOf('Bob')).state).toBe('suspended');
    expect(orThrow(await office.admin.users.get('Bob')).profile.mirror?.fields.securityProfileIds).toEqual([
      'quality-analyst',
    ]);
    expect(await run(office, await suspend(office))).toEqual(['unchanged', 'unchanged']);
    expect(await run(office, await reinstate(office))).toEqual(['done', 'done']);
    expect([held(office, 'Ada'), [...held(office, 'Bob')!].sort()]).toEqual([['agent'], ['admin', 'agent']]);
    expect(await lifecycleOf(office, 'Bob')).toBeUndefined();
  });

  it('is stale for somebody whose security profiles were changed since it was planned', async () => {
    const office = await staffedOffice(['Ada']);
    const plan = await suspend(office);
    office.users.change('Ada', { securityProfileIds: set(['admin']) });
    expect(await run(office, plan)).toEqual(['changed-since-planned']);
    expect([held(office, 'Ada'), await lifecycleOf(office, 'Ada')]).toEqual([['admin'], undefined]);
  });

  it('forbids to assign security profiles, also by a plan from before', async () => {
    const office = await staffedOffice(['Ada']);
    const assign = () =>
      office.admin.directory.planAssignSecurityProfiles({ users: all, securityProfiles: ['Admin'] });
    const before = await assign();
    await run(office, await suspend(office));
    expect(await run(office, before)).toEqual(['changed-since-planned']);
    expect(orThrow(await assign()).items[0]!.refusal).toEqual({
      code: 'lifecycle-forbids',
      state: 'suspended',
    });
    const forged = { ...orThrow(before), items: orThrow(before).items.map((item) => ({ ...item, saw: {} })) };
    expect((await orThrow(office.admin.execute(forged)).finished).items[0]).toMatchObject({
      outcome: 'refused',
      stepsDone: [],
      reason: { code: 'lifecycle-forbids', state: 'suspended' },
    });
    expect(held(office, 'Ada')).toEqual(['quality-analyst']);
  });

  it.each(['fail', 'lose-answer'] as const)(
    'that broke off is completed by planning again: %s',
    async (kind) => {
      const office = await staffedOffice(['Ada']);
      const error = { code: 'timed-out' } as const;
      const broken = (of: Office) => {
        const faults = [{ kind, operation: 'updateUser', call: 1, error } as const];
        const directory = faultyDirectory(of.directory, faults);
        return { admin: createUserAdministration({ ...of.base, directory }) };
      };
      expect(await run(broken(office), await suspend(office))).toEqual(['timed-out']);
      expect(await lifecycleOf(office, 'Ada')).toEqual({ suspended: { securityProfileIds: ['agent'] } });
      await run(office, await suspend(office));
      expect(held(office, 'Ada')).toEqual(['quality-analyst']);
      expect(await run(broken(office), await reinstate(office))).toEqual(['timed-out']);
      expect(await lifecycleOf(office, 'Ada')).toEqual({ suspended: { securityProfileIds: ['agent'] } });
      expect(await run(office, await reinstate(office))).toEqual(['done']);
      expect([held(office, 'Ada'), await lifecycleOf(office, 'Ada')]).toEqual([['agent'], undefined]);
    },
  );

  it('keeps the profile that remembers, unless the directory user goes with it', async () => {
    const office = await staffedOffice(['Ada']);
    await run(office, await suspend(office));
    const remove = (from: 'here' | 'here-and-directory') =>
      office.admin.users.planDelete({ users: all, from });
    expect(await run(office, await remove('here'))).toEqual(['lifecycle-forbids']);
    expect(await run(office, await remove('here-and-directory'))).toEqual(['done']);
  });

  it('needs a security profile that exists', async () => {
    const office = await staffedOffice(['Ada']);
    const plan = await office.admin.directory.planSuspend({ users: all, securityProfile: 'Nothing' });
    expect(plan._unsafeUnwrapErr().code).toBe('reference-not-found');
  });
});

describe('somebody deleted restorably', () => {
  const remove = (office: Office, transition: 'soft-delete' | 'restore' = 'soft-delete') =>
    office.admin.users.planChangeLifecycle({ users: ada, transition });

  it('is left alone by everything, and comes back as it was', async () => {
    const office = await staffedOffice(['Ada', 'Bob']);
    const { admin } = office;
    const before = orThrow(await admin.users.get('Ada')).profile;
    expect(await run(office, await remove(office))).toEqual(['done']);
    expect(orThrow(await admin.users.list()).items.map(({ profile }) => profile.login.name)).toEqual(['Bob']);
    expect((await admin.settingsOf('Ada'))._unsafeUnwrapErr().code).toBe('no-such-user');
    expect(orThrow(await admin.existence()).counts.both).toBe(2);
    expect(orThrow(await admin.existence(all)).counts.both).toBe(1);
    const next = orThrow(await admin.templates.add({ name: 'Next', mode: 'unison' }));
    const applied = await admin.templates.planApply({
      template: { id: next.id },
      users: all,
      promote: 'include',
    });
    expect(orThrow(applied).items.map(({ loginName }) => loginName)).toEqual(['Bob']);
    office.users.change('Ada', { lastName: set('Other') });
    expect(
      orThrow(await admin.planResync({ reread: 'all' })).items.map(({ loginName }) => loginName),
    ).toEqual(['Bob']);
    const view = orThrow(await admin.existence());
    expect(orThrow(await admin.planResync({ users: { view } })).items[0]!.refusal?.code).toBe(
      'lifecycle-forbids',
    );
    const [entry] = orThrow(
      await admin.users.planCreate([{ loginName: 'ADA', template: { id: next.id } }]),
    ).items;
    expect(entry!.refusal).toEqual({ code: 'lifecycle-forbids', state: 'deleted' });
    expect(await run(office, await remove(office))).toEqual(['unchanged']);
    expect(await run(office, await remove(office, 'restore'))).toEqual(['done']);
    expect(orThrow(await admin.users.get('Ada')).profile).toEqual({ ...before, version: before.version + 2 });
  });

  it('is not touched by a plan from before', async () => {
    const office = await staffedOffice(['Ada']);
    const { admin } = office;
    const next = orThrow(await admin.templates.add({ name: 'Next', mode: 'unison' }));
    const apply = await admin.templates.planApply({ template: { id: next.id }, users: all });
    const resync = await admin.planResync({ reread: 'all' });
    await run(office, await remove(office));
    office.users.change('Ada', { lastName: set('Other') });
    expect(await run(office, apply)).toEqual(['changed-since-planned']);
    expect(await run(office, resync)).toEqual(['lifecycle-forbids']);
    const later = orThrow(await admin.users.list({ where: { lifecycle: ['deleted'] } }));
    expect(later.items.map(({ profile }) => profile.identity.lastName)).toEqual(['Example']);
  });

  it('can be deleted for ever', async () => {
    const office = await staffedOffice(['Ada']);
    await run(office, await remove(office));
    expect(await run(office, await office.admin.users.planDelete({ users: ada }))).toEqual(['done']);
  });
});

it('conditions are lifted one by one, without a directory too', async () => {
  const office = await staffedOffice(['Ada']);
  const standalone = { admin: office.standalone };
  const change = (transition: 'disable' | 'enable' | 'lock' | 'unlock') =>
    office.standalone.users.planChangeLifecycle({ users: all, transition });
  const settled = async () => orThrow(await office.standalone.settingsOf('ada')).state;
  for (const transition of ['lock', 'disable'] as const)
    await run(standalone as never, await change(transition));
  expect(await settled()).toBe('disabled');
  await run(standalone as never, await change('enable'));
  expect(await settled()).toBe('locked');
  await run(standalone as never, await change('unlock'));
  expect(await settled()).toBe('active');
});

describe('a profile handed over', () => {
  it('is left to its system, by default or by its rule, and can be taken back', async () => {
    const office = await staffedOffice(['Ada']);
    const handOver = (management: { kind: 'here' } | { kind: 'outside'; system: string }) =>
      office.admin.users.planChangeManagement({ users: all, management });
    const edit = (of: Pick<Office, 'admin'>) => of.admin.users.planEdit('Ada', { mode: set('unison') });
    expect(await run(office, await handOver({ kind: 'outside', system: 'scim' }))).toEqual(['done']);
    expect(await run(office, await edit(office))).toEqual(['managed-outside']);
    const lenient = {
      admin: createUserAdministration({
        ...office.base,
        directory: office.directory,
        outside: { scim: ['delete'] },
      }),
    };
    const lent = await edit(lenient);
    expect(await run(office, lent)).toEqual(['managed-outside']);
    expect(await run(lenient, lent)).toEqual(['done']);
    expect(await run(lenient, await lenient.admin.users.planDelete({ users: all }))).toEqual([
      'managed-outside',
    ]);
    expect(await run(office, await handOver({ kind: 'here' }))).toEqual(['done']);
    expect(await run(office, await office.admin.users.planDelete({ users: all }))).toEqual(['done']);
  });

  it('may be made for its system at once', async () => {
    const { admin, agents } = await staffedOffice([]);
    const management = { kind: 'outside', system: 'scim' } as const;
    const eve = { loginName: 'Eve', template: { id: agents.id }, management };
    await orThrow(admin.execute(orThrow(await admin.users.planCreate([eve])))).finished;
    expect(orThrow(await admin.users.get('Eve')).profile.management).toEqual(management);
  });
});
