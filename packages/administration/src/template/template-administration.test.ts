import { set, type Result } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { describe, expect, it } from 'vitest';
import { staffedOffice } from '../../test/office.js';

function errorOf(result: Result<unknown, unknown>): unknown {
  return result._unsafeUnwrapErr();
}

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
