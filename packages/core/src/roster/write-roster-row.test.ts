import { describe, expect, it } from 'vitest';
import { catalog } from '../../test/samples.js';
import { clear, set, type Intent } from '../intent/intent.js';
import type { Json } from '../json/json.js';
import { parseLogin } from '../login/login.js';
import { Secret } from '../secret/secret.js';
import { chooseColumns } from './choose-columns.js';
import type { RosterDialect, RosterDialectName } from './roster-dialect.js';
import { rosterDialects } from './roster-dialects.js';
import { fieldsOf, rosterEntry } from './roster-entry.js';
import type { RosterEntry } from './roster-row.js';
import { fieldsWithoutColumn, writeRosterRow } from './write-roster-row.js';

const login = parseLogin('ann')._unsafeUnwrap();
const ann: RosterEntry = { login, identity: {}, connect: {}, userValues: new Map() };

function headerOf(columns?: readonly string[], name: RosterDialectName = 'rollcall') {
  return chooseColumns({ dialect: rosterDialects[name], columns, catalog })._unsafeUnwrap();
}

describe('the columns of a file to be written', () => {
  it('are all of the dialect but the password, unless some are chosen', () => {
    const all = rosterDialects.rollcall.columns.map(({ header }) => header);
    expect(headerOf().columns.map(({ header }) => header)).toEqual(
      all.filter((header) => header !== 'password'),
    );
    expect(headerOf().columns[0]).toEqual({
      kind: 'field',
      header: 'login_name',
      column: rosterDialects.rollcall.columns[0],
    });
    expect(headerOf(['password', 'Setting:nickname', 'login']).columns.map(({ header }) => header)).toEqual([
      'password',
      'setting:nickname',
      'login_name',
    ]);
  });

  it.each<[readonly string[], object, RosterDialect?]>([
    [['login', 'shoe size'], { code: 'unknown-column', column: 'shoe size' }],
    [['login', 'email', 'e-mail'], { code: 'unknown-column', column: 'e-mail' }],
    [['login', 'setting:pin'], { code: 'unknown-column', column: 'setting:pin' }],
    [['email'], { code: 'missing-column', column: 'login_name' }],
    [[], { code: 'missing-column', column: 'login_name' }],
    [[], { code: 'missing-column', column: '' }, { ...rosterDialects.rollcall, columns: [] }],
  ])('cannot be %j', (columns, problem, dialect = rosterDialects.rollcall) => {
    expect(chooseColumns({ dialect, columns, catalog })._unsafeUnwrapErr()).toEqual([problem]);
  });
});

describe('a row to be written', () => {
  it('has a cell for each column, in its order; what is left alone is empty', () => {
    const header = headerOf([
      'rollcall:line',
      'setting:nickname',
      'first_name',
      'login_name',
      'email',
      'setting:shift',
      'template',
      'password',
    ]);
    const entry: RosterEntry = {
      ...ann,
      identity: { firstName: set('=A'), email: clear },
      template: 'Agents',
      userValues: new Map([['nickname', set('Al')]]),
      password: new Secret('Abcdefg1'),
    };
    expect(writeRosterRow(header, entry)._unsafeUnwrap()).toEqual([
      '',
      'Al',
      "'=A",
      'ann',
      '(clear)',
      '',
      'Agents',
      'Abcdefg1',
    ]);
  });

  it('is not written while one of its values has no cell, and names all of them', () => {
    const entry: RosterEntry = {
      ...ann,
      identity: { firstName: set('') },
      connect: { routingProfile: clear },
      userValues: new Map([['shift', set(77)]]),
    };
    const header = headerOf(['login_name', 'first_name', 'routing_profile', 'setting:shift']);
    expect(writeRosterRow(header, entry)._unsafeUnwrapErr()).toEqual([
      { column: 'first_name', fault: { code: 'empty-value' } },
      { column: 'routing_profile', fault: { code: 'not-clearable' } },
      {
        column: 'setting:shift',
        fault: { code: 'invalid-setting-value', setting: 'shift', expected: 'at most 9' },
      },
    ]);
  });

  it('of a new user needs what its dialect requires, and the number of a desk phone', () => {
    const header = headerOf(undefined, 'amazon-connect');
    const entry: RosterEntry = { ...ann, connect: { phoneType: set('desk') } };
    expect(writeRosterRow(header, entry)._unsafeUnwrapErr()).toEqual([
      { column: 'routing profile name', fault: { code: 'missing-value' } },
      {
        column: 'security_profile_name_1|security_profile_name_2',
        fault: { code: 'missing-value' },
      },
      { column: 'phone number', fault: { code: 'missing-value' } },
    ]);
  });

  it('leaves a column empty that is only read', () => {
    const entry: RosterEntry = {
      ...ann,
      connect: {
        routingProfile: set('Basic'),
        securityProfiles: set(['Agent']),
        hierarchyPath: set(['North', 'Oslo']),
      },
    };
    const header = headerOf(undefined, 'amazon-connect');
    const cells = writeRosterRow(header, entry)._unsafeUnwrap();
    const byHeader = Object.fromEntries(header.columns.map((column, index) => [column.header, cells[index]]));
    expect(byHeader).toMatchObject({
      'agent hierarchy': '',
      'user_hierarchy_1|user_hierarchy_2': 'North|Oslo',
      'user login': 'ann',
    });
  });

  it('tells what has no column; a password’s must be chosen', () => {
    const entry: RosterEntry = {
      ...ann,
      identity: { firstName: set('A'), lastName: set('B') },
      userValues: new Map<string, Intent<Json>>([
        ['nickname', set('Al')],
        ['shift', set(1)],
      ]),
      password: new Secret('Abcdefg1'),
    };
    const fault = { code: 'no-column' };
    const header = headerOf(['login_name', 'first_name', 'setting:nickname']);
    expect(fieldsWithoutColumn(header, entry)).toEqual([
      { column: 'lastName', fault },
      { column: 'setting:shift', fault },
    ]);
  });
});

describe('the entry of a row', () => {
  it('has a login, or is none', () => {
    expect(rosterEntry({ firstName: set('A') }, new Map())).toBeUndefined();
    expect(rosterEntry({ login: clear }, new Map())).toBeUndefined();
  });

  it('has every field in its place, and gives it back', () => {
    const password = new Secret('Abcdefg1');
    const fields = {
      login: set(login),
      firstName: set('A'),
      secondaryEmail: clear,
      tags: set([]),
      afterContactWorkSeconds: set(0),
      template: set('Agents'),
      password: set(password),
    };
    const userValues = new Map([['nickname', clear]]);
    const entry = rosterEntry(fields, userValues)!;
    expect(entry).toEqual({
      login,
      identity: { firstName: set('A'), secondaryEmail: clear },
      connect: { tags: set([]), afterContactWorkSeconds: set(0) },
      userValues,
      template: 'Agents',
      password,
    });
    expect(fieldsOf(entry)).toEqual(fields);
    expect(fieldsOf(ann)).toEqual({ login: set(login) });
    expect(rosterEntry({ login: set(login), template: clear, password: clear }, new Map())).toEqual(ann);
  });
});
