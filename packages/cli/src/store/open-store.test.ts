import { existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';
import { words } from '../testing/words.js';
import { workplace } from '../testing/workplace.js';

const add = ['template', 'add', 'Agents', '--yes', '--json'];

async function errorOf(place: ReturnType<typeof workplace>, args: readonly string[] = add) {
  const { code, stdout } = await place.rollcall(args);
  return { exit: code, ...JSON.parse(stdout).error };
}

describe('the store', () => {
  it('is a file for its owner only, and leaves nothing beside it', async () => {
    const place = workplace();
    await place.rollcall(add);
    expect(statSync(place.store).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(place.store))).toEqual(['store.json']);
  });

  it('keeps environments apart, and what it does not use as it is', async () => {
    const place = workplace();
    await place.rollcall([...add, '--environment', 'one']);
    await place.rollcall([...add, '--environment', 'two']);
    const [one] = JSON.parse(place.read('store.json')).environments;
    await place.rollcall(words('users create ada --template Agents --yes --environment two'));
    expect(JSON.parse(place.read('store.json')).environments[0]).toEqual(one);
    expect((await place.document('users', 'list', '--environment', 'one')).counts).toEqual({ users: 0 });
    expect((await place.document('users', 'list', '--environment', 'two')).counts).toEqual({ users: 1 });
  });

  it('belongs to one instance for each environment', async () => {
    const place = workplace();
    await place.rollcall([...add, '--instance', 'arn:aws:connect:us-east-1:123456789012:instance/one']);
    expect(await errorOf(place, ['template', 'list', '--json', '--instance', 'two'])).toMatchObject({
      exit: 2,
      code: 'wrong-instance',
    });
    expect((await place.rollcall(['template', 'list', '--instance', 'one'])).code).toBe(0);
    expect((await place.rollcall(['template', 'list'])).code).toBe(0);
  });

  it('stays a symbolic link where it is one', async () => {
    const place = workplace();
    writeFileSync(place.path('real.json'), '{"format":"rollcall-store","formatVersion":1,"environments":[]}');
    symlinkSync('real.json', place.store);
    await place.rollcall(add);
    expect(place.read('real.json')).toContain('Agents');
    expect(place.read('store.json')).toBe(place.read('real.json'));
  });

  it.each([
    ['empty', '', 'store-corrupt'],
    ['no JSON', 'oops', 'store-corrupt'],
    ['another file', '{"name":"x"}', 'store-corrupt'],
    ['cut off', '{"format":"rollcall-store","formatVersion":1,"environments":[{', 'store-corrupt'],
    [
      'damaged',
      '{"format":"rollcall-store","formatVersion":1,"environments":[{"environment":"default","state":{"formatVersion":1}}]}',
      'store-corrupt',
    ],
    [
      'of another shape',
      '{"format":"rollcall-store","formatVersion":1,"environments":[],"more":1}',
      'store-corrupt',
    ],
    ['newer', '{"format":"rollcall-store","formatVersion":2}', 'store-newer'],
    [
      'newer inside',
      '{"format":"rollcall-store","formatVersion":1,"environments":[{"environment":"default","state":{"formatVersion":9}}]}',
      'store-newer',
    ],
  ])('that is %s is refused and not overwritten', async (_what, content, code) => {
    const place = workplace();
    place.write('store.json', content);
    expect(await errorOf(place)).toMatchObject({ exit: 3, code });
    expect(await errorOf(place, ['template', 'list', '--json'])).toMatchObject({ exit: 3, code });
    expect(place.read('store.json')).toBe(content);
    expect(existsSync(`${place.store}.lock`)).toBe(false);
  });

  it('that cannot be read or written is an error', async () => {
    const { path } = workplace();
    expect((await runCli(['template', 'list', '--store', path('.')])).code).toBe(3);
    const nowhere = await runCli([...add, '--store', path('missing/store.json')]);
    expect(nowhere.code).toBe(3);
    expect(JSON.parse(nowhere.stdout)).toMatchObject({
      error: { code: 'store-not-written', reason: 'ENOENT' },
    });
  });

  it('that another process writes is refused to writers, and open to readers', async () => {
    const place = workplace();
    const lock = JSON.stringify({ pid: process.ppid, host: hostname(), token: 'x' });
    place.write('store.json.lock', lock);
    expect(await errorOf(place)).toMatchObject({
      exit: 3,
      code: 'store-locked',
      owner: { pid: process.ppid },
    });
    expect(place.read('store.json.lock')).toBe(lock);
    expect((await place.rollcall(['template', 'list'])).code).toBe(0);
    expect((await place.rollcall(['template', 'add', 'Agents', '--plan'])).code).toBe(0);
  });

  it.each([
    ['of a process that died', { pid: 2 ** 22 + 1, host: hostname(), token: 'x' }, 0],
    ['of an earlier process of this id', { pid: process.pid, host: hostname(), token: 'x' }, 0],
    ['of another machine', { pid: 2 ** 22 + 1, host: 'elsewhere.example', token: 'x' }, 3],
    ['of nobody', {}, 3],
  ])('with a lock %s', async (_what, owner, code) => {
    const place = workplace();
    place.write('store.json.lock', JSON.stringify(owner));
    expect((await place.rollcall(add)).code).toBe(code);
    expect(existsSync(`${place.store}.lock`)).toBe(code !== 0);
  });

  it('is not overwritten by a process whose read of it is old', async () => {
    const place = workplace();
    await place.rollcall(add);
    const stranger = place.read('store.json').replace('Agents', 'Agency');
    const answered = await place.rollcall(['template', 'add', 'Night', '--json', '--yes'], {
      env: { ROLLCALL_DEBUG: '0' },
    });
    expect(answered.code).toBe(0);
    const changed = await place.rollcall(['template', 'add', 'Day'], {
      terminal: true,
      onText: (text, { type }) => {
        if (!text.includes('Save this?')) return;
        place.write('store.json', stranger);
        setImmediate(() => type('y'));
      },
    });
    expect(changed.code).toBe(3);
    expect(changed.stderr).toContain('Somebody else has written');
    expect(place.read('store.json')).toBe(stranger);
  });
});
