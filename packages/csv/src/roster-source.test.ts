import { describe, expect, it } from 'vitest';
import { collectRoster } from './collect-roster.js';
import { readRoster } from './read-roster.js';
import { MAX_RECORD_BYTES } from './record-splitter.js';

const dialect = 'rollcall';

async function* chunksOf(...chunks: readonly string[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe('the source of a roster file', () => {
  it('may use its memory again', async () => {
    const memory = Buffer.alloc(4);
    async function* reusing(): AsyncGenerator<Uint8Array, void, undefined> {
      const file = Buffer.from('login_name,last_name\nada,Byron\n');
      for (let from = 0; from < file.length; from += 4) {
        const size = file.copy(memory, 0, from, from + 4);
        yield memory.subarray(0, size);
      }
      memory.fill(0);
    }
    const contents = (await collectRoster(reusing(), { dialect }))._unsafeUnwrap();
    expect(contents.rows.map((row) => row.login.name)).toEqual(['ada']);
  });

  it('that fails is an error, not the end of the file', async () => {
    async function* failing(): AsyncGenerator<Uint8Array, void, undefined> {
      yield* chunksOf('login_name\nada\n');
      throw Object.assign(new Error('/home/ada/secret.csv'), { code: 'EIO' });
    }
    const result = await collectRoster(failing(), { dialect });
    expect(result._unsafeUnwrapErr()).toEqual({ code: 'unavailable', cause: { name: 'Error', code: 'EIO' } });
  });

  it('is left behind when it hangs and the caller cancels', async () => {
    const controller = new AbortController();
    async function* hanging(): AsyncGenerator<Uint8Array, void, undefined> {
      yield* chunksOf('login_name\nada\n');
      controller.abort();
      await new Promise(() => undefined);
    }
    const result = await collectRoster(hanging(), { dialect, signal: controller.signal });
    expect(result._unsafeUnwrapErr()).toEqual({ code: 'cancelled' });
  });

  it('is read no further once the caller cancels or goes away', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `user${index}\n`).join('');
    const controller = new AbortController();
    const seen: string[] = [];
    for await (const reading of readRoster(chunksOf('login_name\n', rows), {
      dialect,
      signal: controller.signal,
    })) {
      seen.push(reading.kind);
      if (seen.length === 3) controller.abort();
    }
    expect(seen).toEqual(['header', 'row', 'row', 'stopped']);

    let closed = 'no';
    async function* closing(): AsyncGenerator<Uint8Array, void, undefined> {
      try {
        yield* chunksOf('login_name\n', rows, rows);
      } finally {
        closed = 'yes';
      }
    }
    for await (const reading of readRoster(closing(), { dialect })) if (reading.kind === 'row') break;
    await Promise.resolve();
    expect(closed).toBe('yes');
  });

  it('can be cancelled before it begins', async () => {
    const signal = AbortSignal.abort();
    for (const source of [Buffer.from('login_name\na\n'), chunksOf('login_name\na\n')]) {
      expect((await collectRoster(source, { dialect, signal }))._unsafeUnwrapErr()).toEqual({
        code: 'cancelled',
      });
    }
  });
});

describe('large and hostile files', () => {
  it('of many windows are read alike, however they are cut', async () => {
    const rows = Array.from(
      { length: 9000 },
      (_, index) => `ü${index},"${'é'.repeat(index % 31)}\r\n"",",\r\n`,
    );
    const bytes = Buffer.from(`login_name,last_name,email\r\n${rows.join('')}`);
    const whole = (await collectRoster(bytes, { dialect }))._unsafeUnwrap();
    expect(whole.rows).toHaveLength(9000);
    expect(whole.rows.at(-1)?.line).toBe(18_000);
    for (const cut of [11, 4096, 65_535, 65_537]) {
      async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
        for (let from = 0; from < bytes.length; from += cut) yield bytes.subarray(from, from + cut);
      }
      expect((await collectRoster(chunks(), { dialect }))._unsafeUnwrap()).toEqual(whole);
    }
  });

  it('of 100,000 rows are read without being kept', async () => {
    async function* many(): AsyncGenerator<Uint8Array, void, undefined> {
      yield Buffer.from('login_name,first_name,last_name,email\n');
      for (let from = 0; from < 100_000; from += 500) {
        const rows = Array.from(
          { length: 500 },
          (_, index) => `u${from + index},Ada,Byron,u${from + index}@example.com\n`,
        );
        yield Buffer.from(rows.join(''));
      }
    }
    let count = 0;
    let lastLine = 0;
    for await (const reading of readRoster(many(), { dialect })) {
      if (reading.kind === 'row') lastLine = reading.row.line;
      if (reading.kind === 'row') count += 1;
    }
    expect([count, lastLine]).toEqual([100_000, 100_001]);
  });

  it('with a quote that is never closed lose one row', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `user-number-${index},x\n`);
    const file = ['login_name,last_name\n', 'broken,"x\n', ...rows].join('');
    expect(file.length).toBeGreaterThan(MAX_RECORD_BYTES);
    const contents = (await collectRoster(Buffer.from(file), { dialect }))._unsafeUnwrap();
    expect(contents.rows).toHaveLength(60_000);
    expect(contents.rejected.map(({ line, problems }) => [line, problems[0]?.code])).toEqual([
      [2, 'record-too-long'],
    ]);
  });

  it('with a line of megabytes lose that line', async () => {
    const file = `login_name\r\na\r\n${'x'.repeat(MAX_RECORD_BYTES * 2)}\r\nb\r\n`;
    const contents = (await collectRoster(Buffer.from(file), { dialect }))._unsafeUnwrap();
    expect(contents.rows.map((row) => [row.line, row.login.name])).toEqual([
      [2, 'a'],
      [4, 'b'],
    ]);
    expect(contents.rejected.map(({ line, cells }) => [line, cells])).toEqual([[3, []]]);
  });

  it.each([
    ['quotes', '"'.repeat(300_001)],
    ['opened quotes', '"a\n'.repeat(5_000)],
    ['commas', ','.repeat(300_000)],
    ['apostrophes', `${"'".repeat(300_000)}=`],
    ['an e-mail of dots', `a,${'a@'.padEnd(300_000, 'a.')}`],
  ])('of %s end', async (_what, text) => {
    const contents = (
      await collectRoster(Buffer.from(`login_name,email\n${text}\n`), { dialect })
    )._unsafeUnwrap();
    expect(contents.rows).toEqual([]);
  });
});
