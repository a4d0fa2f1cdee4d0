import { inspect } from 'node:util';
import { errorColumns } from '@rollcall/core/roster';
import { describe, expect, it } from 'vitest';
import { collectRoster } from './collect-roster.js';
import { writeErrorFile } from './write-error-file.js';

async function read(file: string) {
  return (await collectRoster(Buffer.from(file), { dialect: 'rollcall' }))._unsafeUnwrap();
}

async function errorFileOf(file: string): Promise<string> {
  const { header, rejected } = await read(file);
  return writeErrorFile({ header: header!, rejected });
}

describe('an error file', () => {
  it('repeats the row as it was read, behind what went wrong', async () => {
    expect(await errorFileOf("Login Name,last_name,E-Mail\nok,,\nada,=1+1,oops\ngrace,'t Hart\n")).toBe(
      [
        'rollcall:line,rollcall:code,rollcall:remedy,login_name,last_name,email',
        '3,invalid-email,"Column email: an e-mail address of at most 265 characters was expected (name@example.com) – correct the cell, or empty it to leave the field alone.",ada,\'=1+1,oops',
        '4,ragged-row,"3 cells were expected, as in the header, but there are 2 – add or remove commas; a cell that holds a comma needs quotes around it.",grace,\'t Hart',
        '',
      ].join('\r\n'),
    );
  });

  it('of an error file has its columns once', async () => {
    const once = await errorFileOf('login_name,email\nada,oops\n');
    const twice = await errorFileOf(once);
    expect(twice.split('\r\n')[0]).toBe([...errorColumns, 'login_name', 'email'].join(','));
    expect(twice.split('\r\n')[1]).toMatch(/^2,invalid-email,.*,ada,oops$/);
  });

  it('that was not mended is refused again, also where cells had to be left out', async () => {
    const errorFile = await errorFileOf('login_name,email,password\nada,oops,\ngrace,,x,y\nalan,"a"b,\n');
    const again = await read(errorFile);
    expect(again.rows).toEqual([]);
    expect(again.rejected).toHaveLength(3);
  });

  it('holds rows that the caller refused at a second reading', async () => {
    const file = 'login_name,email,password\nada,a@x.co,Hush-hush-1\ngrace,oops,\nalan,,\n';
    const { header, rejected } = (
      await collectRoster(Buffer.from(file), {
        dialect: 'rollcall',
        refuse: ({ login }) => (login.name === 'ada' ? { code: 'login-name-taken' } : undefined),
      })
    )._unsafeUnwrap();
    const lines = writeErrorFile({ header: header!, rejected }).split('\r\n');
    expect(lines[1]).toMatch(/^2,login-name-taken,.*,ada,a@x.co$/);
    expect(lines[2]).toMatch(/^3,invalid-email,/);
    expect(lines[3]).toBe('');
  });

  it('can begin with a byte-order mark for spreadsheets', async () => {
    const { header, rejected } = await read('login_name\nada\nADA\n');
    const file = writeErrorFile({ header: header!, rejected, byteOrderMark: 'write' });
    expect(file.startsWith('\uFEFFrollcall:line')).toBe(true);
    expect((await read(file)).rows.map((row) => row.login.name)).toEqual(['ADA']);
  });
});

describe('a password', () => {
  const password = 'Hush-hush-1';
  it.each([
    ['of a good row', `ada,${password},a@x.co`],
    ['of a bad row', `ada,${password},oops`],
    ['that is no good itself', `ada,hush-${password.toLowerCase()},a@x.co`],
    ['of a row with a cell too many', `ada,x,${password},a@x.co`],
    ['of a row with a cell too few', `ada,${password}`],
    ['of a row with a broken quote', `ada,"${password}"x,a@x.co`],
    ['behind a quote that is not closed', `ada,"${password},a@x.co`],
  ])('%s is nowhere to be seen', async (_what, row) => {
    const contents = await read(`login_name,password,email\n${row}\n`);
    const shown = [
      JSON.stringify(contents),
      inspect(contents, { depth: Infinity, showHidden: true }),
      writeErrorFile({ header: contents.header!, rejected: contents.rejected }),
    ];
    for (const text of shown) expect(text.toLowerCase()).not.toContain('hush');
    expect(contents.rows.length + contents.rejected.length).toBe(1);
  });
});
