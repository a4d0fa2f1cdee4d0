import { revealSecret, Secret, type Directory } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { generatedPasswords, type ExecuteOptions } from '@rollcall/administration';
import { expect, it } from 'vitest';
import { office } from '../../test/office.js';

/** Makes users by a plan; gives the report, and in which order passwords were kept and users made of them. */
async function make(
  loginNames: readonly string[],
  passwordFor: (log: string[]) => ExecuteOptions['passwordFor'],
) {
  const log: string[] = [];
  const wrap = (directory: Directory): Directory => ({
    ...directory,
    createUser: (request) => {
      log.push(`made ${request.user.loginName} with ${revealSecret(request.password!)}`);
      return directory.createUser(request);
    },
  });
  const { admin, users } = office({ wrap });
  orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
  const newUsers = loginNames.map((loginName) => ({
    loginName,
    identity: { firstName: 'New', lastName: 'Person', email: 'new@example.com' },
    template: { name: 'Agents' },
    directory: { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] },
  }));
  const plan = orThrow(await admin.users.planCreate(newUsers));
  const run = orThrow(admin.execute(plan, { passwordFor: passwordFor(log), concurrency: 1 }));
  return { run, log, users };
}

it('each user gets a password of its own, which the host keeps before the user is made', async () => {
  const { run, log } = await make(['Carol', 'Dave'], (log) =>
    generatedPasswords(async ({ loginName }, password) => {
      await Promise.resolve();
      log.push(`kept ${loginName} with ${revealSecret(password)}`);
    }),
  );
  expect((await run.finished).counts.done).toBe(2);
  expect(log.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'kept Carol',
    'made Carol',
    'kept Dave',
    'made Dave',
  ]);
  const passwords = log.map((line) => line.split(' ').at(-1));
  expect([passwords[0], passwords[2]]).toEqual([passwords[1], passwords[3]]);
  expect(new Set(passwords).size).toBe(2);
});

it('a user whose password could not be kept is not made', async () => {
  const { run, log, users } = await make(['Carol'], () =>
    generatedPasswords(() => {
      throw new Error('the vault is shut');
    }),
  );
  await expect(run.finished).rejects.toMatchObject({
    report: { items: [{ outcome: 'refused', reason: { code: 'password-missing' }, stepsDone: [] }] },
  });
  expect(log).toEqual([]);
  expect(users.all()).toEqual([]);
});

it('a password that Amazon Connect would refuse is refused before anything is written', async () => {
  const { run, log } = await make(['Carol'], () => () => new Secret('too-weak'));
  expect((await run.finished).items).toMatchObject([
    { outcome: 'refused', reason: { code: 'invalid-password' }, stepsDone: [] },
  ]);
  expect(log).toEqual([]);
});

it('a host may hand over the same secret for many users', async () => {
  const secret = new Secret('Correct1Horse');
  const { run } = await make(['Carol', 'Dave'], () => () => secret);
  expect((await run.finished).counts.done).toBe(2);
});
