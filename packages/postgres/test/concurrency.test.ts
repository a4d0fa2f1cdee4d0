import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { ProfileWrite, Result, RollcallError, TemplateId } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations, postgresStores, type PostgresStores } from '../src/index.js';
import { buildProcesses } from './process/start-process.js';
import { fill, idsIn, inserts, sales, someone } from './sample.js';
import { testServer } from './server/test-server.js';

const server = await testServer();
const WRITERS = Array.from({ length: 20 }, (_, writer) => writer);

describe.skipIf(server === undefined)('twenty connections', () => {
  const { schema, owner, application } = server ?? { schema: '', owner: {}, application: {} };
  let pool: pg.Pool;
  let stores: PostgresStores;
  beforeAll(async () => {
    pool = new pg.Pool({ ...application, max: WRITERS.length });
    stores = postgresStores({ environment: randomUUID(), pool, schema });
    await fill(stores);
  });
  afterAll(() => pool.end());

  const writeOne = async (write: ProfileWrite): Promise<string> => {
    const [answer] = orThrow(await stores.profiles.write({ writes: [write] }));
    return toldBy(answer!);
  };

  it('have one winner for each profile and each login, in whatever order they come', async () => {
    const logins = Array.from({ length: 30 }, (_, index) => `login-${index}`);
    const rotated = (by: number) => [...logins.slice(by), ...logins.slice(0, by)];
    for (const answer of orThrow(
      await stores.profiles.write({ writes: inserts(...logins.map((login) => someone(login))) }),
    )) {
      orThrow(answer);
    }
    const rounds: readonly ((login: string, writer: number) => ProfileWrite)[] = [
      (login) => ({ kind: 'replace', profile: { ...someone(login), version: 2 }, expectedVersion: 1 }),
      (login, writer) => ({ kind: 'insert', profile: someone(`${writer} ${login}`, `new ${login}`) }),
    ];
    for (const write of rounds) {
      const answers = await Promise.all(
        WRITERS.map((writer) => {
          const order = writer % 2 === 0 ? rotated(writer) : rotated(writer).toReversed();
          return stores.profiles.write({ writes: order.map((login) => write(login, writer)) });
        }),
      );
      expect(pool.totalCount).toBe(20);
      const told = answers.flatMap(orThrow).map(toldBy);
      expect(told.filter((code) => code === 'ok')).toHaveLength(30);
    }
    expect(await idsIn(stores)).toHaveLength(60);
  });

  it('have one winner of two in every round from one version, and the other is told', async () => {
    expect(await writeOne({ kind: 'insert', profile: someone('contested') })).toBe('ok');
    for (let version = 1; version <= 50; version += 1) {
      const profile = { ...someone('contested'), version: version + 1 };
      const write: ProfileWrite = { kind: 'replace', profile, expectedVersion: version };
      expect(await both(() => writeOne(write))).toEqual(['ok', 'version-conflict']);
    }
  });

  it('have one winner between a change and a deletion', async () => {
    for (let round = 0; round < 20; round += 1) {
      const profile = someone(`leaver-${round}`);
      await writeOne({ kind: 'insert', profile });
      const told = await Promise.all([
        writeOne({ kind: 'replace', profile: { ...profile, version: 2 }, expectedVersion: 1 }),
        writeOne({ kind: 'delete', id: profile.id, expectedVersion: 1 }),
      ]);
      expect(told.toSorted()).toEqual(['ok', 'version-conflict']);
    }
  });

  it.each<[string, string, (round: number, writer: number) => ProfileWrite]>([
    [
      'login',
      'login-name-taken',
      (round, writer) => ({ kind: 'insert', profile: someone(`${round}-${writer}`, `wanted-${round}`) }),
    ],
    [
      'link',
      'link-taken',
      (round, writer) => ({
        kind: 'insert',
        profile: someone(`linked-${round}-${writer}`, `linked-${round}-${writer}`, `user-${round}`),
      }),
    ],
    [
      'id',
      'version-conflict',
      (round, writer) => ({ kind: 'insert', profile: someone(`id-${round}`, `named-${round}-${writer}`) }),
    ],
  ])('have one winner for a %s that all of them insert', async (_, refusal, write) => {
    for (let round = 0; round < 5; round += 1) {
      const told = await Promise.all(WRITERS.map((writer) => writeOne(write(round, writer))));
      expect(told.toSorted()).toEqual(oneOf(refusal));
    }
  });

  it('have one winner for each version and each name of a template', async () => {
    const template = { ...sales, id: 'shared' as TemplateId, name: 'Shared' };
    const added = WRITERS.map(async (writer) => {
      const id = `shared-${writer}` as TemplateId;
      return toldBy(await stores.templates.add({ template: { ...template, id, name: 'Wanted' } }));
    });
    expect((await Promise.all(added)).toSorted()).toEqual(oneOf('template-name-taken'));
    orThrow(await stores.templates.add({ template }));
    for (let version = 1; version <= 5; version += 1) {
      const saved = WRITERS.map(async (writer) => {
        const next = { ...template, version: version + 1, description: String(writer) };
        return toldBy(await stores.templates.save({ template: next, expectedVersion: version }));
      });
      expect((await Promise.all(saved)).toSorted()).toEqual(oneOf('version-conflict'));
    }
  });

  it('of several processes migrate once', async () => {
    const name = `together_${randomUUID().replaceAll('-', '_')}`;
    const { startProcess, remove } = await buildProcesses();
    try {
      const processes = [1, 2, 3].map(() => startProcess('migrate', JSON.stringify(owner), name));
      const steps = await Promise.all(processes.map(({ stdout }) => text(stdout!)));
      expect(steps.toSorted()).toEqual(['0', '0', String(migrations().length)]);
    } finally {
      remove();
      await dropped(owner, name);
    }
  });
});

function toldBy(answer: Result<unknown, RollcallError>): string {
  return answer.isOk() ? 'ok' : answer.error.code;
}

async function both(act: () => Promise<string>): Promise<readonly string[]> {
  return (await Promise.all([act(), act()])).toSorted();
}

/** Sorted: one has won, and the others are told why they have not. */
function oneOf(refusal: string): readonly string[] {
  return WRITERS.map((writer) => (writer === 0 ? 'ok' : refusal)).toSorted();
}

async function dropped(owner: pg.PoolConfig, name: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(`drop schema if exists ${name} cascade`);
  await client.end();
}
