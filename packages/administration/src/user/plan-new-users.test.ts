import { Secret } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { serialisePlan } from '@rollcall/core/stored-plan';
import { describe, expect, it } from 'vitest';
import { staffedOffice } from '../../test/office.js';

const password = () => new Secret('Correct1Horse');

const settings = { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] };

const newUser = (loginName: string) => ({
  loginName,
  identity: { firstName: 'New', lastName: 'Person', email: 'new@example.com' },
  template: { name: 'Agents' },
  directory: settings,
});

describe('create', () => {
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
});
