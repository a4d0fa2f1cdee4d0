import { set } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { describe, expect, it } from 'vitest';
import { office, seed, staffedOffice } from '../../test/office.js';

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
