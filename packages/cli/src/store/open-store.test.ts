import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';
import { words } from '../testing/words.js';
import { workplace } from '../testing/workplace.js';
import { openDatabase } from './open-database.js';

const add = words('template add Agents --yes --json');

async function errorOf(place: ReturnType<typeof workplace>, args: readonly string[]) {
  const { code, stdout } = await place.rollcall([...args, '--json']);
  return { exit: code, ...JSON.parse(stdout).error };
}

describe('an environment', () => {
  it('is kept apart from the others', async () => {
    const place = workplace();
    await place.rollcall([...add, '--environment', 'one']);
    await place.rollcall([...add, '--environment', 'two']);
    await place.rollcall(words('users create ada --template Agents --yes --environment two'));
    expect((await place.document('users', 'list', '--environment', 'one')).counts).toEqual({ users: 0 });
    expect((await place.document('users', 'list', '--environment', 'two')).counts).toEqual({ users: 1 });
  });

  it('belongs to the first instance that it was written with, and to none that only looked at it', async () => {
    const place = workplace();
    const list = words('template list --instance');
    expect((await place.rollcall([...list, 'zero'])).code).toBe(0);
    expect((await place.rollcall(words('template add Agents --plan --instance zero'))).code).toBe(0);
    expect((await place.rollcall(words('template add Agents --instance zero'))).code).toBe(2);
    await place.rollcall([...add, '--instance', 'arn:aws:connect:us-east-1:123456789012:instance/one']);
    expect(await errorOf(place, [...list, 'two'])).toMatchObject({
      exit: 2,
      code: 'wrong-instance',
      expected: 'one',
      got: 'two',
    });
    expect((await place.rollcall([...list, 'one'])).code).toBe(0);
    expect((await place.rollcall(words('template list'))).code).toBe(0);
  });

  it('that was written without an instance is claimed by the first write with one', async () => {
    const place = workplace();
    await place.rollcall(add);
    await place.rollcall(words('users create ada --template Agents --yes --instance one'));
    expect(
      await errorOf(place, words('users create bob --template Agents --yes --instance two')),
    ).toMatchObject({ exit: 2, code: 'wrong-instance' });
  });
});

describe('a file where the store should be', () => {
  it.each([
    [
      'a store of the time before there were databases',
      '{"format":"rollcall-store","formatVersion":1,"environments":[]}',
      'earlier version of Rollcall',
    ],
    ['any other file', '{"name":"x"}', 'is a file'],
    ['an empty file', '', 'is a file'],
  ])('is refused and not touched: %s', async (_what, content, told) => {
    const place = workplace();
    place.write('store', content);
    for (const args of [add, words('template list --json')]) {
      const { code, stdout } = await place.rollcall(args, { openDatabase });
      expect(code).toBe(3);
      expect(JSON.parse(stdout)).toMatchObject({
        error: { code: 'store-is-a-file', message: expect.stringContaining(told) },
      });
    }
    expect(place.read('store')).toBe(content);
  });

  it('is found behind a link', async () => {
    const place = workplace();
    const old = place.write('old.json', '{"format":"rollcall-store","formatVersion":1}');
    symlinkSync(old, place.store);
    expect((await place.rollcall(add, { openDatabase })).code).toBe(3);
    expect(readFileSync(old, 'utf8')).toContain('rollcall-store');
  });
});

it('is not made below a file', async () => {
  const place = workplace();
  const below = join(place.write('file', 'dear'), 'store');
  const { code, stdout } = await runCli([...add, '--store', below], { openDatabase });
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'folder-unusable', reason: 'ENOTDIR' } });
});

it('is not made in a folder that holds something else', async () => {
  const place = workplace();
  mkdirSync(place.store);
  place.write('store/letter.txt', 'dear');
  const { code, stdout } = await place.rollcall(add, { openDatabase });
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'folder-unusable' } });
});
