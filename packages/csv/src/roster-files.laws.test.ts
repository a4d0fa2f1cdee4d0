import { clear, parseLogin, revealSecret, Secret, set, type Intent } from '@rollcall/core';
import {
  isFormulaLike,
  rosterDialects,
  type RosterDialectName,
  type RosterEntry,
} from '@rollcall/core/roster';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectRoster, type RosterContents } from './collect-roster.js';
import { writeErrorFile } from './write-error-file.js';
import { writeRoster } from './write-roster.js';

const tricky = fc.constantFrom(
  '=',
  '+1',
  "'",
  "'=1",
  '"',
  ',',
  '\n',
  '\r\n',
  '\uFEFF',
  '|',
  '/',
  '\\',
  '(clear)',
  ' ',
  'é',
  '𝄞',
  ':',
  '＝',
);
const wellFormed = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.array(tricky, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  )
  .filter((text) => text.isWellFormed() && !text.includes('\0'));
const email = fc.stringMatching(/^[a-z][a-z0-9._%+-]{0,9}@[a-z0-9-]{1,9}\.[a-z]{2,5}$/);
const phone = fc.stringMatching(/^\+[1-9]\d{1,14}$/);
const login = wellFormed
  .map(parseLogin)
  .filter((parsed) => parsed.isOk())
  .map((parsed) => parsed._unsafeUnwrap());
const password = fc
  .stringMatching(/^[a-z][=+@'a-z]{3}[A-Z][0-9]{4,20}$/)

  .map((text) => new Secret(text));
const tag = fc.record({
  key: fc.stringMatching(/^[a-zäß0-9_.:/=+@ -]{1,20}$/).filter((key) => !key.startsWith('aws:')),
  value: fc.string({ maxLength: 20 }).filter((text) => text.isWellFormed() && !text.includes('\0')),
});

function setTo<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Intent<T>> {
  return value.map((one) => ({ kind: 'set', value: one }));
}

function setOrClear<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Intent<T>> {
  return fc.oneof({ weight: 4, arbitrary: setTo(value) }, fc.constant(clear));
}

/** What the amazon-connect dialect can say: no separators in names, nothing that looks like a formula. */
const plain = wellFormed.map((text) => `${isFormulaLike(text) ? 'x' : ''}${text.replaceAll('|', '/')}`);
const tags = fc.uniqueArray(tag, { minLength: 1, maxLength: 5, selector: ({ key }) => key });
const path = fc.array(wellFormed, { minLength: 1, maxLength: 5 });

const identity = (
  text: fc.Arbitrary<string>,
  of: <T>(value: fc.Arbitrary<T>) => fc.Arbitrary<Intent<T>>,
) => ({
  firstName: of(text),
  lastName: of(text),
  email: of(email),
  secondaryEmail: of(email),
});
const connect = (text: fc.Arbitrary<string>) => ({
  routingProfile: setTo(text),
  securityProfiles: setTo(fc.array(text, { minLength: 1, maxLength: 10 })),
  hierarchyPath: setTo(fc.array(text, { minLength: 1, maxLength: 5 })),
  mobile: setTo(phone),
  phoneType: setTo(fc.constantFrom('soft' as const, 'desk' as const)),
  deskPhoneNumber: setTo(phone),
  autoAccept: setTo(fc.boolean()),
  afterContactWorkSeconds: setTo(fc.nat(2_000_000)),
  tags: setTo(tags),
});
const clearableConnect = {
  ...connect(wellFormed),
  hierarchyPath: setOrClear(path),
  mobile: setOrClear(phone),
  deskPhoneNumber: setOrClear(phone),
  tags: setOrClear(tags),
};

const requiredKeys: never[] = [];
const userValues = fc.constant(new Map<string, never>());

const entries: Record<RosterDialectName, fc.Arbitrary<RosterEntry>> = {
  rollcall: fc.record(
    {
      login,
      identity: fc.record(identity(wellFormed, setOrClear), { requiredKeys }),
      connect: fc.record(clearableConnect, { requiredKeys }),
      userValues,
      template: wellFormed,
      password,
    },
    { requiredKeys: ['login', 'identity', 'connect', 'userValues'] },
  ),
  symbee: fc.record({
    login,
    identity: fc.record(identity(wellFormed, setTo), { requiredKeys }),
    connect: fc.constant({}),
    userValues,
  }),
  'amazon-connect': fc
    .record(
      {
        login: login.filter(({ name }) => !isFormulaLike(name)),
        identity: fc.record(identity(plain, setTo), { requiredKeys }),
        connect: fc.record(connect(plain), {
          requiredKeys: ['routingProfile', 'securityProfiles', 'deskPhoneNumber'],
        }),
        userValues,
        password,
      },
      { requiredKeys: ['login', 'identity', 'connect', 'userValues'] },
    )
    // Its valid subset: what this dialect can say at all.
    .filter((entry) =>
      writeRoster([entry], { dialect: 'amazon-connect', columns: allColumns('amazon-connect') }).isOk(),
    ),
};

function allColumns(dialect: RosterDialectName): readonly string[] {
  return rosterDialects[dialect].columns.map(({ header }) => header);
}

function rosterOf(dialect: RosterDialectName): fc.Arbitrary<readonly RosterEntry[]> {
  return fc.uniqueArray(entries[dialect], {
    minLength: 1,
    maxLength: 6,
    selector: (entry) => entry.login.key,
  });
}

async function read(
  file: string | Uint8Array,
  dialect: RosterDialectName,
  cut = Infinity,
): Promise<RosterContents> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let from = 0; from < bytes.length; from += cut) yield bytes.subarray(from, from + cut);
  }
  return (await collectRoster(cut === Infinity ? bytes : chunks(), { dialect }))._unsafeUnwrap();
}

/** What a file says, without lines; passwords in clear, or left out. */
function meaning(rows: readonly RosterEntry[], passwords: 'shown' | 'left out' = 'shown'): unknown[] {
  return rows.map((row) => ({
    name: row.login.name,
    identity: row.identity,
    connect: row.connect,
    template: row.template,
    password: row.password !== undefined && passwords === 'shown' ? revealSecret(row.password) : undefined,
  }));
}

const dialects = ['rollcall', 'symbee', 'amazon-connect'] as const;

describe.each(dialects)('roster files (%s)', (dialect) => {
  const written = rosterOf(dialect).map((rows) => ({
    rows,
    text: writeRoster(rows, { dialect, columns: allColumns(dialect) })._unsafeUnwrap(),
  }));

  it('roster/round-trip: reading what was written gives the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ rows, text }) => {
        const contents = await read(text, dialect);
        expect(contents.rejected).toEqual([]);
        expect(meaning(contents.rows)).toEqual(meaning(rows));
      }),
    );
  });

  it('roster/chunks: it does not matter how the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(written, fc.integer({ min: 1, max: 9 }), fc.nat(), async ({ text }, cut, at) => {
        // A broken byte somewhere makes bad rows too.
        const bytes = Buffer.from(text);
        bytes[at % bytes.length] = at % 2 === 0 ? 0x22 : 0xff;
        expect(await read(bytes, dialect, cut)).toEqual(await read(bytes, dialect));
      }),
    );
  });

  it('roster/no-formula: no written cell starts a formula', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ rows }) => {
        const withoutPasswords = writeRoster(rows, { dialect })._unsafeUnwrap();
        for (const cell of cellsOf(withoutPasswords)) {
          if (dialect === 'amazon-connect' && /^\+[1-9]\d{1,14}$/.test(cell)) continue;
          expect(startsFormula(cell)).toBe(false);
        }
      }),
    );
  });
});

describe.each(['rollcall', 'symbee'] as const)('error files (%s)', (dialect) => {
  const columns = allColumns(dialect);
  const withEmail = rosterOf(dialect).map((rows) =>
    rows.map((row) => ({ ...row, identity: { ...row.identity, email: set('good@example.com') } })),
  );

  it('roster/error-file: importing it mended after the first import equals importing the corrected original', async () => {
    await fc.assert(
      fc.asyncProperty(withEmail, fc.array(fc.boolean()), async (rows, bad) => {
        const good = writeRoster(rows, { dialect, columns })._unsafeUnwrap();
        let index = -1;
        const broken = good.replaceAll('good@example.com', (mail) =>
          bad[(index += 1)] === true ? 'bad@' : mail,
        );
        const first = await read(broken, dialect);
        expect(first.rejected).toHaveLength(bad.slice(0, rows.length).filter(Boolean).length);
        const errorFile = writeErrorFile({ header: first.header!, rejected: first.rejected });
        for (const { password: secret } of rows)
          if (secret) expect(errorFile).not.toContain(revealSecret(secret));
        expect((await read(errorFile, dialect)).rows).toEqual([]);
        const second = await read(errorFile.replaceAll('bad@', 'good@example.com'), dialect);
        const both = [...first.rows, ...second.rows].map((row) => ({ ...row, line: 0 }));
        const corrected = await read(good, dialect);
        const byName = (a: RosterEntry, b: RosterEntry): number => (a.login.name < b.login.name ? -1 : 1);
        expect(meaning(both.sort(byName), 'left out')).toEqual(
          meaning([...corrected.rows].sort(byName), 'left out'),
        );
        expect(second.rejected).toEqual([]);
      }),
    );
  });

  it('roster/lines: row numbers survive filtering', async () => {
    await fc.assert(
      fc.asyncProperty(withEmail, fc.array(fc.boolean()), async (rows, bad) => {
        const good = writeRoster(rows, { dialect, columns })._unsafeUnwrap();
        let index = -1;
        const broken = good.replaceAll('good@example.com', (mail) =>
          bad[(index += 1)] === true ? 'bad@' : mail,
        );
        const [all, some] = [await read(good, dialect), await read(broken, dialect)];
        const lines = [...some.rows, ...some.rejected].map(({ line }) => line).sort((a, b) => a - b);
        expect(lines).toEqual(all.rows.map(({ line }) => line));
      }),
    );
  });
});

/** The cells of a file, by a reading of RFC 4180 that shares nothing with the adapter. */
function cellsOf(text: string): readonly string[] {
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

function startsFormula(cell: string): boolean {
  for (const char of cell.normalize('NFKD')) {
    if ('=+-@\t\r\n\0'.includes(char)) return true;
    const code = char.codePointAt(0)!;
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    if (!isControl && !/[\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(char)) return false;
  }
  return false;
}
