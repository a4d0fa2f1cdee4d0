import { renderRosterProblem } from '@rollcall/core/english';
import type { RosterDialectName } from '@rollcall/core/roster';
import { describe, expect, it } from 'vitest';
import { collectRoster, type RosterContents } from './collect-roster.js';

async function read(
  file: string | Uint8Array,
  dialect: RosterDialectName = 'rollcall',
): Promise<RosterContents> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  return (await collectRoster(bytes, { dialect }))._unsafeUnwrap();
}

const logins = ({ rows }: RosterContents): readonly (readonly [number, string])[] =>
  rows.map((row) => [row.line, row.login.name]);
const problems = ({ rejected }: RosterContents) => rejected.flatMap((row) => row.problems);

describe('a file that can be read', () => {
  it.each([
    ['LF', 'login_name,email\na,\nb,b@x.co\n'],
    ['CR LF, without one at the end', 'login_name,email\r\na,\r\nb,b@x.co'],
    ['CR', 'login_name,email\ra,\rb,b@x.co\r'],
    ['each of them', 'login_name,email\r\na,\rb,b@x.co\n'],
    ['a byte-order mark', '\uFEFFlogin_name,email\na,\nb,b@x.co\n'],
    ['a byte-order mark and quotes', '\uFEFF"login_name","email"\n"a",""\n"b","b@x.co"\n'],
  ])('has %s', async (_what, file) => {
    const contents = await read(file);
    expect(contents.fileProblems).toEqual([]);
    expect(logins(contents)).toEqual([
      [2, 'a'],
      [3, 'b'],
    ]);
    expect(contents.rows[1]?.identity).toEqual({ email: { kind: 'set', value: 'b@x.co' } });
  });

  it('tells the physical line of each row, behind blank lines and cells with line ends', async () => {
    const contents = await read('\r\nlogin_name,last_name\r\na,"1\r\n2\n3"\r\n\r\n,\r\nb,x\r\n');
    expect(logins(contents)).toEqual([
      [3, 'a'],
      [8, 'b'],
    ]);
    expect(contents.rows[0]?.identity.lastName).toEqual({ kind: 'set', value: '1\r\n2\n3' });
  });

  it('keeps a byte-order mark that is not at its beginning', async () => {
    expect(logins(await read('login_name\n\uFEFFa\n'))).toEqual([[2, '\uFEFFa']]);
  });

  it('clears a field by the marker and leaves it alone by an empty cell', async () => {
    const [row] = (await read('login_name,email,hierarchy,last_name\na,(clear),(Clear),\\(clear)\n')).rows;
    expect(row?.identity).toEqual({ email: { kind: 'clear' }, lastName: { kind: 'set', value: '(clear)' } });
    expect(row?.connect).toEqual({ hierarchyPath: { kind: 'clear' } });
  });

  it('takes names of every object as data', async () => {
    const contents = await read('login_name,last_name\n__proto__,constructor\nconstructor,__proto__\n');
    expect(logins(contents)).toEqual([
      [2, '__proto__'],
      [3, 'constructor'],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a file as a whole', () => {
  const utf16 = Buffer.from('\uFEFFlogin_name\nä\n', 'utf16le');
  it.each<[string, string | Uint8Array, RosterDialectName, object]>([
    ['empty', '', 'rollcall', { line: 1, code: 'empty-file' }],
    ['nothing but a byte-order mark', '\uFEFF', 'rollcall', { line: 1, code: 'empty-file' }],
    ['blank lines', '\n\n', 'rollcall', { line: 1, code: 'empty-file' }],
    ['header only', 'login_name,email\n', 'rollcall', { line: 1, code: 'no-rows' }],
    ['UTF-16', utf16, 'rollcall', { line: 1, code: 'wrong-encoding', found: 'utf-16' }],
    [
      'UTF-16 BE',
      Buffer.from(utf16).swap16(),
      'rollcall',
      { line: 1, code: 'wrong-encoding', found: 'utf-16' },
    ],
    ['UTF-16, unmarked', utf16.subarray(2), 'symbee', { line: 1, code: 'wrong-encoding', found: 'utf-16' }],
    [
      'a workbook',
      Buffer.from('PK\u0003\u0004…'),
      'rollcall',
      { line: 1, code: 'wrong-encoding', found: 'workbook' },
    ],
    [
      'not UTF-8 in the header',
      Buffer.from('login_name,é\na,b\n', 'latin1'),
      'rollcall',
      { code: 'wrong-encoding', found: 'not-utf-8' },
    ],
    [
      'semicolons',
      'Login Name;Email\na;b\n',
      'symbee',
      { line: 1, code: 'wrong-delimiter', found: 'semicolon' },
    ],
    [
      'semicolons and quotes',
      '"login_name";"email"\n"a";"b"\n',
      'rollcall',
      { line: 1, code: 'wrong-delimiter', found: 'semicolon' },
    ],
    ['tabs', 'login_name\temail\na\tb\n', 'rollcall', { line: 1, code: 'wrong-delimiter', found: 'tab' }],
    ['no header', 'jsmith,John\nb,c\n', 'rollcall', { line: 1, code: 'no-header' }],
    [
      'a broken header',
      'login_name,"email\na,b\n',
      'rollcall',
      { line: 1, code: 'unreadable-header', reason: 'unterminated-quote' },
    ],
    [
      'an unknown header',
      '\nlogin_name,shoe\na,b\n',
      'rollcall',
      { line: 2, column: 2, code: 'unknown-header', header: 'shoe' },
    ],
    [
      'equal headers',
      'login_name,Email,E-Mail\na,,\n',
      'rollcall',
      { line: 1, column: 3, code: 'repeated-header', firstColumn: 2 },
    ],
    ['a missing header', 'Email\nb\n', 'symbee', { line: 1, code: 'missing-header', header: 'Login Name' }],
    [
      'too many bytes',
      `Login Name\n${'a'.repeat(500 * 1024)}`,
      'symbee',
      { code: 'file-too-large', maxBytes: 512_000 },
    ],
  ])('%s', async (_what, file, dialect, problem) => {
    const contents = await read(file, dialect);
    expect(contents.fileProblems[0]).toEqual(expect.objectContaining(problem));
    expect(contents.rows).toEqual([]);
    expect(contents.rejected).toEqual([]);
    expect(renderRosterProblem(contents.fileProblems[0]!)).toMatch(/^Line \d+.*: .+ – .+\.$/);
  });

  it('may have 500 KB to the byte in the symbee dialect', async () => {
    const rows = Array.from(
      { length: 2047 },
      (_, index) => `${String(index).padStart(6, 'u')},${'x'.repeat(242)}\n`,
    );
    const file = `Login Name,First Name\n${rows.join('')}`.padEnd(500 * 1024, ' ');
    expect(file).toHaveLength(512_000);
    expect((await read(file, 'symbee')).rows).toHaveLength(2047);
  });

  it('may have 1,000 rows in the amazon-connect dialect, and is refused as a whole with more', async () => {
    const header = 'user login,routing profile name,security_profile_name_1|security_profile_name_2\n';
    const rows = Array.from({ length: 1001 }, (_, index) => `u${index},Basic,Agent\n`);
    expect((await read(header + rows.slice(1).join(''), 'amazon-connect')).rows).toHaveLength(1000);
    const contents = await read(header + rows.join(''), 'amazon-connect');
    expect(contents.rows).toEqual([]);
    expect(contents.fileProblems).toEqual([{ line: 1002, code: 'too-many-rows', maxRows: 1000 }]);
  });
});

describe('a bad row', () => {
  const before = 'login_name,last_name,email\nfirst,A,\n';
  const after = 'last,Z,\n';

  it.each<[string, string, readonly object[]]>([
    ['with too few cells', 'x,y\n', [{ line: 3, code: 'ragged-row', expectedCells: 3, foundCells: 2 }]],
    ['with too many cells', 'x,y,,\n', [{ line: 3, code: 'ragged-row', expectedCells: 3, foundCells: 4 }]],
    [
      'with a quote that is not closed',
      'x,"y,\n',
      [{ line: 3, column: 'last_name', code: 'unterminated-quote' }],
    ],
    ['with a quote inside', 'x,O"N,\n', [{ line: 3, column: 'last_name', code: 'stray-quote' }]],
    ['with text after a quote', 'x,y,"z"z\n', [{ line: 3, column: 'email', code: 'text-after-quote' }]],
    ['with NUL', 'x,\0,\n', [{ line: 3, column: 'last_name', code: 'nul' }]],
    ['with NUL in its login', 'x\0,,\n', [{ line: 3, column: 'login_name', code: 'nul' }]],
    ['without login', ',y,\n', [{ line: 3, column: 'login_name', code: 'missing-value' }]],
    [
      'with an invisible login',
      '\u200B,y,\n',
      [{ line: 3, column: 'login_name', code: 'invalid-login', reason: 'empty' }],
    ],
    [
      'with a login that stands before',
      'FIRST,y,\n',
      [{ line: 3, column: 'login_name', code: 'duplicate-login', firstLine: 2 }],
    ],
    ['with a bad e-mail', 'x,y,z@z\n', [{ line: 3, column: 'email', code: 'invalid-email' }]],
    [
      'with a marker where a value must be',
      '(clear),y,\n',
      [{ line: 3, column: 'login_name', code: 'not-clearable' }],
    ],
    [
      'with two faults',
      `x,${'y'.repeat(301)},z\n`,
      [
        { line: 3, column: 'last_name', code: 'too-long', maxLength: 300 },
        { line: 3, column: 'email', code: 'invalid-email' },
      ],
    ],
  ])('%s loses no other', async (_what, row, expected) => {
    const contents = await read(before + row + after);
    expect(logins(contents)).toEqual([
      [2, 'first'],
      [4, 'last'],
    ]);
    expect(problems(contents)).toEqual(expected.map((problem) => expect.objectContaining(problem)));
    for (const problem of problems(contents))
      expect(renderRosterProblem(problem)).toMatch(/^Line 3.*: .+ – .+\.$/);
  });

  it('whose bytes are not UTF-8 says so, also where the character that stands for that is in the text', async () => {
    const contents = await read(Buffer.from(`${before}x,M\xfcller,\ny,\xef\xbf\xbd,\n`, 'latin1'));
    expect(problems(contents)).toEqual([{ line: 3, column: 'last_name', code: 'not-utf-8' }]);
    expect(contents.rejected[0]?.cells).toEqual(['x', 'M\uFFFDller', '']);
    expect(logins(contents)).toEqual([
      [2, 'first'],
      [4, 'y'],
    ]);
  });

  it('counts as the first of its login, so that both can be mended', async () => {
    const contents = await read('login_name,email\na,oops\nA,a@x.co\n');
    expect(problems(contents).map(({ line, code }) => [line, code])).toEqual([
      [2, 'invalid-email'],
      [3, 'duplicate-login'],
    ]);
  });

  it('never shows its cells in a problem', async () => {
    const contents = await read(
      'login_name,email,mobile,last_name\nhush,hush,hush,"hush"hush\nhush,hush,hush,hush\nhush,,,\n',
    );
    expect(problems(contents).length).toBeGreaterThan(3);
    for (const problem of problems(contents)) {
      expect(JSON.stringify(problem) + renderRosterProblem(problem)).not.toContain('hush');
    }
  });
});
