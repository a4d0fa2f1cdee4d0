import { set, type PlanItem } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { serialisePlan } from '@rollcall/core/stored-plan';
import { describe, expect, it } from 'vitest';
import { staffedOffice } from '../../test/office.js';

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
