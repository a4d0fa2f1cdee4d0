import { describe, expect, it } from 'vitest';
import { simulatedConnect } from '../testing/simulated-connect.js';
import { workplace } from '../testing/workplace.js';

describe('rollcall apply', () => {
  it('re-applies, destroying overrides or keeping them', async () => {
    const { rollcall, document } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    for (const login of ['ada', 'bob'])
      await rollcall(['users', 'create', login, '--template', 'Agents', '--yes']);
    await rollcall(['users', 'set', 'ada', '--set', 'theme=dark', '--yes']);
    await rollcall(['template', 'modify', 'Agents', '--set', 'ringVolume=20', '--yes']);

    const planned = await rollcall(['apply', 'Agents', '--all', '--plan']);
    expect(planned).toMatchObject({ code: 0, stderr: '' });
    expect(planned.stdout).toContain('From version 1, 2 users:\n  ringVolume: 70 → 20');
    expect(planned.stdout).toContain('theme: override lost, dark → system');
    expect(planned.stdout).toContain('Overrides that would be destroyed: 1, of 1 user.');
    const plan = await document('apply', 'Agents', '--where', 'overridden=yes', '--plan');
    expect(plan.plan).toMatchObject({
      counts: { planned: 1 },
      losses: { overrides: 1 },
      items: [
        { loginName: 'ada', overrides: [{ setting: 'theme', fate: 'destroyed' }], steps: ['apply-template'] },
      ],
    });

    expect(
      (await document('apply', 'Agents', '--all', '--overrides', 'keep', '--yes')).run.counts,
    ).toMatchObject({ done: 2 });
    expect((await document('users', 'show', 'ada')).user['overrides']).toEqual(['theme']);
    expect((await document('apply', 'Agents', '--users', 'ada,bob', '--yes')).run.counts).toMatchObject({
      done: 1,
      unchanged: 1,
    });
    expect((await document('users', 'show', 'ada')).user['overrides']).toEqual([]);
    expect(await rollcall(['apply', 'Agents', '--all'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Nothing to do.'),
    });
  });

  it('asks on a terminal, and does nothing unless the answer is yes', async () => {
    const { rollcall, document } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    await rollcall(['users', 'create', 'ada', '--template', 'Agents', '--yes']);
    await rollcall(['template', 'modify', 'Agents', '--set', 'ringVolume=20', '--yes']);
    const answering = (keys: string) => ({
      terminal: true as const,
      onText: (text: string, { type }: { readonly type: (keys: string) => void }) => {
        if (text.includes('Carry this out?')) setImmediate(() => type(keys));
      },
    });
    for (const keys of ['\r', 'n', '\u0003']) {
      const declined = await rollcall(['apply', 'Agents', '--all'], answering(keys));
      expect(declined.code).toBe(130);
      expect(declined.stderr).toContain('Nothing was written.');
    }
    expect((await document('apply', 'Agents', '--all', '--plan')).plan.counts).toMatchObject({ planned: 1 });
    const agreed = await rollcall(['apply', 'Agents', '--all'], answering('y'));
    expect(agreed.code).toBe(0);
    expect((await document('apply', 'Agents', '--all', '--plan')).plan.counts).toMatchObject({ planned: 0 });
  });

  it('promotes users of Amazon Connect by filter', async () => {
    await simulatedConnect({ seed: { users: 12 } });
    const { rollcall, document } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const voice = ['apply', 'Agents', '--where', 'presence=directory-only,routing-profile=Voice'];
    const refused = await document(...voice, '--plan');
    expect(refused.plan.counts['planned']).toBe(0);
    const promoted = await document(...voice, '--promote', '--yes');
    const count = promoted.run.counts['done']!;
    expect(count).toBeGreaterThan(0);
    expect((await document('existence')).counts).toMatchObject({ both: count, 'directory-only': 12 - count });
    expect((await document('apply', 'Agents', '--all', '--promote', '--yes')).run.counts).toMatchObject({
      done: 12 - count,
      unchanged: count,
    });
    expect((await document('apply', 'Agents', '--all', '--yes')).run.counts).toMatchObject({
      done: 0,
      unchanged: 12,
    });
  });

  it.each([
    ['nobody', [], 'usage'],
    ['everybody and somebody', ['--all', '--users', 'ada'], 'usage'],
    ['an empty list', ['--users', ','], 'usage'],
    ['a filter without a value', ['--where', 'login='], 'usage'],
    ['a filter without a key', ['--where', 'ada'], 'unknown-where-key'],
    ['a key twice', ['--where', 'login=a,login=b'], 'usage'],
    ['an unknown policy', ['--all', '--overrides', 'maybe'], 'usage'],
    ['a promotion without a directory', ['--all', '--promote'], 'directory-needed'],
    ['drift without a directory', ['--where', 'drifted=yes'], 'directory-needed'],
  ])('refuses %s', async (_what, args, code) => {
    const { rollcall } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const refused = await rollcall(['apply', 'Agents', ...args, '--yes', '--json']);
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code } });
  });
});
