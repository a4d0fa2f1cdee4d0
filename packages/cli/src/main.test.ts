import { err } from '@rollcall/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import type { OpenDatabase } from './store/database.js';
import { memoryDatabase } from './testing/memory-database.js';
import { runCli } from './testing/run-cli.js';
import { simulatedConnect } from './testing/simulated-connect.js';
import { words } from './testing/words.js';
import { workplace } from './testing/workplace.js';

afterEach(() => vi.restoreAllMocks());

describe('rollcall', () => {
  it('tells its version', async () => {
    expect(await runCli(['--version'])).toMatchObject({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
    expect(JSON.parse((await runCli(['--version', '--json'])).stdout)).toEqual({ version: manifest.version });
  });

  it.each([
    [],
    ['template'],
    ['users', 'create'],
    ['import'],
    ['apply'],
    ['assign', 'hierarchy'],
    ['simulator'],
  ])('helps with examples or options: %s %s', async (...command) => {
    const help = await runCli([...command, '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('Usage: rollcall');
    expect(JSON.parse((await runCli([...command, '--help', '--json'])).stdout)).toEqual({
      help: help.stdout,
    });
  });

  it.each([
    ['no command', []],
    ['a group without a command', ['template']],
    ['an unknown command', ['tempalte', 'list']],
    ['an unknown option', ['template', 'list', '--colour']],
    ['a missing argument', ['template', 'show']],
    ['an argument too many', ['template', 'list', 'x']],
    ['an option without its value', ['users', 'list', '--where']],
    ['an unknown class', ['existence', '--only', 'neither']],
    ['a port that is none', ['simulator', '--port', 'x']],
  ])('refuses %s', async (_what, args) => {
    const text = await runCli(args);
    expect(text).toMatchObject({ code: 2, stdout: '' });
    expect(text.stderr).not.toBe('');
    const json = await runCli([...args, '--json']);
    expect(json).toMatchObject({ code: 2, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: 'usage' } });
  });

  it('refuses an environment that cannot be one', async () => {
    const { rollcall } = workplace();
    expect(await rollcall(['template', 'list', '--environment', '../x'])).toMatchObject({ code: 2 });
  });

  it('takes its options before and after the command, and from the environment', async () => {
    const { store } = workplace();
    const env = { ROLLCALL_STORE: store };
    expect(await runCli(['--json', 'template', 'add', 'Agents', '--yes'], { env })).toMatchObject({
      code: 0,
    });
    expect(JSON.parse((await runCli(['template', 'list', '--json'], { env })).stdout).counts).toEqual({
      templates: 1,
    });
    const other = await runCli(['template', '--environment', 'other', 'list', '--json', '--store', store]);
    expect(JSON.parse(other.stdout).counts).toEqual({ templates: 0 });
  });

  it('shows the catalog', async () => {
    const { rollcall, document } = workplace();
    const text = await rollcall(['catalog', 'show']);
    expect(text.stdout).toMatch(/voicemailPin\s+Voicemail PIN\s+user, secret/);
    const { catalog } = await document('catalog', 'show');
    expect(catalog).toMatchObject({
      modes: ['unison', 'engagement', 'supervisor'],
      defaultMode: 'engagement',
    });
    expect(JSON.stringify(catalog)).toContain('"maximum":100');
  });

  it('calls a mistake of its own one, without a stack unless it is asked for', async () => {
    const { rollcall } = workplace();
    vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new RangeError('out of ideas');
    });
    const plain = await rollcall(['users', 'create', 'x', '--template', 'y', '--yes']);
    expect(plain).toMatchObject({ code: 70, stdout: '' });
    expect(plain.stderr.trim().split('\n')).toHaveLength(1);
    const debugged = await rollcall(words('users create x --template y --yes --debug'));
    expect(debugged.stderr).toContain('main.ts');
  });

  it('prints nothing that a terminal would act on', async () => {
    const { rollcall, document } = workplace();
    const evil = 'A\u001b[2Jgents\u009b1m\u202e';
    await rollcall(['template', 'add', evil, '--description', 'two\nlines', '--yes']);
    await rollcall([
      'users',
      'create',
      'ev\u001b]0;il',
      '--template',
      evil,
      '--first-name',
      '\u0007bell',
      '--yes',
    ]);
    const said = [
      await rollcall(['template', 'list']),
      await rollcall(['template', 'show', evil]),
      await rollcall(['users', 'list']),
      await rollcall(['users', 'list', '--json']),
      await rollcall(['users', 'show', 'ev\u001b]0;il']),
      await rollcall(['users', 'show', 'no\u001b[1mbody']),
      await rollcall(['apply', evil, '--all', '--plan']),
    ];
    for (const { stdout, stderr } of said) expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect((await document('users', 'list')).rows[0]?.loginName).toBe('ev\u001b]0;il');
  });

  it('uses colours on terminals alone, and not with NO_COLOR', async () => {
    const { rollcall } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    expect((await rollcall(['template', 'list'])).stdout).not.toContain('\u001b');
    expect((await rollcall(['template', 'list'], { terminal: true })).stdout).toContain('\u001b[1m');
    expect(
      (await rollcall(['template', 'list'], { terminal: true, env: { NO_COLOR: '1' } })).stdout,
    ).not.toContain('\u001b');
  });
});

/** A database that is full after so many profiles. */
function failingAfter(writes: number): OpenDatabase {
  let left = writes;
  return async (place, note) =>
    (await memoryDatabase(place, note)).map(({ storesOf, close }) => ({
      close,
      storesOf: (environment) => {
        const { profiles, ...stores } = storesOf(environment);
        const write: typeof profiles.write = async (request) => {
          left -= 1;
          if (left >= 0) return profiles.write(request);
          return err({ code: 'unavailable', cause: { name: 'error', code: '53100' } });
        };
        return { ...stores, profiles: { ...profiles, write } };
      },
    }));
}

describe('an interrupt', () => {
  const interrupting = (times: number) => {
    let left = times;
    return {
      terminal: true as const,
      onText: (text: string, { interrupt }: { readonly interrupt: () => void }) => {
        if (!text.includes('Writing') || left === 0) return;
        for (; left > 0; left -= 1) interrupt();
      },
    };
  };

  it('lets users who were begun come to their end, and keeps what was done', async () => {
    await simulatedConnect({ seed: { users: 40 } });
    const { rollcall, document } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const cancelled = await rollcall(
      ['apply', 'Agents', '--all', '--promote', '--yes', '--json'],
      interrupting(1),
    );
    expect(cancelled).toMatchObject({ code: 130, quit: [] });
    const { counts, end } = JSON.parse(cancelled.stdout).run;
    expect(end).toBe('cancelled');
    expect(counts['not-started']).toBeGreaterThan(0);
    expect(counts.done + counts['not-started']).toBe(40);
    expect((await document('users', 'list')).counts).toEqual({ users: counts.done });
  });

  it('that comes twice quits at once, and what was done is kept', async () => {
    await simulatedConnect({ seed: { users: 40 } });
    const { rollcall, document } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const quit = await rollcall(['apply', 'Agents', '--all', '--promote', '--yes'], interrupting(2));
    expect(quit.quit).toEqual([130]);
    expect((await document('users', 'list')).counts['users']).toBeGreaterThan(0);
    expect((await document('apply', 'Agents', '--all', '--promote', '--yes')).run.counts).toMatchObject({
      failed: 0,
    });
  });

  it('is not needed where the store fails: the run stops, and what was done is told', async () => {
    await simulatedConnect({ seed: { users: 40 } });
    const { rollcall, document } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const openDatabase = failingAfter(5);
    const stopped = await rollcall(['apply', 'Agents', '--all', '--promote', '--yes'], { openDatabase });
    expect(stopped.code).toBe(3);
    expect(stopped.stdout).toMatch(/Cancelled: 5 done, .*failed, .*not-started/);
    expect(stopped.stderr).toContain('The store has failed (53100)');
    expect((await document('users', 'list')).counts).toEqual({ users: 5 });
  });

  it('ends the simulator, which is how it is meant to end', async () => {
    const { document: _document, rollcall } = workplace();
    const ended = await rollcall(['simulator', '--users', '3', '--json'], {
      onText: (text, { interrupt }) => {
        if (text.includes('Ctrl-C ends it')) interrupt();
      },
    });
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      simulator: { environment: { AWS_REGION: 'us-east-1' } },
    });
    expect(JSON.parse(ended.stdout).simulator.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});
