import { instantOf, parsePassword, Secret, set, type Directory } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import type { ExecuteOptions } from '@rollcall/administration';
import { describe, expect, it } from 'vitest';
import { office, staffedOffice } from '../../test/office.js';

const people = ['Carol', 'Dave', 'Erin'].map((loginName) => ({
  loginName,
  identity: { firstName: 'New', lastName: 'Person', email: 'new@example.com' },
  template: { name: 'Agents' },
  directory: { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] },
}));

/** Runs a creation of three users; gives the error of the run, and whom the directory has then. */
async function makeThree(options: ExecuteOptions, given: Parameters<typeof office>[0] = {}) {
  const { admin, users } = office(given);
  orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
  const plan = orThrow(await admin.users.planCreate(people));
  const run = orThrow(admin.execute(plan, { concurrency: 2, ...options }));
  const failure = await run.finished.catch((error: unknown) => error);
  return { failure, state: run.status().state, made: users.all().map(({ login }) => login.name) };
}

const passwordFor = () => new Secret('Correct1Horse');

describe('a run goes on, ends every user and says so with the report', () => {
  it('when one password, for a single use, is handed over for everybody', async () => {
    const once = orThrow(parsePassword('Correct1Horse'));
    const { failure, state, made } = await makeThree({ passwordFor: () => once });
    expect(failure).toMatchObject({
      cause: { message: expect.stringContaining('only once') as string },
      report: { end: 'complete', counts: { done: 1, refused: 2 } },
    });
    expect(failure).toMatchObject({
      report: {
        items: [
          { outcome: 'done' },
          { reason: { code: 'password-missing' }, stepsDone: [] },
          { outcome: 'refused' },
        ],
      },
    });
    expect([state, made]).toEqual(['ended', ['Carol']]);
  });

  it('when the directory rejects in place of an answer, and says what was done before', async () => {
    const wrap = (directory: Directory): Directory => ({
      ...directory,
      createUser: (request) =>
        request.user.loginName === 'Dave'
          ? Promise.reject(new Error('a mistake of an adapter'))
          : directory.createUser(request),
    });
    const { failure, made } = await makeThree({ passwordFor }, { wrap });
    expect(failure).toMatchObject({
      cause: { message: 'a mistake of an adapter' },
      report: {
        items: [
          { outcome: 'done' },
          { outcome: 'failed', reason: { code: 'host-failed' }, stepsDone: ['create-profile'] },
          { outcome: 'done' },
        ],
      },
    });
    expect(made).toEqual(['Carol', 'Erin']);
  });

  it.each(['clock', 'newId'] as const)('when the %s throws for one of them', async (which) => {
    let calls = 0;
    const sometimes = <T>(answer: (call: number) => T): T => {
      calls += 1;
      if (calls === 5) throw new Error('a mistake of the host');
      return answer(calls);
    };
    const given =
      which === 'clock'
        ? { clock: { now: () => sometimes((call) => instantOf(1000 * call)) } }
        : { newId: () => sometimes((call) => `id-${call}`) };
    calls = which === 'clock' ? 0 : 2;
    const { failure } = await makeThree({ passwordFor, concurrency: 1 }, given);
    expect(failure).toMatchObject({
      cause: { message: 'a mistake of the host' },
      report: { counts: { done: 2, failed: 1 } },
    });
  });

  it('when it happens among users who are written in one batch', async () => {
    const { admin } = await staffedOffice(['Ada', 'Bob']);
    const plan = orThrow(
      await admin.users.planMaintain(
        ['Ada', 'Bob'].map((loginName) => ({ loginName, userValues: { extension: set('12') } })),
      ),
    );
    const [first, second] = plan.items;
    const odd = { ...first!, saw: { profile: { fields: ['no such field'], fingerprint: '' } } };
    const broken = { ...plan, items: [odd, second!] };
    await expect(orThrow(admin.execute(broken)).finished).rejects.toMatchObject({
      report: { items: [{ outcome: 'failed', reason: { code: 'host-failed' } }, { outcome: 'done' }] },
    });
  });
});

it.each([0, -1, Number.NaN])('a concurrency of %s is a mistake, and nothing runs', async (concurrency) => {
  const { admin, events } = await staffedOffice(['Ada']);
  const plan = orThrow(await admin.planResync({ reread: 'all' }));
  const before = events.length;
  expect(() => admin.execute(plan, { concurrency })).toThrow(RangeError);
  expect(events.length).toBe(before);
});

it('a secret value is asked for once, before anything is written', async () => {
  const { admin, users } = await staffedOffice(['Ada']);
  const changes = { identity: { lastName: set('Roe') }, userValues: { voicemailPin: set('0000') } };
  const plan = orThrow(await admin.users.planEdit('Ada', changes));
  let asked = 0;
  const secretFor = () => ((asked += 1) === 1 ? '1234' : undefined);
  const report = await orThrow(admin.execute(plan, { secretFor })).finished;
  expect([report.items[0]?.outcome, asked, users.get('Ada').fields.lastName]).toEqual(['done', 1, 'Roe']);
  expect(orThrow(await admin.settingsOf('Ada')).values).toMatchObject({ voicemailPin: '1234' });
});
