import { clear, parseLogin, Secret, set } from '@rollcall/core';
import { renderRosterWriteProblem } from '@rollcall/core/english';
import type { RosterEntry } from '@rollcall/core/roster';
import { describe, expect, it } from 'vitest';
import { writeRoster } from './write-roster.js';

const ada: RosterEntry = {
  login: parseLogin('ada')._unsafeUnwrap(),
  identity: {},
  connect: {},
  userValues: new Map(),
};

function problemsOf(
  entry: Partial<RosterEntry>,
  dialect: 'symbee' | 'amazon-connect' | 'rollcall',
  columns?: string[],
) {
  const problems = writeRoster([{ ...ada, ...entry }], { dialect, columns })._unsafeUnwrapErr();
  for (const problem of problems) expect(renderRosterWriteProblem(problem)).toMatch(/ – .+\.$/);
  return problems;
}

describe('writing a roster file', () => {
  it('writes a password only into a column that was asked for', () => {
    const entry = { ...ada, password: new Secret('Hush-hush-1') };
    expect(writeRoster([entry], { dialect: 'rollcall' })._unsafeUnwrap()).not.toContain('Hush');
    expect(
      writeRoster([entry], { dialect: 'rollcall', columns: ['login_name', 'password'] })._unsafeUnwrap(),
    ).toBe('login_name,password\r\nada,Hush-hush-1\r\n');
  });

  it('leaves out what stands beyond the columns that were chosen', () => {
    const text = writeRoster([{ ...ada, template: 'Agent' }], {
      dialect: 'rollcall',
      columns: ['login_name'],
    });
    expect(text._unsafeUnwrap()).toBe('login_name\r\nada\r\n');
  });

  it.each([
    ['a template', { template: 'Agent' }, 'template', 'no-column'],
    ['a setting', { userValues: new Map([['language', set('en')]]) }, 'setting:language', 'no-column'],
    ['a cleared field', { identity: { email: clear } }, 'Email', 'no-clear-marker'],
    ['an empty text', { identity: { firstName: set('') } }, 'First Name', 'empty-value'],
    ['half a character', { identity: { firstName: set('\ud800') } }, 'First Name', 'lone-surrogate'],
    ['NUL', { identity: { firstName: set('a\0') } }, 'First Name', 'nul'],
    ['a bad e-mail', { identity: { email: set('a@b') } }, 'Email', 'invalid-email'],
  ])('refuses %s that a symbee file has no cell for', (_what, entry, column, code) => {
    expect(problemsOf(entry, 'symbee')).toEqual([
      { code: 'cannot-write', row: 1, column, fault: expect.objectContaining({ code }) },
    ]);
  });

  it.each([
    ['formulas', { identity: { lastName: set('=1') } }, 'last name', 'formula-like'],
    [
      'names with a separator',
      { connect: { securityProfiles: set(['a|b']) } },
      'security_profile_name_1|security_profile_name_2',
      'ambiguous-value',
    ],
    [
      'keys of tags with a colon',
      { connect: { tags: set([{ key: 'a:b', value: 'c' }]) } },
      'tags',
      'ambiguous-value',
    ],
    ['users without routing profile', {}, 'routing profile name', 'missing-value'],
    [
      'desk phones without number',
      { connect: { phoneType: set('desk' as const) } },
      'phone number',
      'missing-value',
    ],
  ])('refuses %s in an amazon-connect file', (_what, entry: Partial<RosterEntry>, column, code) => {
    const connect = { routingProfile: set('Basic'), securityProfiles: set(['Agent']) };
    const whole =
      Object.keys(entry).length === 0
        ? { connect: { securityProfiles: set(['Agent']) } }
        : { ...entry, connect: { ...connect, ...entry.connect } };
    expect(problemsOf(whole, 'amazon-connect')).toEqual([
      { code: 'cannot-write', row: 1, column, fault: { code } },
    ]);
  });

  it('refuses columns that a dialect does not have, twice the same, or none for the login', () => {
    expect(problemsOf({}, 'rollcall', ['login_name', 'shoe'])).toEqual([
      { code: 'unknown-column', column: 'shoe' },
    ]);
    expect(problemsOf({}, 'rollcall', ['login', 'login_name'])).toEqual([
      { code: 'unknown-column', column: 'login_name' },
    ]);
    expect(problemsOf({}, 'rollcall', ['email'])).toEqual([{ code: 'missing-column', column: 'login_name' }]);
    expect(problemsOf({}, 'rollcall', [])).toEqual([{ code: 'missing-column', column: 'login_name' }]);
    expect(problemsOf({}, 'rollcall', ['login_name', 'setting:x'])).toEqual([
      { code: 'unknown-column', column: 'setting:x' },
    ]);
  });

  it('holds the limits of a dialect', () => {
    const many = Array.from({ length: 1001 }, () => ({
      ...ada,
      connect: { routingProfile: set('B'), securityProfiles: set(['A']) },
    }));
    expect(writeRoster(many, { dialect: 'amazon-connect' })._unsafeUnwrapErr()).toEqual([
      { code: 'too-many-rows', maxRows: 1000 },
    ]);
    const large = Array.from({ length: 2100 }, () => ({
      ...ada,
      identity: { firstName: set('x'.repeat(255)) },
    }));
    expect(writeRoster(large, { dialect: 'symbee' })._unsafeUnwrapErr()).toEqual([
      { code: 'file-too-large', maxBytes: 512_000 },
    ]);
  });
});
