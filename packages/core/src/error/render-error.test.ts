import { describe, expect, it } from 'vitest';
import { err, ok } from '../result.js';
import { orThrow } from './or-throw.js';
import { renderError, renderGap, renderSettingProblem } from './render-error.js';
import type { RollcallError } from './rollcall-error.js';

type Sample = { readonly [Code in RollcallError['code']]: RollcallError & { readonly code: Code } };

const operation = 'UpdateUser';
const samples: Sample = {
  unavailable: { code: 'unavailable' },
  'timed-out': { code: 'timed-out' },
  throttled: { code: 'throttled', operation },
  denied: { code: 'denied', operation },
  'invalid-request': { code: 'invalid-request', operation, detail: 'too long' },
  'unexpected-answer': { code: 'unexpected-answer', operation },
  'invalid-cursor': { code: 'invalid-cursor' },
  cancelled: { code: 'cancelled' },
  closed: { code: 'closed' },
  'version-conflict': { code: 'version-conflict', expected: 1 },
  'directory-user-not-found': { code: 'directory-user-not-found' },
  'directory-login-taken': { code: 'directory-login-taken' },
  'directory-quota-reached': { code: 'directory-quota-reached' },
  'directory-refused': { code: 'directory-refused', operation, field: 'mobile' },
  'invalid-directory-user': { code: 'invalid-directory-user', reason: 'empty-id' },
  'invalid-environment-id': { code: 'invalid-environment-id', expected: 'letters' },
  'wrong-environment': { code: 'wrong-environment', expected: 'here', got: 'there' },
  'wrong-catalog': { code: 'wrong-catalog', expected: 'c1', got: 'c2' },
  'invalid-template-name': { code: 'invalid-template-name', reason: 'empty' },
  'invalid-description': { code: 'invalid-description' },
  'unknown-mode': { code: 'unknown-mode', mode: 'loud', modes: ['calm', 'busy'] },
  'invalid-settings': {
    code: 'invalid-settings',
    problems: [{ code: 'unknown-setting', setting: 'volume' }],
  },
  'template-name-taken': { code: 'template-name-taken', name: 'Agents' },
  'template-not-found': { code: 'template-not-found', template: 'Agents' },
  'login-name-taken': { code: 'login-name-taken' },
  'link-taken': { code: 'link-taken' },
  'reference-not-found': { code: 'reference-not-found', kind: 'hierarchy-group', name: 'South / Oslo' },
  'reference-not-unique': { code: 'reference-not-unique', kind: 'security-profile', name: 'Agent' },
  'incomplete-read': { code: 'incomplete-read', gap: { reason: 'unreadable-users', count: 2 } },
  'invalid-plan': { code: 'invalid-plan', path: ['items', 0], expected: 'a number' },
  'invalid-login': { code: 'invalid-login', reason: 'nul' },
  'invalid-identity': { code: 'invalid-identity', field: 'secondaryEmail', expected: 'an e-mail address' },
  'login-of-linked-profile': { code: 'login-of-linked-profile' },
  'no-such-user': { code: 'no-such-user' },
  'no-profile': { code: 'no-profile' },
  'not-in-directory': { code: 'not-in-directory' },
  'not-seen-in-directory': { code: 'not-seen-in-directory' },
  ambiguous: { code: 'ambiguous', reason: 'equal-keys' },
  'login-taken-here': { code: 'login-taken-here' },
  'already-in-directory': { code: 'already-in-directory' },
  'managed-outside': { code: 'managed-outside', system: 'SCIM' },
  'contradictory-request': { code: 'contradictory-request' },
  'not-changeable-in-directory': { code: 'not-changeable-in-directory', field: 'firstName' },
  'no-security-profile': { code: 'no-security-profile' },
  'directory-fields-without-user': { code: 'directory-fields-without-user' },
  'template-missing': { code: 'template-missing' },
  'directory-rule': { code: 'directory-rule', field: 'deskPhoneNumber', rule: 'e164' },
  'changed-since-planned': { code: 'changed-since-planned' },
  'profile-gone': { code: 'profile-gone' },
  'directory-user-gone': { code: 'directory-user-gone' },
  'password-missing': { code: 'password-missing' },
  'directory-not-integrated': { code: 'directory-not-integrated' },
  'not-in-view': { code: 'not-in-view', side: 'directory' },
  'not-confirmable': { code: 'not-confirmable', directory: 'both', profile: 'profile-only' },
  'link-may-be-alive': { code: 'link-may-be-alive' },
  'secret-missing': { code: 'secret-missing', setting: 'token' },
};

describe('an error in words', () => {
  it.each(Object.values(samples))('$code is whole sentences with its parameters', (error) => {
    const text = renderError(error);
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/undefined|null|\[object|NaN|\.\./);
  });

  it('shows what the parameters say', () => {
    expect(renderError(samples['directory-rule'])).toBe(
      'The desk phone number is no telephone number in E.164 form such as +15551234567.',
    );
    expect(renderError(samples['invalid-identity'])).toBe(
      'The secondary email is refused. Expected an e-mail address.',
    );
    expect(renderError(samples['unknown-mode'])).toBe('There is no mode "loud". The modes are calm, busy.');
    expect(renderError({ ...samples['invalid-plan'], path: [] })).toMatch(/at the top/);
    expect(renderError(samples['incomplete-read'])).toMatch(/2 users that cannot be read/);
  });

  it('tells each rule of a directory and each problem of a setting apart', () => {
    const rules = [
      'required',
      'not-allowed',
      'too-long',
      'characters',
      'at-sign',
      'e164',
      'at-least-one',
      'too-many',
      'out-of-range',
    ] as const;
    const texts = rules.map((rule) =>
      renderError({ code: 'directory-rule', field: 'securityProfileIds', rule }),
    );
    expect(new Set(texts).size).toBe(rules.length);
    const problems = [
      renderSettingProblem({ code: 'unknown-setting', setting: 'a' }),
      renderSettingProblem({ code: 'wrong-scope', setting: 'a', expected: 'user' }),
      renderSettingProblem({ code: 'not-in-mode', setting: 'a', mode: 'calm' }),
      renderSettingProblem({ code: 'invalid-setting-value', setting: 'a', expected: 'a number' }),
    ];
    expect(new Set(problems).size).toBe(4);
    expect(renderGap({ reason: 'failed', error: { code: 'timed-out' } })).toMatch(/No answer came in time/);
    expect(renderGap({ reason: 'count-differs', expected: 2, read: 1 })).toBe(
      'The directory told 1 users and should have told 2.',
    );
  });

  it('becomes an Error with its code where somebody wants that', () => {
    expect(orThrow(ok(1))).toBe(1);
    expect(() => orThrow(err(samples['managed-outside']))).toThrow(
      expect.objectContaining({
        code: 'managed-outside',
        message: 'The user is maintained by SCIM. Make the change there.',
      }) as Error,
    );
  });
});
