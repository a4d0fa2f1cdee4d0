import {
  set,
  type Cursor,
  type ItemOutcome,
  type Page,
  type Plan,
  type ProfileId,
  type Result,
  type StandingProfile,
} from '@rollcall/core';
import type { Actor } from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import { parsePlan, serialisePlan } from '@rollcall/core/stored-plan';
import { describe, expect, it } from 'vitest';
import { administrator, groupedOffice, inGroup } from '../../test/acting.js';
import { seed } from '../../test/office.js';

const scim: Actor = { kind: 'outside-system', system: 'SCIM' };
const inSales = { hierarchyGroups: ['sales'] };
const extension = { userValues: { extension: set('12') } };
const agents = { template: { name: 'Agents' } };
const person = { firstName: 'New', lastName: 'Person', email: 'new@example.com' };
const settings = { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] };

/** What a plan says of each user: what stands against it, or the steps. */
function told(plan: Result<Plan, unknown>): Record<string, string> {
  const { items } = plan._unsafeUnwrap();
  return Object.fromEntries(
    items.map(({ loginName, refusal, steps }) => {
      const detail =
        refusal && ('of' in refusal ? refusal.of : 'permission' in refusal ? refusal.permission : '');
      return [loginName, refusal ? `${refusal.code} ${detail}`.trim() : steps.map(({ kind }) => kind).join()];
    }),
  );
}

function ends(items: readonly ItemOutcome[]): Record<string, string> {
  return Object.fromEntries(
    items.map((item) => [
      item.loginName,
      'reason' in item ? `${item.outcome} ${item.reason.code}` : item.outcome,
    ]),
  );
}

describe('what is planned for somebody', () => {
  it('is refused with the permission that is missing, user by user, and tells nothing else of them', async () => {
    const { as, observations } = await groupedOffice();
    const helper = await as(administrator(['helper']));
    const plan = await helper.users.planEdit('Ada', extension);
    expect(plan._unsafeUnwrap().items).toEqual([
      {
        loginName: 'Ada',
        profileId: expect.any(String) as string,
        directoryId: expect.any(String) as string,
        saw: {},
        changes: [],
        steps: [],
        refusal: { code: 'not-permitted', action: 'edit', permission: 'users.edit' },
      },
    ]);
    expect(observations.at(-1)).toMatchObject({ kind: 'planned', counts: { planned: 0, refused: 1 } });
    expect(orThrow(parsePlan(serialisePlan(orThrow(plan))))).toEqual(orThrow(plan));
  });

  it('is refused for users out of scope, with the scope', async () => {
    const { as } = await groupedOffice();
    const lead = await as(administrator(['editor'], inSales));
    const users = ['Ada', 'Bob', 'Cid', 'Una'].map((loginName) => ({ loginName, ...extension }));
    expect(told(await lead.users.planMaintain(users))).toEqual({
      Ada: 'change-profile',
      Bob: 'change-profile',
      Cid: 'out-of-scope hierarchy',
      Una: 'out-of-scope hierarchy',
    });
    const everybody = await as(administrator(['editor']));
    expect(Object.values(told(await everybody.users.planMaintain(users)))).toEqual(
      users.map(() => 'change-profile'),
    );
  });

  it('needs several permissions where it does several things', async () => {
    const { as } = await groupedOffice();
    const remover = await as(administrator(['remover']));
    const users = { logins: ['Ada'] };
    expect(told(await remover.users.planDelete({ users }))).toEqual({ Ada: 'delete-profile' });
    expect(told(await remover.users.planDelete({ users, from: 'here-and-directory' }))).toEqual({
      Ada: 'not-permitted directory.delete',
    });
    const helper = await as(administrator(['helper']));
    const added = [{ loginName: 'Eve', ...agents, directory: settings, identity: person }];
    expect(told(await helper.users.planCreate(added))).toEqual({ Eve: 'not-permitted users.add' });
    const both = await as(administrator(['helper', 'staff']));
    expect(told(await both.users.planCreate(added))).toEqual({
      Eve: 'create-profile,create-directory-user,refresh-profile',
    });
  });

  it('goes by the fields that change in the directory', async () => {
    const { as } = await groupedOffice();
    const editor = await as(administrator(['editor']));
    const users = { logins: ['Ada'] };
    const { planEdit, planAssignHierarchy, planAssignSecurityProfiles, planSuspend } = editor.directory;
    expect(told(await planAssignHierarchy({ users, hierarchy: 'Service' }))).toEqual({
      Ada: 'read-directory-user,update-directory-user,refresh-profile',
    });
    expect(told(await planEdit({ users, changes: { mobile: set('+15550100') } }))).toEqual({
      Ada: 'not-permitted directory.edit',
    });
    expect(told(await planAssignSecurityProfiles({ users, securityProfiles: ['Admin'] }))).toEqual({
      Ada: 'not-permitted directory.permit',
    });
    expect(told(await planSuspend({ users, securityProfile: 'Admin' }))).toMatchObject({
      Ada: expect.stringContaining('not-permitted') as string,
    });
  });

  it('neither moves nor makes somebody out of scope', async () => {
    const { as } = await groupedOffice();
    const lead = await as(administrator(['editor', 'staff', 'helper'], inSales));
    const move = (hierarchy: string | undefined) =>
      lead.directory.planAssignHierarchy({ users: { logins: ['Ada'] }, hierarchy });
    expect(told(await move('North'))['Ada']).toContain('update-directory-user');
    expect(told(await move('Service'))).toEqual({ Ada: 'out-of-scope hierarchy' });
    expect(told(await move(undefined))).toEqual({ Ada: 'out-of-scope hierarchy' });
    const made = (hierarchy?: string) => ({ ...settings, ...(hierarchy === undefined ? {} : { hierarchy }) });
    const plan = await lead.users.planCreate([
      { loginName: 'In', ...agents, identity: person, directory: made('North') },
      { loginName: 'Nowhere', ...agents, identity: person, directory: made() },
      { loginName: 'Out', ...agents, identity: person, directory: made('Service') },
      { loginName: 'Unplaced', ...agents },
    ]);
    expect(told(plan)).toEqual({
      In: 'create-profile,create-directory-user,refresh-profile',
      Nowhere: 'out-of-scope hierarchy',
      Out: 'out-of-scope hierarchy',
      Unplaced: 'out-of-scope hierarchy',
    });
  });

  it('has no cost for what is refused', async () => {
    const { as, admin } = await groupedOffice();
    const lead = await as(administrator(['editor'], inSales));
    const request = { users: { logins: ['Ada', 'Cid'] }, hierarchy: 'North' };
    const calls = ({ cost }: Plan) => Object.values(cost.calls).reduce((sum, count) => sum + count, 0);
    const [all, some] = [admin, lead].map(({ directory }) => directory.planAssignHierarchy(request));
    expect(calls(orThrow(await some!)) * 2).toBe(calls(orThrow(await all!)));
  });
});

describe('what is run for somebody', () => {
  it('is checked again for each user, whoever made the plan', async () => {
    const { as, admin } = await groupedOffice();
    const users = ['Ada', 'Cid'].map((loginName) => ({ loginName, ...extension }));
    const plan = orThrow(await admin.users.planMaintain(users));
    const lead = await as(administrator(['editor'], inSales));
    const { items } = await orThrow(lead.execute(plan)).finished;
    expect(ends(items)).toEqual({ Ada: 'done', Cid: 'refused out-of-scope' });
    const helper = await as(administrator(['helper']));
    expect(ends((await orThrow(helper.execute(plan)).finished).items)).toEqual({
      Ada: 'refused not-permitted',
      Cid: 'refused not-permitted',
    });
    expect(orThrow(await admin.settingsOf('Cid')).values).toMatchObject({ extension: '' });
  });

  it('is checked on what is read then: somebody who was moved out is left alone', async () => {
    const { as, users } = await groupedOffice();
    const lead = await as(administrator(['editor', 'staff'], inSales));
    const changes = { identity: { lastName: set('Roe') } };
    const plan = orThrow(await lead.users.planEdit('Ada', changes));
    expect(plan.items[0]!.steps.length).toBeGreaterThan(1);
    users.change('Ada', { hierarchyGroupId: set('service' as never) });
    expect(ends((await orThrow(lead.execute(plan)).finished).items)).toEqual({ Ada: 'refused out-of-scope' });
    expect(users.get('Ada').fields.lastName).toBe('Example');
  });

  it('does not believe ids that a document brings together', async () => {
    const { as, admin, users } = await groupedOffice();
    const lead = await as(administrator(['editor', 'staff'], inSales));
    const plan = orThrow(await lead.users.planEdit('Ada', { identity: { lastName: set('Roe') } }));
    const cid = orThrow(await admin.users.get('Cid')).profile;
    const forged = (given: object): Plan => ({ ...plan, items: [{ ...plan.items[0]!, saw: {}, ...given }] });
    for (const given of [{ profileId: cid.id }, { directoryId: cid.link!.id }]) {
      const { items } = await orThrow(lead.execute(forged(given))).finished;
      expect(Object.values(ends(items))).toEqual(['refused out-of-scope']);
    }
    expect(users.all().map(({ fields }) => fields.lastName)).not.toContain('Roe');
  });

  it('asks no password for whom it must not make', async () => {
    const { as, admin } = await groupedOffice();
    const plan = orThrow(
      await admin.users.planCreate([{ loginName: 'New', ...agents, identity: person, directory: settings }]),
    );
    const lead = await as(administrator(['staff'], inSales));
    let asked = 0;
    const passwordFor = () => void (asked += 1);
    expect(ends((await orThrow(lead.execute(plan, { passwordFor })).finished).items)).toEqual({
      New: 'refused out-of-scope',
    });
    expect(asked).toBe(0);
  });
});

describe('what somebody is shown', () => {
  it('is who is in scope, in full pages', async () => {
    const { as } = await groupedOffice();
    const lead = await as(administrator(['editor', 'helper'], inSales));
    const first = orThrow(await lead.users.list({ limit: 2 }));
    const second = orThrow(await lead.users.list({ limit: 2, cursor: first.next }));
    const names = [first, second].map(({ items }) => items.map(({ profile }) => profile.login.name));
    expect(names).toEqual([['Ada', 'Bob'], ['Dee']]);
    expect(
      orThrow(await lead.users.list({ where: { hierarchyGroupIds: ['service' as never] } })).items,
    ).toEqual([]);
    expect(orThrow(await lead.existence()).rows).toHaveLength(3);
    expect(
      orThrow(await lead.existence({ where: { hierarchyGroupIds: ['north' as never] } })).rows,
    ).toHaveLength(2);
    expect((await lead.users.get('Ada')).isOk()).toBe(true);
    expect((await lead.settingsOf('Ada')).isOk()).toBe(true);
    for (const read of [lead.users.get, lead.settingsOf])
      expect((await read('Cid'))._unsafeUnwrapErr()).toEqual({ code: 'no-such-user' });
    const planned = await lead.templates.planApply({ ...agents, users: { where: {} } });
    expect(Object.keys(told(planned))).toEqual(['Ada', 'Bob', 'Dee']);
  });

  it('needs the permission to see it', async () => {
    const { as } = await groupedOffice();
    const blind = await as(administrator(['blind']));
    const view = { code: 'not-permitted', action: 'view-users', permission: 'users.view' };
    for (const read of [
      blind.users.list(),
      blind.users.get('Ada'),
      blind.settingsOf('Ada'),
      blind.existence(),
    ])
      expect((await read)._unsafeUnwrapErr()).toEqual(view);
    expect(told(await blind.users.planDelete({ users: { where: {} } }))).toEqual({});
    expect((await blind.directory.references())._unsafeUnwrapErr()).toMatchObject({
      action: 'view-references',
    });
  });

  it('is nothing of a template by planning to apply it', async () => {
    const { as, admin } = await groupedOffice();
    orThrow(await admin.templates.add({ name: 'Twelve', initialValues: { extension: '12' } }));
    const request = { template: { name: 'Twelve' }, users: { logins: ['Ada'] } };
    const given = async (role: string) =>
      orThrow(await (await as(administrator([role]))).templates.planApply(request)).action;
    expect(await given('blind')).toMatchObject({ initialValues: {} });
    expect(await given('helper')).toMatchObject({ initialValues: { extension: '12' } });
  });

  it('are the templates, with permissions of their own', async () => {
    const { as } = await groupedOffice();
    const helper = await as(administrator(['helper']));
    const { list, get, add, modify, duplicate, delete: remove, impact } = helper.templates;
    expect((await list()).isOk()).toBe(true);
    expect((await get({ name: 'Agents' })).isOk()).toBe(true);
    const expected = { name: 'Agents', expectedVersion: 1 };
    const denied = [
      await add({ name: 'New', mode: 'engagement' }),
      await modify(expected, { description: 'x' }),
      await impact({ name: 'Agents' }, { changes: { description: 'x' } }),
      await duplicate({ name: 'Agents' }, { name: 'Copy' }),
      await remove(expected),
    ].map((answer) => answer._unsafeUnwrapErr());
    expect(denied.map(({ code }) => code)).toEqual(denied.map(() => 'not-permitted'));
    expect(denied[1]).toEqual({
      code: 'not-permitted',
      action: 'modify-template',
      permission: 'templates.change',
    });
  });
});

describe('an outside system', () => {
  const mine = { kind: 'outside', system: 'SCIM' } as const;

  it('makes and changes users of its own, whom nobody else changes, and no others', async () => {
    const { as, admin } = await groupedOffice();
    const system = await as(scim);
    const made = orThrow(
      await system.users.planCreate([
        { loginName: 'Own', ...agents, management: mine },
        { loginName: 'Other', ...agents },
      ]),
    );
    expect(told(await system.users.planCreate([])).Own).toBeUndefined();
    expect(ends((await orThrow(system.execute(made)).finished).items)).toEqual({
      Other: 'refused out-of-scope',
      Own: 'done',
    });
    const edits = ['Own', 'Ada'].map((loginName) => ({ loginName, ...extension }));
    const plan = orThrow(await system.users.planMaintain(edits));
    expect(ends((await orThrow(system.execute(plan)).finished).items)).toEqual({
      Ada: 'refused out-of-scope',
      Own: 'done',
    });
    expect(told(await admin.users.planMaintain(edits))).toMatchObject({ Own: 'managed-outside' });
    expect(told(await (await as({ ...scim, system: 'HR' })).users.planMaintain(edits))).toMatchObject({
      Own: 'out-of-scope management',
    });
  });

  it('is shown its own, page by page', async () => {
    const { as } = await groupedOffice();
    const system = await as(scim);
    const own = ['Abe', 'Max', 'Zoe'].map((loginName) => ({ loginName, ...agents, management: mine }));
    await orThrow(system.execute(orThrow(await system.users.planCreate(own)))).finished;
    const names: string[][] = [];
    let cursor: Cursor | undefined;
    do {
      const page: Page<StandingProfile> = orThrow(await system.users.list({ limit: 2, cursor }));
      names.push(page.items.map(({ profile }) => profile.login.name));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(names.flat()).toEqual(['Abe', 'Max', 'Zoe']);
    expect(names[0]).toHaveLength(2);
    expect((await system.users.get('Ada'))._unsafeUnwrapErr()).toEqual({ code: 'no-such-user' });
    expect((await system.templates.list())._unsafeUnwrapErr()).toMatchObject({ code: 'not-permitted' });
  });

  it('does not take a directory user by naming a profile of its own', async () => {
    const { as, admin, users } = await groupedOffice();
    const system = await as(scim);
    const own = [{ loginName: 'Own', ...agents, management: mine }];
    await orThrow(system.execute(orThrow(await system.users.planCreate(own)))).finished;
    const plan = orThrow(await admin.users.planEdit('Ada', { identity: { lastName: set('Roe') } }));
    const profileId: ProfileId = orThrow(await system.users.get('Own')).profile.id;
    const forged = { ...plan, items: [{ ...plan.items[0]!, profileId, saw: {} }] };
    expect(Object.values(ends((await orThrow(system.execute(forged)).finished).items))).toEqual([
      'refused out-of-scope',
    ]);
    expect(users.get('Ada').fields.lastName).toBe('Example');
  });
});

describe('whoever acts', () => {
  it('is turned away from an environment that is not in scope', async () => {
    const { admin } = await groupedOffice();
    const elsewhere = administrator(['top'], { environments: ['other'] });
    expect((await admin.actingAs(elsewhere))._unsafeUnwrapErr()).toEqual({
      code: 'out-of-scope',
      action: 'view-users',
      of: 'environment',
    });
  });

  it('cannot act as somebody else from there', async () => {
    const { as } = await groupedOffice();
    expect(await as(administrator(['top']))).not.toHaveProperty('actingAs');
  });

  it('acts without a directory too, where only the groups named are in scope', async () => {
    const { standalone } = await groupedOffice();
    const lead = orThrow(await standalone.actingAs(administrator(['editor', 'helper'], inSales)));
    expect(orThrow(await lead.users.list()).items.map(({ profile }) => profile.login.name)).toEqual(['Ada']);
  });

  it('does not promote or link somebody out of scope', async () => {
    const { as, admin, users } = await groupedOffice();
    for (const [name, group] of [
      ['New', 'north'],
      ['Far', 'service'],
    ] as const)
      users.add(seed(name, inGroup(group)));
    const top = await as(administrator(['top'], inSales));
    const request = { ...agents, users: { logins: ['New', 'Far'] }, promote: 'include' } as const;
    expect(told(await top.templates.planApply(request))).toEqual({
      Far: 'out-of-scope hierarchy',
      New: 'read-directory-user,create-profile',
    });
    const plan = orThrow(await admin.templates.planApply(request));
    expect(ends((await orThrow(top.execute(plan)).finished).items)).toEqual({
      Far: 'refused out-of-scope',
      New: 'done',
    });
    const view = orThrow(await admin.existence());
    const own = orThrow(await admin.users.planCreate([{ loginName: 'Alone', ...agents }]));
    await orThrow(admin.execute(own)).finished;
    const wider = orThrow(await admin.existence());
    const alone = orThrow(await admin.users.get('Alone')).profile.id;
    const far = view.rows.flatMap((row) => (row.presence === 'directory-only' ? [row.directory.id] : []));
    const link = top.planConfirmLink(wider, { profile: alone, directory: far[0]! });
    expect(Object.values(told(link))).toEqual(['out-of-scope hierarchy']);
  });
});
