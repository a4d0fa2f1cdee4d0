import { describe, expect, it } from 'vitest';
import type { AdministratorId } from '../authorization/administrator.js';
import { err, ok } from '../result.js';
import { orThrow } from './or-throw.js';
import { renderError, renderGap, renderSettingProblem } from './render-error.js';
import type { RollcallError } from './rollcall-error.js';

type Code = RollcallError['code'];
type Sample = readonly [error: RollcallError, sentence: string];

const operation = 'UpdateUser';
const samples: { readonly [Each in Code]: readonly [RollcallError & { readonly code: Each }, string] } = {
  unavailable: [
    { code: 'unavailable' },
    'The system behind this did not answer properly. Nothing is known of the outcome; try again later.',
  ],
  'timed-out': [
    { code: 'timed-out' },
    'No answer came in time. Nothing is known of the outcome; read again before you repeat it.',
  ],
  throttled: [
    { code: 'throttled', operation },
    'UpdateUser was refused because the quota of calls is used up. Try again later.',
  ],
  denied: [
    { code: 'denied', operation },
    'UpdateUser is not allowed with these credentials. Give them the permission, or use others.',
  ],
  'invalid-request': [
    { code: 'invalid-request', operation, detail: 'too long' },
    'UpdateUser was refused as malformed: too long.',
  ],
  'unexpected-answer': [
    { code: 'unexpected-answer', operation },
    'UpdateUser answered something that this version does not understand.',
  ],
  'host-failed': [
    { code: 'host-failed' },
    'A function of the host application threw. What was done before stands; its error is with the report of the run.',
  ],
  'invalid-cursor': [
    { code: 'invalid-cursor' },
    'The listing cannot go on from there. Start it again from the beginning.',
  ],
  cancelled: [{ code: 'cancelled' }, 'It was cancelled.'],
  closed: [{ code: 'closed' }, 'The store or directory has been closed. Open a new one.'],
  'version-conflict': [
    { code: 'version-conflict', expected: 1 },
    'Somebody else has changed it in the meantime. Read it again, and decide again.',
  ],
  'directory-user-not-found': [
    { code: 'directory-user-not-found' },
    'The directory has no such user any more. Look at who exists, and plan again.',
  ],
  'directory-login-taken': [
    { code: 'directory-login-taken' },
    'The directory has a user of this login name already. Promote that one, or choose another login name.',
  ],
  'directory-quota-reached': [
    { code: 'directory-quota-reached' },
    'The instance has as many users as its quota allows. Ask AWS to raise the quota, or delete users.',
  ],
  'directory-refused': [
    { code: 'directory-refused', operation, field: 'mobile' },
    'The directory refused UpdateUser because of mobile. Check the values.',
  ],
  'invalid-directory-user': [
    { code: 'invalid-directory-user', reason: 'empty-id' },
    'The directory answered a user without an id or a usable login name.',
  ],
  'invalid-environment-id': [
    { code: 'invalid-environment-id', expected: 'letters' },
    'This cannot name an environment. Expected letters.',
  ],
  'wrong-environment': [
    { code: 'wrong-environment', expected: 'here', got: 'there' },
    'It was made for environment there, and this is here. Make it again here.',
  ],
  'wrong-catalog': [
    { code: 'wrong-catalog', expected: 'c1', got: 'c2' },
    'It was made with another catalog of settings. Make it again with this one.',
  ],
  'invalid-template-name': [{ code: 'invalid-template-name', reason: 'empty' }, 'A template needs a name.'],
  'invalid-description': [
    { code: 'invalid-description' },
    'The description is not text that can be stored. Remove control characters.',
  ],
  'unknown-mode': [
    { code: 'unknown-mode', mode: 'loud', modes: ['calm', 'busy'] },
    'There is no mode "loud". The modes are calm, busy.',
  ],
  'invalid-settings': [
    {
      code: 'invalid-settings',
      problems: [{ code: 'unknown-setting', setting: 'volume' }],
    },
    'There is no setting "volume".',
  ],
  'template-name-taken': [
    { code: 'template-name-taken', name: 'Agents' },
    'A template named "Agents" exists already (upper and lower case do not count). Choose another name.',
  ],
  'template-not-found': [
    { code: 'template-not-found', template: 'Agents' },
    'There is no template "Agents". List the templates to see what there is.',
  ],
  'login-name-taken': [
    { code: 'login-name-taken' },
    'A profile of this login name exists already (upper and lower case do not count).',
  ],
  'link-taken': [{ code: 'link-taken' }, 'Another profile is linked to this directory user.'],
  'reference-not-found': [
    { code: 'reference-not-found', kind: 'hierarchy-group', name: 'South / Oslo' },
    'The directory has no hierarchy group "South / Oslo".',
  ],
  'reference-not-unique': [
    { code: 'reference-not-unique', kind: 'security-profile', name: 'Agent' },
    'The directory has several of the name "Agent" (security profile). Give its id or full path.',
  ],
  'incomplete-read': [
    { code: 'incomplete-read', gap: { reason: 'unreadable-users', count: 2 } },
    'The directory told 2 users that cannot be read. Nothing is planned, since who was not seen is not proven absent. Try again.',
  ],
  'invalid-plan': [
    { code: 'invalid-plan', path: ['items', 0], expected: 'a number' },
    'This is no plan: at items.0, expected a number.',
  ],
  'invalid-login': [
    { code: 'invalid-login', reason: 'nul' },
    'The login name holds U+0000, which cannot be stored.',
  ],
  'invalid-identity': [
    { code: 'invalid-identity', field: 'secondaryEmail', expected: 'an e-mail address' },
    'The secondary email is refused. Expected an e-mail address.',
  ],
  'login-of-linked-profile': [
    { code: 'login-of-linked-profile' },
    'The login name of a profile that is linked to a directory user cannot be changed.',
  ],
  'no-such-user': [
    { code: 'no-such-user' },
    'Nobody has this login name, neither here nor in the directory.',
  ],
  'no-profile': [
    { code: 'no-profile' },
    'The user exists in the directory only. Promote the user first, by applying a template with promotion.',
  ],
  'not-in-directory': [
    { code: 'not-in-directory' },
    'The user has no directory user. Create it there first.',
  ],
  'not-seen-in-directory': [
    { code: 'not-seen-in-directory' },
    'The user was not seen in the directory, and that read does not prove an absence. Read it again.',
  ],
  ambiguous: [
    { code: 'ambiguous', reason: 'equal-keys' },
    'Who is who cannot be told (equal-keys). A person has to decide which of the candidates belong together.',
  ],
  'login-taken-here': [
    { code: 'login-taken-here' },
    'The login name belongs to a profile that is linked to another directory user.',
  ],
  'already-in-directory': [
    { code: 'already-in-directory' },
    'The directory has a user of this login name already.',
  ],
  'lifecycle-forbids': [
    { code: 'lifecycle-forbids', state: 'deleted' },
    'The user is deleted, which does not allow this. Restore the user first.',
  ],
  'no-access-already': [
    { code: 'no-access-already' },
    'The user has no other security profile in the directory that could be put back. Give the user theirs first.',
  ],
  'managed-outside': [
    { code: 'managed-outside', system: 'SCIM' },
    'The user is maintained by SCIM. Make the change there.',
  ],
  'contradictory-request': [
    { code: 'contradictory-request' },
    'The request names this user twice and wants different things. Keep one of them.',
  ],
  'not-changeable-in-directory': [
    { code: 'not-changeable-in-directory', field: 'firstName' },
    'The first name cannot be changed in this directory: it comes from the identity provider.',
  ],
  'no-security-profile': [
    { code: 'no-security-profile' },
    'A directory user needs at least one security profile.',
  ],
  'not-permitted': [
    { code: 'not-permitted', action: 'edit', permission: 'users.modify' },
    'The permission "users.modify" is missing (edit). Ask somebody who may give it.',
  ],
  'out-of-scope': [
    { code: 'out-of-scope', action: 'edit', of: 'hierarchy' },
    'The user is, or would be, in none of the hierarchy groups of the administrator (edit).',
  ],
  rule: [
    { code: 'rule', rule: 'lower-case', field: 'login' },
    'The rule "lower-case" forbids it, because of login.',
  ],
  'invalid-access': [
    { code: 'invalid-access', problems: [{ code: 'no-top-role' }, { code: 'duplicate-role', role: 'x' }] },
    'No role grants everything, so nobody could give what nobody has. Let one do so. There are two roles "x". Rename one.',
  ],
  'invalid-administrator': [
    { code: 'invalid-administrator', path: ['roles', 0], expected: 'string' },
    'This is no administrator: at roles.0, expected string.',
  ],
  'no-such-administrator': [
    { code: 'no-such-administrator', id: 'ann' as AdministratorId },
    'There is no administrator "ann".',
  ],
  'administrator-exists': [
    { code: 'administrator-exists', id: 'ann' as AdministratorId },
    'There is an administrator "ann" already.',
  ],
  'last-administrator': [
    { code: 'last-administrator' },
    'Nobody would be left who may do everything. Give that to somebody else first.',
  ],
  'no-such-role': [{ code: 'no-such-role', role: 'x' }, 'There is no role "x".'],
  'role-exists': [{ code: 'role-exists', role: 'x' }, 'There is a role "x" already. Choose another id.'],
  'role-fixed': [
    { code: 'role-fixed', role: 'x' },
    'What role "x" allows is fixed. Duplicate it, and change the copy.',
  ],
  'role-in-use': [
    { code: 'role-in-use', role: 'x' },
    'Somebody has role "x", or another role includes it. Take it away there first.',
  ],
  'directory-fields-without-user': [
    { code: 'directory-fields-without-user' },
    'Settings of a directory user are given, and none is to be made. Ask for it, or leave them out.',
  ],
  'template-missing': [{ code: 'template-missing' }, 'No template is given. Every user is made from one.'],
  'directory-rule': [
    { code: 'directory-rule', field: 'deskPhoneNumber', rule: 'e164' },
    'The desk phone number is no telephone number in E.164 form such as +15551234567.',
  ],
  'changed-since-planned': [
    { code: 'changed-since-planned' },
    'The user has changed since the plan was made, and was not written. Plan again.',
  ],
  'profile-gone': [{ code: 'profile-gone' }, 'The profile has been deleted since the plan was made.'],
  'directory-user-gone': [
    { code: 'directory-user-gone' },
    'The directory user has been deleted since the plan was made.',
  ],
  'password-missing': [
    { code: 'password-missing' },
    'The directory needs a password for a new user, and none was given.',
  ],
  'invalid-password': [
    { code: 'invalid-password' },
    'The password is refused. Expected 8 to 64 characters without spaces, with a small letter, a capital and a digit.',
  ],
  'directory-not-integrated': [
    { code: 'directory-not-integrated' },
    'The plan needs the directory, and none is integrated here. Name the instance.',
  ],
  'not-in-view': [
    { code: 'not-in-view', side: 'directory' },
    'The directory user is in no row. Look at who exists, and decide again.',
  ],
  'not-confirmable': [
    { code: 'not-confirmable', directory: 'both', profile: 'profile-only' },
    'These two cannot be confirmed as one: they are no candidates of one ambiguous row, nor each alone on its side.',
  ],
  'link-may-be-alive': [
    { code: 'link-may-be-alive' },
    'The profile is linked to a user whom this read did not see. Read the directory to its end first.',
  ],
  'secret-missing': [
    { code: 'secret-missing', setting: 'token' },
    'The value of the secret setting "token" was not given. Secret values are in no plan.',
  ],
};

/** Parameters that make another sentence of a code. */
const variants: readonly Sample[] = [
  [{ code: 'invalid-request', operation }, 'UpdateUser was refused as malformed.'],
  [{ code: 'directory-refused', operation }, 'The directory refused UpdateUser. Check the values.'],
  [
    { code: 'invalid-template-name', reason: 'too-long' },
    'The name of a template has at most 128 characters.',
  ],
  [
    { code: 'invalid-template-name', reason: 'not-text' },
    'The name of a template holds characters that are no text.',
  ],
  [
    { code: 'reference-not-found', kind: 'routing-profile', name: 'Basic' },
    'The directory has no routing profile "Basic".',
  ],
  [
    { code: 'invalid-plan', path: [], expected: 'an object' },
    'This is no plan: at the top, expected an object.',
  ],
  [{ code: 'invalid-login', reason: 'empty' }, 'A login name needs at least one visible character.'],
  [{ code: 'invalid-login', reason: 'lone-surrogate' }, 'The login name is not well-formed text.'],
  [
    { code: 'not-in-view', side: 'profile' },
    'The profile is in no row. Look at who exists, and decide again.',
  ],
  [
    { code: 'directory-rule', field: 'routingProfileId', rule: 'required' },
    'The routing profile is required by the directory.',
  ],
  [
    { code: 'directory-rule', field: 'email', rule: 'not-allowed' },
    'The email is not taken by a directory of this identity type.',
  ],
  [
    { code: 'directory-rule', field: 'loginName', rule: 'too-long' },
    'The login name is too long for the directory.',
  ],
  [
    { code: 'directory-rule', field: 'loginName', rule: 'characters' },
    'The login name has characters that the directory does not take: use letters, digits and _ . - @.',
  ],
  [
    { code: 'directory-rule', field: 'loginName', rule: 'at-sign' },
    'The login name may hold @ only as a whole e-mail address does.',
  ],
  [
    { code: 'directory-rule', field: 'securityProfileIds', rule: 'at-least-one' },
    'The security profile must hold at least one.',
  ],
  [
    { code: 'directory-rule', field: 'securityProfileIds', rule: 'too-many' },
    'The security profile may hold at most ten.',
  ],
  [
    { code: 'directory-rule', field: 'afterContactWorkSeconds', rule: 'out-of-range' },
    'The after contact work seconds is out of range: 0 to 2,000,000 whole seconds.',
  ],
];

describe('an error in words', () => {
  it.each<Sample>([...Object.values(samples), ...variants])('says what happened: %j', (error, sentence) => {
    expect(renderError(error)).toBe(sentence);
  });

  it.each<[Parameters<typeof renderSettingProblem>[0], string]>([
    [{ code: 'unknown-setting', setting: 'a' }, 'There is no setting "a".'],
    [{ code: 'wrong-scope', setting: 'a', expected: 'user' }, 'Setting "a" is not user-scoped.'],
    [{ code: 'not-in-mode', setting: 'a', mode: 'calm' }, 'Setting "a" does not exist in mode calm.'],
    [
      { code: 'invalid-setting-value', setting: 'a', expected: 'a number' },
      'Setting "a" does not take this value. Expected a number.',
    ],
  ])('says what is wrong with a value: %j', (problem, sentence) => {
    expect(renderSettingProblem(problem)).toBe(sentence);
  });

  it('says all that is wrong with several values', () => {
    const problems = ['a', 'b'].map((setting) => ({ code: 'unknown-setting' as const, setting }));
    expect(renderError({ code: 'invalid-settings', problems })).toBe(
      'There is no setting "a". There is no setting "b".',
    );
  });

  it.each<[Parameters<typeof renderGap>[0], string]>([
    [
      { reason: 'failed', error: { code: 'invalid-cursor' } },
      'The directory was not read to the end: The listing cannot go on from there. Start it again from the beginning.',
    ],
    [{ reason: 'count-differs', expected: 2, read: 1 }, 'The directory told 1 users and should have told 2.'],
    [{ reason: 'unreadable-users', count: 2 }, 'The directory told 2 users that cannot be read.'],
  ])('says what a read missed: %j', (gap, sentence) => {
    expect(renderGap(gap)).toBe(sentence);
  });

  it('becomes an Error with its code where somebody wants that', () => {
    expect(orThrow(ok(1))).toBe(1);
    expect(() => orThrow(err(samples['managed-outside'][0]))).toThrow(
      expect.objectContaining({
        code: 'managed-outside',
        message: 'The user is maintained by SCIM. Make the change there.',
      }) as Error,
    );
  });
});
