import { describe, expect, it } from 'vitest';
import { columnsFor } from './columns-for.js';
import { parseRosterHeader } from './parse-roster-header.js';
import { parseRosterRow } from './parse-roster-row.js';
import { amazonConnectDialect as dialect } from './amazon-connect-dialect.js';

function read(cells: readonly string[], headers: readonly string[] = columnsFor(dialect, 'connect-managed')) {
  const header = parseRosterHeader({ line: 1, cells: headers, dialect })._unsafeUnwrap();
  return parseRosterRow(header, { line: 2, cells }, new Map());
}

const full = [
  'Ada',
  'Byron',
  'ada@example.com',
  '',
  '+15551230001',
  'Abcdefg1',
  'ada',
  '',
  'Basic',
  'Agent|Admin',
  'Europe|Vienna',
  'desk',
  '+15551230002',
  'yes',
  '30',
  'team:a|shift:b:c',
];

describe('the amazon-connect dialect', () => {
  it('has the 16 columns of the template', () => {
    expect(dialect.columns.map(({ header }) => header)).toEqual([
      'first name',
      'last name',
      'email address',
      'secondary email address',
      'mobile',
      'password',
      'user login',
      'agent hierarchy',
      'routing profile name',
      'security_profile_name_1|security_profile_name_2',
      'user_hierarchy_1|user_hierarchy_2',
      'phone type (soft/desk)',
      'phone number',
      'soft phone auto accept (yes/no)',
      'ACW timeout (seconds)',
      'tags',
    ]);
  });

  it('has no e-mail and no password column under SAML', () => {
    const headers = columnsFor(dialect, 'saml');
    expect(headers).toHaveLength(14);
    expect(headers).not.toContain('email address');
    expect(headers).not.toContain('password');
  });

  it('reads a row', () => {
    const row = read(full)._unsafeUnwrap();
    expect(row.connect).toEqual({
      routingProfile: { kind: 'set', value: 'Basic' },
      securityProfiles: { kind: 'set', value: ['Agent', 'Admin'] },
      hierarchyPath: { kind: 'set', value: ['Europe', 'Vienna'] },
      mobile: { kind: 'set', value: '+15551230001' },
      phoneType: { kind: 'set', value: 'desk' },
      deskPhoneNumber: { kind: 'set', value: '+15551230002' },
      autoAccept: { kind: 'set', value: true },
      afterContactWorkSeconds: { kind: 'set', value: 30 },
      tags: {
        kind: 'set',
        value: [
          { key: 'team', value: 'a' },
          { key: 'shift', value: 'b:c' },
        ],
      },
    });
  });

  it.each([
    ['a formula', 0, '=1', { column: 'first name', code: 'formula-like' }],
    ['an escaped formula, which it does not strip', 0, "'=1", { column: 'first name', code: 'formula-like' }],
    ['a desk phone without number', 12, '', { column: 'phone number', code: 'missing-value' }],
    [
      'two hierarchies',
      7,
      'Asia',
      { column: 'user_hierarchy_1|user_hierarchy_2', code: 'conflicting-columns', other: 'agent hierarchy' },
    ],
    [
      'no security profile',
      9,
      '',
      { column: 'security_profile_name_1|security_profile_name_2', code: 'missing-value' },
    ],
    ['an empty name in a list', 9, 'Agent||', { code: 'empty-name' }],
    ['eleven security profiles', 9, 'a|b|c|d|e|f|g|h|i|j|k', { code: 'too-many-values', max: 10 }],
    ['six levels', 10, '1|2|3|4|5|6', { code: 'too-many-values', max: 5 }],
    ['an unknown phone', 11, 'satellite', { code: 'invalid-choice', choices: ['soft', 'desk'] }],
    ['too long a timeout', 14, '2000001', { code: 'invalid-number', min: 0, max: 2_000_000 }],
    ['a weak password', 5, 'secret', { column: 'password', code: 'invalid-password' }],
    ['a reserved tag', 15, 'aws:x:y', { code: 'invalid-tag' }],
    ['a repeated tag', 15, 'a:1|a:2', { code: 'repeated-tag' }],
  ])('refuses %s', (_what, index, cell, problem) => {
    const { problems } = read(full.with(index, cell))._unsafeUnwrapErr();
    expect(problems).toEqual([expect.objectContaining({ line: 2, ...problem })]);
  });

  it('takes the words of the API, and the same hierarchy twice', () => {
    const row = read(full.with(11, 'SOFT_PHONE').with(7, 'Europe|Vienna'))._unsafeUnwrap();
    expect(row.connect.phoneType).toEqual({ kind: 'set', value: 'soft' });
  });
});
