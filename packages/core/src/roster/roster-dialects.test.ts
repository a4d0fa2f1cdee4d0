import { describe, expect, it } from 'vitest';
import { catalog } from '../../test/samples.js';
import { columnsFor } from './columns-for.js';
import { findHeaderColumn, knownHeaders } from './find-header-column.js';
import { normalizeHeader } from './normalize-header.js';
import type { RosterDialectName } from './roster-dialect.js';
import { rosterDialects } from './roster-dialects.js';

/** What is unusual about each column: that it is required, clearable, secret or only read. */
function traitsOf(name: RosterDialectName): readonly string[] {
  return rosterDialects[name].columns.map(({ header, field, ...column }) => {
    const traits = [
      column.presence === 'required' ? ' required' : '',
      column.clearing === 'possible' ? ' clearable' : '',
      column.secrecy === 'secret' ? ' secret' : '',
      column.direction === 'read-only' ? ' read-only' : '',
    ];
    return `${header}: ${field}${traits.join('')}`;
  });
}

describe('the rollcall dialect', () => {
  it('has a column for every field', () => {
    expect(traitsOf('rollcall')).toEqual([
      'login_name: login required',
      'first_name: firstName clearable',
      'last_name: lastName clearable',
      'email: email clearable',
      'secondary_email: secondaryEmail clearable',
      'template: template',
      'routing_profile: routingProfile',
      'security_profiles: securityProfiles',
      'hierarchy: hierarchyPath clearable',
      'mobile: mobile clearable',
      'phone_type: phoneType',
      'desk_phone_number: deskPhoneNumber clearable',
      'auto_accept: autoAccept',
      'after_contact_work_seconds: afterContactWorkSeconds',
      'tags: tags clearable',
      'password: password secret',
    ]);
  });

  it('is for any users, with settings', () => {
    const { columns, ...rules } = rosterDialects.rollcall;
    expect(columns).toHaveLength(16);
    expect(rules).toEqual({
      name: 'rollcall',
      formulas: 'escaped',
      clearing: 'marker',
      settings: 'columns',
      rows: 'any-users',
    });
  });
});

describe('the symbee dialect', () => {
  it('has names and e-mails', () => {
    expect(traitsOf('symbee')).toEqual([
      'Login Name: login required',
      'First Name: firstName',
      'Last Name: lastName',
      'Email: email',
      'Secondary Email: secondaryEmail',
    ]);
  });

  it('is for new users, in 500 KB', () => {
    const { columns, ...rules } = rosterDialects.symbee;
    expect(columns).toHaveLength(5);
    expect(rules).toEqual({
      name: 'symbee',
      formulas: 'escaped',
      clearing: 'none',
      settings: 'none',
      rows: 'new-users',
      maxBytes: 512_000,
    });
  });
});

describe('the amazon-connect dialect', () => {
  it('says what is unusual about its columns', () => {
    expect(
      traitsOf('amazon-connect').filter((column) => column.includes(' ', column.indexOf(': ') + 2)),
    ).toEqual([
      'password: password secret',
      'user login: login required',
      'agent hierarchy: hierarchyPath read-only',
      'routing profile name: routingProfile required',
      'security_profile_name_1|security_profile_name_2: securityProfiles required',
    ]);
  });

  it('is for at most 1,000 new users', () => {
    const { columns, ...rules } = rosterDialects['amazon-connect'];
    expect(columns).toHaveLength(16);
    expect(rules).toEqual({
      name: 'amazon-connect',
      formulas: 'refused',
      clearing: 'none',
      settings: 'none',
      rows: 'new-users',
      maxRows: 1000,
    });
  });
});

describe('a header', () => {
  it.each<[RosterDialectName, string, readonly string[]]>([
    ['rollcall', 'login_name', ['login', 'user login', 'username', 'user name']],
    ['rollcall', 'email', ['e-mail', 'email address', 'e-mail address']],
    [
      'rollcall',
      'secondary_email',
      ['secondary e-mail', 'secondary email address', 'secondary e-mail address'],
    ],
    ['rollcall', 'template', ['user template']],
    ['rollcall', 'routing_profile', ['routing profile name']],
    ['rollcall', 'security_profiles', ['security profile']],
    ['symbee', 'Login Name', ['login', 'username', 'user name', 'LOGIN_NAME']],
    ['symbee', 'Email', ['e-mail', 'email address', 'e-mail address']],
    [
      'symbee',
      'Secondary Email',
      ['secondary e-mail', 'secondary email address', 'secondary e-mail address'],
    ],
  ])('of %s is known by other names too: %s', (dialect, header, names) => {
    const found = names.map((name) => findHeaderColumn(name, rosterDialects[dialect], catalog));
    expect(found.map((each) => each._unsafeUnwrap().header)).toEqual(names.map(() => header));
  });

  it.each<[RosterDialectName, string, number | string, object]>([
    ['rollcall', 'first_name', 255, { code: 'too-long', maxLength: 255 }],
    ['rollcall', 'last_name', 300, { code: 'too-long', maxLength: 300 }],
    ['rollcall', 'routing_profile', 127, { code: 'too-long', maxLength: 127 }],
    ['rollcall', 'security_profiles', '1|2|3|4|5|6|7|8|9|10', { code: 'too-many-values', max: 10 }],
    ['rollcall', 'hierarchy', '1/2/3/4/5', { code: 'too-many-values', max: 5 }],
    ['symbee', 'First Name', 255, { code: 'too-long', maxLength: 255 }],
    ['symbee', 'Last Name', 300, { code: 'too-long', maxLength: 300 }],
    ['amazon-connect', 'first name', 255, { code: 'too-long', maxLength: 255 }],
    ['amazon-connect', 'last name', 300, { code: 'too-long', maxLength: 300 }],
    ['amazon-connect', 'routing profile name', 127, { code: 'too-long', maxLength: 127 }],
  ])('of %s has cells up to a limit: %s', (name, header, most, fault) => {
    const { format } = rosterDialects[name].columns.find((column) => column.header === header)!;
    const [longest, more] =
      typeof most === 'string'
        ? [most, `${most}${header === 'hierarchy' ? '/' : '|'}x`]
        : [most, most + 1].map((n) => 'x'.repeat(n));
    expect(format.read(longest!).isOk()).toBe(true);
    expect(format.read(more!)._unsafeUnwrapErr()).toEqual(fault);
  });

  it.each([
    ['security_profiles', 'A\\|B|C', ['A|B', 'C']],
    ['hierarchy', 'A\\/B/C', ['A/B', 'C']],
    [
      'tags',
      'a=1|b=2',
      [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
    ],
  ])('of rollcall escapes its separators: %s', (header, text, value) => {
    const { format } = rosterDialects.rollcall.columns.find((column) => column.header === header)!;
    expect(format.read(text)._unsafeUnwrap()).toEqual(value);
  });

  it('that is unknown is told with those that are known', () => {
    const unknown = (name: RosterDialectName) =>
      findHeaderColumn(' shoe size ', rosterDialects[name], catalog)._unsafeUnwrapErr();
    const headers = (name: RosterDialectName) => rosterDialects[name].columns.map(({ header }) => header);
    expect(unknown('rollcall')).toEqual({
      code: 'unknown-header',
      header: 'shoe size',
      known: [...headers('rollcall'), 'setting:KEY'],
    });
    expect(unknown('symbee')).toEqual({
      code: 'unknown-header',
      header: 'shoe size',
      known: headers('symbee'),
    });
    expect(knownHeaders(rosterDialects.symbee)).toEqual(headers('symbee'));
  });

  it.each([
    ['setting:nickname', undefined, 'no-catalog'],
    ['setting:nowhere', catalog, 'unknown'],
    ['setting:Nickname', catalog, 'unknown'],
    ['setting:volume', catalog, 'template-scoped'],
    ['setting:pin', catalog, 'secret'],
  ])('of a setting may be unusable: %s', (header, given, reason) => {
    expect(findHeaderColumn(header, rosterDialects.rollcall, given)._unsafeUnwrapErr()).toEqual({
      code: 'unusable-setting',
      setting: header.slice('setting:'.length),
      reason,
    });
  });

  it.each(['setting:nickname', ' Setting : nickname '])('of a setting is its key: %j', (header) => {
    expect(findHeaderColumn(header, rosterDialects.rollcall, catalog)._unsafeUnwrap()).toMatchObject({
      kind: 'setting',
      header: 'setting:nickname',
      key: 'nickname',
    });
    expect(findHeaderColumn(header, rosterDialects.symbee, catalog)._unsafeUnwrapErr()).toMatchObject({
      code: 'unknown-header',
      header: header.trim(),
    });
  });

  it('is compared without case, and however its words are divided', () => {
    expect([' First__NAME ', 'first - name', 'e\u0301t\u00C9'].map(normalizeHeader)).toEqual([
      'first name',
      'first name',
      '\u00E9t\u00E9',
    ]);
  });

  it('is left out where an identity provider owns the field', () => {
    const without = (identityType: 'saml' | 'existing-directory' | 'connect-managed') => {
      const headers = columnsFor(rosterDialects.rollcall, identityType);
      const all = rosterDialects.rollcall.columns.map(({ header }) => header);
      return all.filter((header) => !headers.includes(header));
    };
    expect(without('connect-managed')).toEqual([]);
    expect(without('saml')).toEqual(['email', 'password']);
    expect(without('existing-directory')).toEqual(['first_name', 'last_name', 'email', 'password']);
  });
});
