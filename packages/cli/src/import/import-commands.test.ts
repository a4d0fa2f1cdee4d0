import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulatedConnect } from '../testing/simulated-connect.js';
import { words } from '../testing/words.js';
import { workplace } from '../testing/workplace.js';

const roster = [
  'login_name,first_name,last_name,email,template,password',
  'ada,Ada,Byron,ada@example.com,,Hush-hush-1815',
  'grace,Grace,Hopper,oops,,',
  'alan,Alan,Turing,alan@example.com,Nobody,',
  'mary,"Mary, Countess",Lee,mary@example.com,,',
  '',
].join('\n');

describe('rollcall import', () => {
  it('imports the good rows and writes the others to be mended', async () => {
    const { rollcall, document, write, path, read } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const file = write('people.csv', roster);
    const { code, stdout, stderr } = await rollcall([
      'import',
      file,
      '--template',
      'Agents',
      '--errors',
      path('mend.csv'),
      '--yes',
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      run: {
        counts: { done: 2, refused: 1 },
        items: [
          { loginName: 'ada' },
          { loginName: 'alan', reason: { code: 'template-not-found' } },
          { loginName: 'mary' },
        ],
        rejected: [{ line: 3, problems: [{ code: 'invalid-email', column: 'email' }] }],
        errorFile: { rows: 2 },
      },
    });
    expect(stdout + stderr).not.toContain('Hush');
    expect(statSync(path('mend.csv')).mode & 0o777).toBe(0o600);
    expect(read('mend.csv')).not.toContain('Hush');

    const mended = write(
      'mended.csv',
      read('mend.csv').replace('oops', 'grace@example.com').replaceAll('Nobody', 'Agents'),
    );
    expect((await document('import', mended, '--template', 'Agents', '--yes')).run.counts).toMatchObject({
      done: 2,
    });
    expect((await document('users', 'list')).counts).toEqual({ users: 4 });
    const again = await rollcall(['import', mended, '--template', 'Agents', '--yes', '--json']);
    expect(again.code).toBe(1);
    expect(JSON.parse(again.stdout).run.counts).toMatchObject({ refused: 2, done: 0 });
  });

  it('plans without writing, and does not overwrite an error file', async () => {
    const { rollcall, document, write } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const file = write('people.csv', roster);
    const planned = await rollcall(['import', file, '--template', 'Agents', '--plan']);
    expect(planned.code).toBe(1);
    expect(planned.stderr).toContain('Line 3, column email');
    const other = write('mend.csv', 'precious');
    const refused = await rollcall([
      'import',
      file,
      '--template',
      'Agents',
      '--errors',
      other,
      '--yes',
      '--json',
    ]);
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'file-exists' } });
    expect((await document('users', 'list')).counts).toEqual({ users: 0 });
  });

  it('reads standard input', async () => {
    const { rollcall } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const read = await rollcall(['import', '-', '--template', 'Agents', '--yes', '--json'], {
      stdin: 'login_name\nada\n',
    });
    expect(JSON.parse(read.stdout)).toMatchObject({ run: { counts: { done: 1 } } });
    expect(read.code).toBe(0);
  });

  it('creates in Amazon Connect with own and generated passwords', async () => {
    const simulator = await simulatedConnect();
    const { rollcall, document, write, path, read } = workplace();
    await rollcall(['template', 'add', 'Agents', '--yes']);
    const file = write('people.csv', roster);
    const { code, stdout } = await rollcall([
      'import',
      file,
      ...words('--template Agents --create-in-connect --routing-profile Voice --security-profile Agent'),
      '--generate-passwords',
      path('passwords.csv'),
      '--yes',
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).run.counts).toMatchObject({ done: 2, refused: 1, failed: 0 });
    expect(
      simulator.state.users
        .all()
        .map(({ Username }) => Username)
        .toSorted(),
    ).toEqual(['ada', 'mary']);
    expect(read('passwords.csv')).toMatch(/^login,password\nmary,\w{20}\n$/);
    expect(statSync(path('passwords.csv')).mode & 0o777).toBe(0o600);
    expect(stdout).not.toContain(read('passwords.csv').split(',').at(-1)!.trim());
    expect((await document('existence')).counts).toEqual({
      both: 2,
      'directory-only': 0,
      'profile-only': 0,
      ambiguous: 0,
    });
  });

  it.each(['rollcall', 'symbee', 'amazon-connect'])(
    'writes the example of %s, which imports as it is',
    async (dialect) => {
      const { rollcall, document, path, read } = workplace();
      for (const name of ['Agent', 'Supervisor']) await rollcall(['template', 'add', name, '--yes']);
      const printed = await rollcall(['import', '--example', dialect]);
      expect(printed).toMatchObject({ code: 0, stderr: '' });
      const file = path('example.csv');
      expect((await document('import', '--example', dialect, file))['example']).toMatchObject({
        dialect,
        path: file,
      });
      expect(read('example.csv')).toBe(printed.stdout);
      expect((await rollcall(['import', '--example', dialect, file])).code).toBe(2);
      if (dialect !== 'symbee') return;
      expect(
        (await document('import', file, '--dialect', dialect, '--template', 'Agent', '--yes')).run.counts,
      ).toMatchObject({ done: 2 });
    },
  );

  it.each([
    ['no file', [], 2, 'usage'],
    ['a file that is not there', ['nowhere.csv'], 2, 'file-unreadable'],
    ['a folder', ['.'], 2, 'file-unreadable'],
    ['a template that is not there', ['FILE', '--template', 'Nobody'], 2, 'template-not-found'],
    ['an unknown dialect', ['FILE', '--dialect', 'excel'], 2, 'usage'],
    ['Connect options without Connect', ['FILE', '--routing-profile', 'Voice'], 2, 'usage'],
    ['Connect without an instance', ['FILE', '--create-in-connect'], 2, 'directory-needed'],
  ])('refuses %s', async (_what, args, code, errorCode) => {
    const { rollcall, write } = workplace();
    const file = write('people.csv', roster);
    const refused = await rollcall([
      'import',
      ...args.map((arg) => (arg === 'FILE' ? file : arg)),
      '--yes',
      '--json',
    ]);
    expect(refused.code).toBe(code);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: errorCode } });
  });

  it.each([
    ['empty', '', 'empty-file'],
    ['with a header alone', 'login_name\n', 'no-rows'],
    ['in UTF-16', '\uFEFFlogin_name\n', 'wrong-encoding'],
    ['with an unknown header', 'login_name,shoe size\na,1\n', 'unknown-header'],
    ['with a header twice', 'login_name,email,email\na,,\n', 'repeated-header'],
    ['with semicolons', 'login_name;email\na;\n', 'wrong-delimiter'],
    ['with a secret setting', 'login_name,setting:voicemailPin\na,1234\n', 'unusable-setting'],
  ])('refuses a file %s', async (what, content, code) => {
    const { rollcall } = workplace();
    const stdin = what === 'in UTF-16' ? Buffer.from(content, 'utf16le') : content;
    const refused = await rollcall(['import', '-', '--yes', '--json'], { stdin });
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      error: { code: 'unusable-file', problems: [{ code }] },
    });
  });
});
