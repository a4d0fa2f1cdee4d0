import { clear, set, type ProfileRule } from '@rollcall/core';
import type { exampleCatalog } from '@rollcall/core/example-catalog';
import { orThrow } from '@rollcall/core/english';
import { parsePlan, serialisePlan } from '@rollcall/core/stored-plan';
import { createUserAdministration } from '@rollcall/administration';
import { describe, expect, it } from 'vitest';
import { office, seed } from '../../test/office.js';

type Rule = ProfileRule<typeof exampleCatalog>;

const agents = { template: { name: 'Agents' } };
const lowerCase: ProfileRule = ({ after }) =>
  after !== undefined && after.login.name !== after.login.name.toLowerCase()
    ? { rule: 'lower-case', field: 'login' }
    : undefined;

/** An office whose rules can be put in force when it is staffed. */
async function ruledOffice(rules: readonly Rule[]) {
  const { base, directory, users, admin: free } = office({ users: [seed('ada'), seed('bob')] });
  orThrow(await free.templates.add({ name: 'Agents', mode: 'engagement' }));
  const everybody = { ...agents, users: { where: {} }, promote: 'include' } as const;
  await orThrow(free.execute(orThrow(await free.templates.planApply(everybody)))).finished;
  return { free, users, admin: createUserAdministration({ ...base, rules, directory }) };
}

describe('a rule of the host', () => {
  it('refuses when planning what it forbids, by name and field, and the plan comes back from its text', async () => {
    const { admin } = await ruledOffice([lowerCase]);
    const plan = orThrow(
      await admin.users.planCreate(['Carol', 'dave'].map((loginName) => ({ loginName, ...agents }))),
    );
    expect(plan.items.map(({ refusal }) => refusal)).toEqual([
      { code: 'rule', rule: 'lower-case', field: 'login' },
      undefined,
    ]);
    expect(orThrow(parsePlan(serialisePlan(plan)))).toEqual(plan);
  });

  it('is asked again at the run, also of a plan that was made without it', async () => {
    const { admin, free } = await ruledOffice([lowerCase]);
    const plan = orThrow(
      await free.users.planCreate(['Carol', 'dave'].map((loginName) => ({ loginName, ...agents }))),
    );
    const { items } = await orThrow(admin.execute(plan)).finished;
    expect(items.map((item) => ('reason' in item ? item.reason.code : item.outcome))).toEqual([
      'rule',
      'done',
    ]);
  });

  it('sees both sides of a write, and what holds for the user before and after', async () => {
    const seen: unknown[] = [];
    const watching: Rule = ({ before, after, settingsBefore, settingsAfter }) => {
      const [was, is] = [settingsBefore(), settingsAfter()].map(
        (settings) => settings?.mode === 'engagement' && settings.values.theme,
      );
      seen.push([before?.login.name, after?.login.name, was, is]);
      return undefined;
    };
    const { admin } = await ruledOffice([watching]);
    const plan = orThrow(await admin.users.planEdit('ada', { overrides: { theme: set('dark') } }));
    expect(seen.splice(0)).toEqual([['ada', 'ada', 'system', 'dark']]);
    await orThrow(admin.execute(plan)).finished;
    await orThrow(admin.execute(orThrow(await admin.users.planDelete({ users: { logins: ['ada'] } }))))
      .finished;
    expect(seen).toEqual([
      ['ada', 'ada', 'system', 'dark'],
      ['ada', undefined, 'dark', false],
      ['ada', undefined, 'dark', false],
    ]);
  });

  it('is not asked of what a profile takes over from the directory', async () => {
    const never: Rule = () => ({ rule: 'never' });
    const { admin, users } = await ruledOffice([never]);
    users.change('ada', { lastName: set('Roe') });
    const plan = orThrow(await admin.planResync({ reread: 'all' }));
    expect((await orThrow(admin.execute(plan)).finished).counts).toMatchObject({ done: 1, refused: 0 });
  });

  it('is asked of names and e-mails that are changed in the directory, before they are', async () => {
    const own: Rule = ({ after }) =>
      after?.identity.lastName === 'Roe' ? { rule: 'no-roe', field: 'lastName' } : undefined;
    const { admin, free, users } = await ruledOffice([own]);
    const request = { users: { logins: ['ada'] }, changes: { lastName: set('Roe') } };
    const refusal = { code: 'rule', rule: 'no-roe', field: 'lastName' };
    expect(orThrow(await admin.directory.planEdit(request)).items[0]!.refusal).toEqual(refusal);
    const plan = orThrow(await free.directory.planEdit(request));
    const { items } = await orThrow(admin.execute(plan)).finished;
    expect(items[0]).toMatchObject({ outcome: 'refused', reason: refusal, stepsDone: [] });
    expect(users.get('ada').fields.lastName).not.toBe('Roe');
  });

  it('is asked before the directory is written, so that nothing is left half done', async () => {
    const keepsUsers: Rule = ({ after }) => (after === undefined ? { rule: 'keeps-users' } : undefined);
    const { admin, free, users } = await ruledOffice([keepsUsers]);
    const request = { users: { logins: ['ada'] }, from: 'here-and-directory' } as const;
    expect(orThrow(await admin.users.planDelete(request)).items[0]!.refusal).toEqual({
      code: 'rule',
      rule: 'keeps-users',
    });
    const plan = orThrow(await free.users.planDelete(request));
    const { items } = await orThrow(admin.execute(plan)).finished;
    expect(items[0]).toMatchObject({ outcome: 'refused', reason: { code: 'rule' }, stepsDone: [] });
    expect(users.all()).toHaveLength(2);
  });

  it('that speaks of a secret value sees it at the run', async () => {
    const pins: Rule = ({ settingsAfter }) => {
      const settings = settingsAfter();
      return settings?.mode === 'engagement' && settings.values.voicemailPin === '0000'
        ? { rule: 'no-easy-pin', field: 'setting.voicemailPin' }
        : undefined;
    };
    const { admin } = await ruledOffice([pins]);
    const changes = { userValues: { voicemailPin: set('0000') } };
    const plan = orThrow(await admin.users.planEdit('ada', changes));
    expect(plan.items[0]!.refusal).toBeUndefined();
    const run = orThrow(admin.execute(plan, { secretFor: () => '0000' }));
    expect((await run.finished).items[0]).toMatchObject({ reason: { code: 'rule', rule: 'no-easy-pin' } });
  });

  it('counts after staleness: what was planned for another state is stale, whatever forbids it now', async () => {
    const never: Rule = () => ({ rule: 'never' });
    const { admin, free } = await ruledOffice([never]);
    const plan = orThrow(await free.users.planEdit('ada', { userValues: { extension: set('12') } }));
    const other = orThrow(await free.users.planEdit('ada', { userValues: { extension: set('13') } }));
    await orThrow(free.execute(other)).finished;
    expect((await orThrow(admin.execute(plan)).finished).items[0]).toMatchObject({ outcome: 'stale' });
  });

  it('that throws is a mistake of the host: the user fails, the run goes on and then says so', async () => {
    const broken: Rule = ({ before }) => {
      if (before?.login.name === 'ada') throw new Error('a mistake of the host');
      return undefined;
    };
    const { admin, free } = await ruledOffice([broken]);
    const changes = { identity: { secondaryEmail: clear }, userValues: { extension: set('12') } };
    await expect(admin.users.planEdit('ada', changes)).rejects.toThrow('a mistake of the host');
    const users = ['ada', 'bob'].map((loginName) => ({ loginName, userValues: changes.userValues }));
    const plan = orThrow(await free.users.planMaintain(users));
    await expect(orThrow(admin.execute(plan)).finished).rejects.toMatchObject({
      cause: { message: 'a mistake of the host' },
      report: { items: [{ outcome: 'failed', reason: { code: 'host-failed' } }, { outcome: 'done' }] },
    });
  });
});
