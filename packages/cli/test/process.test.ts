import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { workplace } from '../src/testing/workplace.js';
import { buildCommand } from './build-command.js';

let command = '';
beforeAll(async () => {
  const { path, remove } = await buildCommand();
  command = path;
  return remove;
});

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(process.execPath, [command, ...args], { env: { PATH: process.env['PATH'], ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function ended(child: ChildProcess) {
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'close'),
  ]);
  return { stdout, stderr, code: code as number };
}

const aws = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'simulated',
  AWS_SECRET_ACCESS_KEY: 'simulated',
  ROLLCALL_CONNECT_INSTANCE: 'i-1',
};

describe('the process', () => {
  it('runs, and ends with the exit code', async () => {
    expect(await ended(start(['--version']))).toEqual({
      stdout: `${manifest.version}\n`,
      stderr: '',
      code: 0,
    });
    const refused = await ended(start(['template', 'show', 'x', '--store', workplace().store]));
    expect(refused).toMatchObject({ stdout: '', code: 2 });
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('serves as Amazon Connect to another one, until it is interrupted', async () => {
    const { store } = workplace();
    const simulator = start(['simulator', '--users', '4', '--json']);
    const [ready] = await once(simulator.stderr!, 'data');
    expect(String(ready)).toContain('Ctrl-C ends it');
    const [printed] = await once(simulator.stdout!, 'data');
    const { environment } = JSON.parse(String(printed)).simulator;
    await ended(start(['template', 'add', 'Agents', '--yes', '--store', store]));
    const promoted = await ended(
      start(['apply', 'Agents', '--all', '--promote', '--yes', '--json', '--store', store], environment),
    );
    expect(promoted).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('4 users: 4 would be written'),
    });
    expect(JSON.parse(promoted.stdout)).toMatchObject({ run: { counts: { done: 4 } } });
    simulator.kill('SIGINT');
    expect(await once(simulator, 'close')).toEqual([0, null]);
  });

  it('stops waiting when it is interrupted, and says so', async () => {
    const { store } = workplace();
    const server = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const waiting = start(['existence', '--json', '--store', store], {
      ...aws,
      AWS_ENDPOINT_URL_CONNECT: `http://127.0.0.1:${port}`,
    });
    const end = ended(waiting);
    await once(server, 'request');
    waiting.kill('SIGINT');
    const { code, stdout } = await end;
    expect(code).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'cancelled' } });
  });

  it('is told that Amazon Connect cannot be reached, or not without a region or credentials', async () => {
    const { store } = workplace();
    const existence = ['existence', '--json', '--store', store];
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

  it('does not mind a reader who has had enough', async () => {
    const child = start(['catalog', 'show', '--json']);
    child.stdout!.destroy();
    const [[code], stderr] = await Promise.all([once(child, 'close'), text(child.stderr!)]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
  });
});
