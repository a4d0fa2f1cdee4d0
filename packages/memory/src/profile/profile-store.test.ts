import { matchKeyOf, type Cursor, type ProfileId, type ProfileWrite } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { describe, expect, it } from 'vitest';
import { memoryStores } from '../memory-stores.js';
import { sampleProfile } from '../sample/sample-profile.js';
import { sampleStores } from '../sample/sample-stores.js';

const insert = (id: string, login: string, link?: { id: string; login: string }): ProfileWrite => {
  return { kind: 'insert', profile: sampleProfile({ id, login, link }) };
};
const replace = (id: string, login: string, expectedVersion: number): ProfileWrite => {
  return {
    kind: 'replace',
    profile: sampleProfile({ id, login, version: expectedVersion + 1 }),
    expectedVersion,
  };
};

async function answers(writes: readonly ProfileWrite[]): Promise<readonly unknown[]> {
  const { profiles } = await sampleStores();
  return orThrow(await profiles.write({ writes })).map((answer) => (answer.isOk() ? 'ok' : answer.error));
}

describe('writing', () => {
  it('carries out each write by itself, in order', async () => {
    expect(
      await answers([
        insert('1', 'ana'),
        insert('2', 'ANA '),
        replace('1', 'eva', 1),
        insert('2', 'ANA '),
        { kind: 'delete', id: '1' as ProfileId, expectedVersion: 1 },
        { kind: 'delete', id: '1' as ProfileId, expectedVersion: 2 },
        insert('3', 'eva'),
      ]),
    ).toEqual([
      'ok',
      { code: 'login-name-taken' },
      'ok',
      'ok',
      { code: 'version-conflict', expected: 1, actual: 2 },
      'ok',
      'ok',
    ]);
  });

  it('keeps links unique, and frees a link with its profile', async () => {
    const link = { id: 'user-1', login: 'ana' };
    expect(
      await answers([
        insert('1', 'ana', link),
        insert('2', 'eva', link),
        { kind: 'delete', id: '1' as ProfileId, expectedVersion: 1 },
        insert('2', 'eva', link),
      ]),
    ).toEqual(['ok', { code: 'link-taken' }, 'ok', 'ok']);
  });

  it('answers a conflict for an id that exists, and for one that is gone', async () => {
    expect(await answers([insert('1', 'ana'), insert('1', 'eva'), replace('2', 'ida', 4)])).toEqual([
      'ok',
      { code: 'version-conflict', expected: 0, actual: 1 },
      { code: 'version-conflict', expected: 4 },
    ]);
  });

  it('refuses a request with a malformed write as a whole', async () => {
    const stores = await sampleStores();
    const onNothing = sampleProfile({ id: '2', login: 'eva' });
    const template = { ...onNothing.configuration.template, version: 9 };
    for (const malformed of [
      { kind: 'insert', profile: sampleProfile({ id: '2', login: 'eva', version: 2 }) },
      { kind: 'replace', profile: sampleProfile({ id: '2', login: 'eva' }), expectedVersion: 1 },
      { kind: 'replace', profile: sampleProfile({ id: '2', login: 'eva' }), expectedVersion: 0 },
      { kind: 'insert', profile: { ...onNothing, configuration: { ...onNothing.configuration, template } } },
    ] as const) {
      const answer = await stores.profiles.write({ writes: [insert('1', 'ana'), malformed] });
      expect(answer._unsafeUnwrapErr()).toMatchObject({
        code: 'invalid-request',
        operation: 'profiles.write',
      });
    }
    expect(stores.exportState().profiles).toEqual([]);
  });
});

describe('reading', () => {
  it('finds by id and key, each profile once, and says nothing of who is not there', async () => {
    const { profiles } = await sampleStores([insert('1', 'ana'), insert('2', 'eva')]);
    const ids = ['1', '1', '9'] as ProfileId[];
    const found = orThrow(await profiles.getMany({ ids, keys: [matchKeyOf('ANA'), matchKeyOf('nobody')] }));
    expect(found.map(({ id }) => id)).toEqual(['1']);
    expect(orThrow(await profiles.getMany({}))).toEqual([]);
  });

  it('gives a profile with what it stands on', async () => {
    const { profiles } = await sampleStores([insert('1', 'Ana')]);
    const standing = orThrow(await profiles.standing({ key: matchKeyOf('ana') }));
    expect(standing).toMatchObject({
      profile: { login: { name: 'Ana' } },
      beneath: { name: 'Service desk' },
    });
    expect(orThrow(await profiles.standing({ key: matchKeyOf('nobody') }))).toBeUndefined();
  });

  it('lets a linked profile stand at both its places when its own login has another skeleton', async () => {
    const { profiles } = await sampleStores([
      insert('1', 'zoe', { id: 'user-1', login: 'ana' }),
      insert('2', 'eva'),
    ]);
    const { items } = orThrow(await profiles.entries());
    expect(items.map(({ place, login }) => [place, login.name])).toEqual([
      ['profile', 'ana'],
      ['profile', 'eva'],
      ['own-login-of-linked', 'zoe'],
    ]);
  });

  it('refuses limits and cursors that are not for this listing', async () => {
    const { profiles } = await sampleStores([insert('1', 'ana'), insert('2', 'eva')]);
    for (const limit of [0, 1001, 1.5, Number.NaN]) {
      expect((await profiles.list({ limit }))._unsafeUnwrapErr().code).toBe('invalid-request');
    }
    const { next } = orThrow(await profiles.list({ limit: 1 }));
    const elsewhere = memoryStores({ environment: 'other' }).profiles;
    for (const answer of [
      await profiles.entries({ cursor: next }),
      await profiles.list({ cursor: next, filter: { mode: 'engagement' } }),
      await elsewhere.list({ cursor: next }),
      await profiles.list({ cursor: '["profiles.list"]' as Cursor }),
      await profiles.list({ cursor: 'nonsense' as Cursor }),
      await profiles.list({ cursor: '' as Cursor }),
    ]) {
      expect(answer._unsafeUnwrapErr()).toEqual({ code: 'invalid-cursor' });
    }
    expect(orThrow(await profiles.list({ cursor: next, filter: {} })).items).toHaveLength(1);
  });
});

it('does nothing once the caller has cancelled or the stores are closed', async () => {
  const stores = await sampleStores();
  const signal = AbortSignal.abort();
  const cancelled = await stores.profiles.write({ writes: [insert('1', 'ana')], signal });
  expect(cancelled._unsafeUnwrapErr()).toEqual({ code: 'cancelled' });
  expect((await stores.profiles.list({ signal }))._unsafeUnwrapErr()).toEqual({ code: 'cancelled' });
  await stores.close();
  const closed = await stores.profiles.write({ writes: [insert('1', 'ana')] });
  expect(closed._unsafeUnwrapErr()).toEqual({ code: 'closed' });
  expect(stores.exportState().profiles).toEqual([]);
});
