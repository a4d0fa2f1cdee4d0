import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConnectSimulator, unlimitedRate } from '@rollcall/connect-simulator';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { buildCommand } from './build-command.js';
import { ended, startCommand } from './start-command.js';
import { waitUntil } from '../../postgres/test/wait-until.js';

let command = '';
beforeAll(async () => {
  const { path, remove } = await buildCommand();
  command = path;
  return remove;
});

/** One store for all: a database takes seconds to make. */
const place = mkdtempSync(join(tmpdir(), 'rollcall-process-'));
const store = join(place, 'store');
afterAll(() => rmSync(place, { recursive: true, force: true }));

const start = (args: readonly string[], env?: Readonly<Record<string, string>>) =>
  startCommand(command, args, { ROLLCALL_STORE: store, ...env });
const document = async (...args: readonly string[]) =>
  JSON.parse((await ended(start([...args, '--json']))).stdout);

const aws = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'simulated',
  AWS_SECRET_ACCESS_KEY: 'simulated',
  ROLLCALL_CONNECT_INSTANCE: 'i-1',
};

/** An instance that does not answer these calls of DescribeUser. */
async function stallingConnect(nth: readonly number[]) {
  const simulator = await startConnectSimulator({
    seed: { users: 40 },
    quotas: { default: unlimitedRate },
    faults: [{ kind: 'stall-before-commit', operation: 'DescribeUser', nth }],
  });
  onTestFinished(() => simulator.close());
  const env = {
    ...aws,
    AWS_ENDPOINT_URL_CONNECT: simulator.endpoint,
    ROLLCALL_CONNECT_INSTANCE: simulator.instanceId,
    ROLLCALL_CONNECT_QUOTAS: 'all=9999/9999',
  };
  return { env, untilStalled: (calls: number) => waitUntil(() => simulator.stalled() >= calls) };
}

const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

describe('the process', () => {
  it('runs, makes a store, and ends with the exit code', async () => {
    expect(await ended(start(['--version']))).toEqual({
      stdout: `${manifest.version}\n`,
      stderr: '',
      code: 0,
    });
    expect(existsSync(store)).toBe(false);
    const first = await ended(start(['template', 'show', 'x']));
    expect(first).toMatchObject({ stdout: '', code: 2 });
    expect(first.stderr).toContain(`A new store is made in ${store}`);
    const second = await ended(start(['template', 'show', 'x']));
    expect(second).toMatchObject({ stdout: '', code: 2 });
    expect(second.stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(store, 'lock'))).toBe(false);
  });

  it('serves as Amazon Connect to another one, until it is interrupted', async () => {
    const simulator = start(['simulator', '--users', '4', '--json']);
    const [ready] = await once(simulator.stderr!, 'data');
    expect(String(ready)).toContain('Ctrl-C ends it');
    const [printed] = await once(simulator.stdout!, 'data');
    const { environment } = JSON.parse(String(printed)).simulator;
    const served = ['--environment', 'served'];
    await ended(start(['template', 'add', 'Agents', '--yes', ...served]));
    const promoted = await ended(
      start(['apply', 'Agents', '--all', '--promote', '--yes', '--json', ...served], environment),
    );
    expect(promoted).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('4 users: 4 would be written'),
    });
    expect(JSON.parse(promoted.stdout)).toMatchObject({ run: { counts: { done: 4 } } });
    simulator.kill('SIGINT');
    expect(await once(simulator, 'close')).toEqual([0, null]);
  });

  it('has the store to itself, and leaves it as it was when it is interrupted or killed', async () => {
    const atOnce = 8;
    const { env, untilStalled } = await stallingConnect([...from(11, atOnce), ...from(31, atOnce)]);
    const environment = ['--environment', 'stopped'];
    const kept = async () => (await document('users', 'list', ...environment)).counts.users;
    await ended(start(['template', 'add', 'Agents', '--yes', ...environment]));
    const apply = ['apply', 'Agents', '--all', '--promote', '--yes', '--json', ...environment];

    const interrupted = start(apply, env);
    const end = ended(interrupted);
    await untilStalled(1);
    interrupted.kill('SIGINT');
    const { code, stdout } = await end;
    expect(code).toBe(130);
    const { run } = JSON.parse(stdout);
    expect(run.end).toBe('cancelled');
    expect(run.counts.done).toBeGreaterThan(0);
    expect(existsSync(join(store, 'lock'))).toBe(false);

    const killed = start(apply, env);
    const closed = once(killed, 'close');
    await untilStalled(atOnce);
    for (const args of [
      ['users', 'list'],
      ['template', 'add', 'Night', '--yes'],
    ]) {
      const second = await ended(start([...args, '--json']));
      expect(second.code).toBe(3);
      expect(JSON.parse(second.stdout)).toMatchObject({
        error: { code: 'folder-in-use', lock: join(store, 'lock'), owner: { pid: killed.pid } },
      });
    }
    killed.kill('SIGKILL');
    await closed;
    const before = await kept();
    expect(before).toBeGreaterThan(run.counts.done);

    const last = JSON.parse((await ended(start(apply, env))).stdout);
    expect(last.run.counts).toMatchObject({ done: 40 - before, unchanged: before, failed: 0 });
    expect(existsSync(join(store, 'lock'))).toBe(false);
  });

  it('is told that Amazon Connect cannot be reached, or not without a region or credentials', async () => {
    const existence = ['existence', '--json'];
    const nowhere = {
      AWS_ENDPOINT_URL_CONNECT: 'http://127.0.0.1:1',
      AWS_EC2_METADATA_DISABLED: 'true',
      HOME: '/nonexistent',
    };
    const outcomes = [
      await ended(start(existence, { ...aws, ...nowhere })),
      await ended(start(existence, { ...nowhere, ROLLCALL_CONNECT_INSTANCE: 'i-1' })),
      await ended(
        start(existence, { ...nowhere, ROLLCALL_CONNECT_INSTANCE: 'i-1', AWS_REGION: 'us-east-1' }),
      ),
    ];
    expect(outcomes.map(({ code, stdout }) => [code, JSON.parse(stdout).error.code])).toEqual([
      [3, 'unavailable'],
      [2, 'directory-not-configured'],
      [3, 'denied'],
    ]);
  });

  it('does not mind a reader who has had enough: what it began comes to its end', async () => {
    const child = start(['template', 'add', 'Unread', '--yes', '--environment', 'unread']);
    child.stdout!.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect((await document('template', 'list', '--environment', 'unread')).counts).toEqual({ templates: 1 });
  });
});
