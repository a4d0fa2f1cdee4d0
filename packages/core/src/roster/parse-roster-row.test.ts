import { describe, expect, it } from 'vitest';
import { catalog } from '../../test/samples.js';
import { clear, set } from '../intent/intent.js';
import type { MatchKey } from '../login/match-key.js';
import { revealSecret } from '../secret/secret.js';
import { errorFileHeader, errorFileRow } from './error-file-row.js';
import { parseRosterHeader } from './parse-roster-header.js';
import { parseRosterRow } from './parse-roster-row.js';
import { rejectBrokenRow } from './reject-row.js';
import type { RejectedRow } from './rejected-row.js';
import type { RosterDialectName } from './roster-dialect.js';
import { rosterDialects } from './roster-dialects.js';

function headerOf(cells: readonly string[], name: RosterDialectName = 'rollcall') {
  const dialect = rosterDialects[name];
  return parseRosterHeader({ line: 1, cells, dialect, catalog })._unsafeUnwrap();
}

function read(
  headers: readonly string[],
  cells: readonly string[],
  undecodable: readonly number[] = [],
  lines = new Map<MatchKey, number>(),
) {
  return parseRosterRow(headerOf(headers), { line: 7, cells, undecodable }, lines);
}

const whole = [
  'login_name',
  'first_name',
  'template',
  'auto_accept',
  'password',
  'setting:nickname',
  'setting:shift',
];

describe('a row', () => {
  it('says of each field what its cell says, and nothing of empty ones', () => {
    const row = read(whole, ['Ann', '(clear)', 'Agents', 'yes', 'Abcdefg1', 'Al', '(clear)'])._unsafeUnwrap();
    const { password, login, ...rest } = row;
    expect([login.name, revealSecret(password!)]).toEqual(['Ann', 'Abcdefg1']);
    expect(rest).toEqual({
      line: 7,
      identity: { firstName: clear },
      connect: { autoAccept: set(true) },
      template: 'Agents',
      userValues: new Map<string, unknown>([
        ['nickname', set('Al')],
        ['shift', clear],
      ]),
    });
    const bare = read(whole, ['Ann', '', '', '', '', '', ''])._unsafeUnwrap();
    expect(bare).toEqual({ line: 7, login: row.login, identity: {}, connect: {}, userValues: new Map() });
  });

  it('may describe a desk phone without a number where it need not be a new user', () => {
    const row = read(['login_name', 'phone_type'], ['ann', 'desk'])._unsafeUnwrap();
    expect(row.connect).toEqual({ phoneType: set('desk') });
  });

  it('ignores the columns of an error file', () => {
    expect(read(['rollcall:line', 'login_name'], ['3', 'ann'])._unsafeUnwrap().login.name).toBe('ann');
  });

  it.each([
    ['an empty login', ['', 'Ann'], [], [{ column: 'login_name', code: 'missing-value' }]],
    ['a login to be cleared', ['(clear)', 'Ann'], [], [{ column: 'login_name', code: 'not-clearable' }]],
    ['bytes that are not UTF-8', ['ann', '\ufffd'], [1], [{ column: 'first_name', code: 'not-utf-8' }]],
    ['undecodable bytes for a login', ['\ufffd', ''], [0], [{ column: 'login_name', code: 'not-utf-8' }]],
    [
      'all that is wrong',
      ['\u200b', 'a\0'],
      [],
      [
        { column: 'login_name', code: 'invalid-login', reason: 'empty' },
        { column: 'first_name', code: 'nul' },
      ],
    ],
  ])('is refused for %s', (_what, cells, undecodable, problems) => {
    const rejected = read(['login_name', 'first_name'], cells, undecodable)._unsafeUnwrapErr();
    expect(rejected).toEqual({
      line: 7,
      cells,
      problems: problems.map((problem) => ({ line: 7, ...problem })),
    });
  });

  it('is refused for a setting’s value, by the column of the setting', () => {
    expect(read(['login_name', 'setting:shift'], ['ann', '77'])._unsafeUnwrapErr().problems).toEqual([
      {
        line: 7,
        column: 'setting:shift',
        code: 'invalid-setting-value',
        setting: 'shift',
        expected: 'at most 9',
      },
    ]);
  });

  it('is refused if its login stands in the file already, whatever became of that row', () => {
    const lines = new Map<MatchKey, number>();
    const at = (line: number, login: string, firstName: string) =>
      parseRosterRow(headerOf(['login_name', 'first_name']), { line, cells: [login, firstName] }, lines);
    expect(at(2, 'ann', 'a\0').isErr()).toBe(true);
    expect(at(3, 'bo', '').isOk()).toBe(true);
    expect(at(4, 'ANN', '')._unsafeUnwrapErr().problems).toEqual([
      { line: 4, column: 'login_name', code: 'duplicate-login', firstLine: 2 },
    ]);
    expect(at(5, 'ann', '')._unsafeUnwrapErr().problems).toMatchObject([{ firstLine: 2 }]);
  });

  it('of a new user wants a desk phone’s number, once the rest is right', () => {
    const headers = rosterDialects['amazon-connect'].columns.map(({ header }) => header);
    const cellsOf = (given: Readonly<Record<string, string>>) => headers.map((header) => given[header] ?? '');
    const desk = {
      'user login': 'ann',
      'routing profile name': 'Basic',
      'security_profile_name_1|security_profile_name_2': 'Agent',
      'phone type (soft/desk)': 'desk',
    };
    const problemsOf = (given: Readonly<Record<string, string>>) =>
      parseRosterRow(
        headerOf(headers, 'amazon-connect'),
        { line: 7, cells: cellsOf(given) },
        new Map(),
      ).match(
        () => [],
        ({ problems }) => problems.map(({ column, code }) => `${column}: ${code}`),
      );
    expect(problemsOf(desk)).toEqual(['phone number: missing-value']);
    expect(problemsOf({ ...desk, 'user login': '' })).toEqual(['user login: missing-value']);
    expect(problemsOf({ ...desk, 'phone type (soft/desk)': 'soft' })).toEqual([]);
    const whole = { ...desk, 'phone number': '+1555' };
    expect(problemsOf(whole)).toEqual([]);
    expect(
      problemsOf({ ...whole, 'agent hierarchy': 'A', 'user_hierarchy_1|user_hierarchy_2': 'A' }),
    ).toEqual([]);
  });
});

describe('a row that was refused', () => {
  const secretive = ['login_name', 'password', 'first_name'];

  it('keeps its cells as they were read, and none of its secrets', () => {
    expect(read(secretive, ['ann', 'hush', "'=1"])._unsafeUnwrapErr().cells).toEqual(['ann', '', '=1']);
    const dialect = rosterDialects['amazon-connect'];
    const header = {
      dialect,
      columns: dialect.columns.map((column) => ({ kind: 'field', header: column.header, column }) as const),
    };
    const kept = rejectBrokenRow(
      { ...header, columns: header.columns.filter(({ column }) => column.secrecy === 'open') },
      { line: 7, cells: ["'=1"] },
      { line: 7, code: 'stray-quote' },
    );
    expect(kept).toEqual({ line: 7, cells: ["'=1"], problems: [{ line: 7, code: 'stray-quote' }] });
  });

  it.each([
    [secretive, []],
    [
      ['login_name', 'first_name', 'last_name'],
      ['ann', 'hush'],
    ],
  ])('keeps no cell where one that is out of place might be a secret: %j', (headers, cells) => {
    expect(read(headers, ['ann', 'hush'])._unsafeUnwrapErr()).toEqual({
      line: 7,
      cells,
      problems: [{ line: 7, code: 'ragged-row', expectedCells: 3, foundCells: 2 }],
    });
  });
});

describe('an error file', () => {
  const header = headerOf(['rollcall:code', 'login_name', 'password', 'first_name']);

  it('has the columns of the file, without secret ones, behind its own', () => {
    expect(errorFileHeader(header)).toEqual([
      'rollcall:line',
      'rollcall:code',
      'rollcall:remedy',
      'login_name',
      'first_name',
    ]);
  });

  it('says for each row what was wrong, and repeats its cells, escaped', () => {
    const rejected: RejectedRow = {
      line: 7,
      cells: ['old', 'ann', '', '=1', '+1555'],
      problems: [
        { line: 7, column: 'login_name', code: 'missing-value' },
        { line: 7, code: 'refused', refusal: { code: 'template-missing' } },
      ],
    };
    expect(errorFileRow(header, rejected)).toEqual([
      '7',
      'missing-value template-missing',
      'Column login_name: a value was expected, but the cell is empty – fill the cell. a user who can be made was expected – No template is given. Every user is made from one. Mend the row, or delete it.',
      'ann',
      "'=1",
      "'+1555",
    ]);
  });

  it('leaves a phone number bare for a reader that strips no escape', () => {
    const { columns } = header;
    const row = errorFileRow(
      { columns, dialect: rosterDialects['amazon-connect'] },
      { line: 7, cells: ['', '+1555', '', '=1'], problems: [] },
    );
    expect(row).toEqual(['7', '', '', '+1555', "'=1"]);
  });
});
