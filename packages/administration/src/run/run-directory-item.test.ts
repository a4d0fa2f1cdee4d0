import { Secret, set } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { faultyDirectory } from '@rollcall/memory';
import { describe, expect, it } from 'vitest';
import { office, seed, staffedOffice } from '../../test/office.js';

const password = () => new Secret('Correct1Horse');

const settings = { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] };

describe('what changed since the plan', () => {
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

// The smallest cases that laws of executors found, or that say where one of them ends.
describe('a plan that is run again', () => {
  const changes = { lastName: set('Roe'), tags: set([{ key: 'team', value: 'a' }]) };

  it('changes nothing where the plan itself moved the directory’s time of change', async () => {
    const { admin, events } = await staffedOffice(['Ada']);
    const plan = orThrow(await admin.directory.planEdit({ users: { where: {} }, changes }));
    await orThrow(admin.execute(plan)).finished;
    const before = events.length;
    const report = await orThrow(admin.execute(plan)).finished;
    expect(report.counts).toMatchObject({ unchanged: 1 });
    expect(events.length).toBe(before);
  });

  it('changes nothing here where only fields that listings leave out were written', async () => {
    const { admin, events } = await staffedOffice(['Ada']);
    const email = { email: set('ada@new.example') };
    const plan = orThrow(await admin.directory.planEdit({ users: { where: {} }, changes: email }));
    await orThrow(admin.execute(plan)).finished;
    const before = events.length;
    const report = await orThrow(admin.execute(plan)).finished;
    expect(report.counts).toMatchObject({ unchanged: 1 });
    expect(events.length).toBe(before);
  });

  it('is stale for a user whom it left half changed: what it wrote itself is a change too; planning anew goes on', async () => {
    const { admin, users } = office({
      users: [seed('Ada')],
      wrap: (directory) =>
        faultyDirectory(directory, [
          { kind: 'fail', operation: 'updateUser', call: 2, error: { code: 'unavailable' } },
        ]),
    });
    const request = { users: { where: {} }, changes };
    const plan = orThrow(await admin.directory.planEdit(request));
    const half = await orThrow(admin.execute(plan)).finished;
    expect(half.items[0]).toMatchObject({ outcome: 'failed', stepsDone: ['update-directory-user'] });
    const again = await orThrow(admin.execute(plan)).finished;
    expect(again.items[0]).toMatchObject({ outcome: 'stale', stepsDone: [] });
    await orThrow(admin.execute(orThrow(await admin.directory.planEdit(request)))).finished;
    expect(users.get('Ada').fields).toMatchObject({ lastName: 'Roe', tags: [{ key: 'team', value: 'a' }] });
  });

  it('does not adopt a directory user whose creation was not answered; a resync links the two', async () => {
    const { admin, users } = office({
      wrap: (directory) =>
        faultyDirectory(directory, [
          { kind: 'lose-answer', operation: 'createUser', call: 1, error: { code: 'timed-out' } },
        ]),
    });
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    const carol = {
      loginName: 'Carol',
      identity: { firstName: 'C', lastName: 'C', email: 'c@example.com' },
      template: { name: 'Agents' },
      directory: { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] },
    };
    const plan = orThrow(await admin.users.planCreate([carol]));
    const passwordFor = () => new Secret('Correct1Horse');
    const lost = await orThrow(admin.execute(plan, { passwordFor })).finished;
    expect(lost.items[0]).toMatchObject({ outcome: 'failed', stepsDone: ['create-profile'] });
    const again = await orThrow(admin.execute(plan, { passwordFor })).finished;
    expect(again.items[0]).toMatchObject({ outcome: 'failed', reason: { code: 'directory-login-taken' } });
    await orThrow(admin.execute(orThrow(await admin.planResync()))).finished;
    expect(orThrow(await admin.users.get('Carol')).profile.link?.id).toBe(users.get('Carol').id);
    expect(users.all()).toHaveLength(1);
  });
});
