import { describe, expect, it } from 'vitest';
import { exampleCatalog } from '../example-catalog/index.js';
import { parseRosterHeader } from './parse-roster-header.js';
import { rosterDialects } from './roster-dialects.js';

const dialect = rosterDialects.rollcall;
const secret = exampleCatalog.settings.find((setting) => setting.scope === 'user' && setting.secret)!.key;
const ofTemplate = exampleCatalog.settings.find((setting) => setting.scope === 'template')!.key;
const ofUser = exampleCatalog.settings.find((setting) => setting.scope === 'user' && !setting.secret)!.key;

function read(cells: readonly string[]) {
  return parseRosterHeader({ line: 1, cells, dialect, catalog: exampleCatalog });
}

describe('a header', () => {
  it('is read in any case, with spaces, underscores or hyphens, by any of its names', () => {
    const header = read([
      'Login-Name',
      ' FIRST name ',
      'E-Mail Address',
      'routing profile name',
      `Setting: ${ofUser}`,
    ]);
    expect(header._unsafeUnwrap().columns.map((column) => column.header)).toEqual([
      'login_name',
      'first_name',
      'email',
      'routing_profile',
      `setting:${ofUser}`,
    ]);
  });

  it.each([
    ['unknown', ['login_name', 'shoe size'], { column: 2, code: 'unknown-header', header: 'shoe size' }],
    [
      'of every object',
      ['login_name', '__proto__'],
      { column: 2, code: 'unknown-header', header: '__proto__' },
    ],
    ['empty', ['login_name', ''], { column: 2, code: 'unknown-header', header: '' }],
    [
      'equal',
      ['login_name', 'Email', 'e-mail'],
      { column: 3, code: 'repeated-header', header: 'e-mail', firstColumn: 2 },
    ],
    ['missing', ['email'], { code: 'missing-header', header: 'login_name' }],
    [
      'of no setting',
      ['login_name', 'setting:constructor'],
      { column: 2, code: 'unusable-setting', reason: 'unknown' },
    ],
    [
      'of a template’s setting',
      ['login_name', `setting:${ofTemplate}`],
      { column: 2, reason: 'template-scoped' },
    ],
    ['of a secret setting', ['login_name', `setting:${secret}`], { column: 2, reason: 'secret' }],
  ])('that is %s is a problem', (_what, cells, problem) => {
    expect(read(cells)._unsafeUnwrapErr()).toEqual([expect.objectContaining({ line: 1, ...problem })]);
  });

  it('needs a catalog for settings', () => {
    const problems = parseRosterHeader({
      line: 1,
      cells: ['login', `setting:${ofUser}`],
      dialect,
    })._unsafeUnwrapErr();
    expect(problems).toEqual([expect.objectContaining({ code: 'unusable-setting', reason: 'no-catalog' })]);
  });

  it('that is missing altogether is not repeated: it may be somebody’s data', () => {
    const problems = read(['jsmith', 'John', 'Smith'])._unsafeUnwrapErr();
    expect(problems.map(({ code }) => code)).toEqual(['no-header']);
    expect(JSON.stringify(problems)).not.toContain('mith');
  });

  it('may have the columns of an error file', () => {
    expect(read(['rollcall:line', 'Rollcall:Code', 'rollcall:remedy', 'login_name']).isOk()).toBe(true);
  });
});
