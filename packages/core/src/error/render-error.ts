import { renderAccessProblem } from '../authorization/access-problem.js';
import type { SettingProblem } from '../catalog/setting-problem.js';
import type { NewDirectoryUserProblem } from '../directory/check-new-directory-user.js';
import type { SnapshotGap } from '../directory/directory-snapshot.js';
import type { ReferenceKind } from '../directory/find-reference.js';
import type { Condition } from '../lifecycle/lifecycle.js';
import type { RollcallError } from './rollcall-error.js';

/** English for people: what happened and what to do next. Codes are for programs; these words may change. */
export function renderError(error: RollcallError): string {
  switch (error.code) {
    case 'unavailable':
      return 'The system behind this did not answer properly. Nothing is known of the outcome; try again later.';
    case 'timed-out':
      return 'No answer came in time. Nothing is known of the outcome; read again before you repeat it.';
    case 'throttled':
      return `${error.operation} was refused because the quota of calls is used up. Try again later.`;
    case 'denied':
      return `${error.operation} is not allowed with these credentials. Give them the permission, or use others.`;
    case 'invalid-request':
      return `${error.operation} was refused as malformed${error.detail === undefined ? '' : `: ${error.detail}`}.`;
    case 'unexpected-answer':
      return `${error.operation} answered something that this version does not understand.`;
    case 'host-failed':
      return 'A function of the host application threw. What was done before stands; its error is with the report of the run.';
    case 'invalid-cursor':
      return 'The listing cannot go on from there. Start it again from the beginning.';
    case 'cancelled':
      return 'It was cancelled.';
    case 'closed':
      return 'The store or directory has been closed. Open a new one.';
    case 'version-conflict':
      return 'Somebody else has changed it in the meantime. Read it again, and decide again.';
    case 'directory-user-not-found':
      return 'The directory has no such user any more. Look at who exists, and plan again.';
    case 'directory-login-taken':
      return 'The directory has a user of this login name already. Promote that one, or choose another login name.';
    case 'directory-quota-reached':
      return 'The instance has as many users as its quota allows. Ask AWS to raise the quota, or delete users.';
    case 'directory-refused':
      return `The directory refused ${error.operation}${error.field === undefined ? '' : ` because of ${error.field}`}. Check the values.`;
    case 'invalid-directory-user':
      return 'The directory answered a user without an id or a usable login name.';
    case 'invalid-environment-id':
      return `This cannot name an environment. Expected ${error.expected}.`;
    case 'wrong-environment':
      return `It was made for environment ${error.got}, and this is ${error.expected}. Make it again here.`;
    case 'wrong-catalog':
      return 'It was made with another catalog of settings. Make it again with this one.';
    case 'invalid-template-name':
      return templateName[error.reason];
    case 'invalid-description':
      return 'The description is not text that can be stored. Remove control characters.';
    case 'unknown-mode':
      return `There is no mode "${error.mode}". The modes are ${error.modes.join(', ')}.`;
    case 'invalid-settings':
      return error.problems.map(renderSettingProblem).join(' ');
    case 'template-name-taken':
      return `A template named "${error.name}" exists already (upper and lower case do not count). Choose another name.`;
    case 'template-not-found':
      return `There is no template "${error.template}". List the templates to see what there is.`;
    case 'login-name-taken':
      return 'A profile of this login name exists already (upper and lower case do not count).';
    case 'link-taken':
      return 'Another profile is linked to this directory user.';
    case 'reference-not-found':
      return `The directory has no ${kinds[error.kind]} "${error.name}".`;
    case 'reference-not-unique':
      return `The directory has several of the name "${error.name}" (${kinds[error.kind]}). Give its id or full path.`;
    case 'incomplete-read':
      return `${renderGap(error.gap)} Nothing is planned, since who was not seen is not proven absent. Try again.`;
    case 'invalid-plan':
      return `This is no plan: at ${error.path.join('.') || 'the top'}, expected ${error.expected}.`;
    case 'invalid-login':
      return logins[error.reason];
    case 'invalid-identity':
      return `The ${fieldLabel(error.field)} is refused. Expected ${error.expected}.`;
    case 'login-of-linked-profile':
      return 'The login name of a profile that is linked to a directory user cannot be changed.';
    case 'no-such-user':
      return 'Nobody has this login name, neither here nor in the directory.';
    case 'no-profile':
      return 'The user exists in the directory only. Promote the user first, by applying a template with promotion.';
    case 'not-in-directory':
      return 'The user has no directory user. Create it there first.';
    case 'not-seen-in-directory':
      return 'The user was not seen in the directory, and that read does not prove an absence. Read it again.';
    case 'ambiguous':
      return `Who is who cannot be told (${error.reason}). A person has to decide which of the candidates belong together.`;
    case 'login-taken-here':
      return 'The login name belongs to a profile that is linked to another directory user.';
    case 'already-in-directory':
      return 'The directory has a user of this login name already.';
    case 'managed-outside':
      return `The user is maintained by ${error.system}. Make the change there.`;
    case 'lifecycle-forbids':
      return `The user is ${error.state}, which does not allow this. ${lifted[error.state]} the user first.`;
    case 'no-access-already':
      return 'The user has no other security profile in the directory that could be put back. Give the user theirs first.';
    case 'not-permitted':
      return error.permission === undefined
        ? `This is for people who may do everything (${error.action}).`
        : `The permission "${error.permission}" is missing (${error.action}). Ask somebody who may give it.`;
    case 'out-of-scope':
      return `${scopes[error.of]} (${error.action}).`;
    case 'rule':
      return `The rule "${error.rule}" forbids it${error.field === undefined ? '' : `, because of ${error.field}`}.`;
    case 'directory-fields-without-user':
      return 'Settings of a directory user are given, and none is to be made. Ask for it, or leave them out.';
    case 'template-missing':
      return 'No template is given. Every user is made from one.';
    case 'contradictory-request':
      return 'The request names this user twice and wants different things. Keep one of them.';
    case 'not-changeable-in-directory':
      return `The ${fieldLabel(error.field)} cannot be changed in this directory: it comes from the identity provider.`;
    case 'no-security-profile':
      return 'A directory user needs at least one security profile.';
    case 'directory-rule':
      return renderRule(error);
    case 'changed-since-planned':
      return 'The user has changed since the plan was made, and was not written. Plan again.';
    case 'profile-gone':
      return 'The profile has been deleted since the plan was made.';
    case 'directory-user-gone':
      return 'The directory user has been deleted since the plan was made.';
    case 'password-missing':
      return 'The directory needs a password for a new user, and none was given.';
    case 'invalid-password':
      return 'The password is refused. Expected 8 to 64 characters without spaces, with a small letter, a capital and a digit.';
    case 'not-in-view':
      return `The ${error.side === 'directory' ? 'directory user' : 'profile'} is in no row. Look at who exists, and decide again.`;
    case 'not-confirmable':
      return 'These two cannot be confirmed as one: they are no candidates of one ambiguous row, nor each alone on its side.';
    case 'link-may-be-alive':
      return 'The profile is linked to a user whom this read did not see. Read the directory to its end first.';
    case 'invalid-access':
      return error.problems.map(renderAccessProblem).join(' ');
    case 'invalid-administrator':
      return `This is no administrator: at ${error.path.join('.') || 'the top'}, expected ${error.expected}.`;
    case 'no-such-administrator':
      return `There is no administrator "${error.id}".`;
    case 'administrator-exists':
      return `There is an administrator "${error.id}" already.`;
    case 'last-administrator':
      return 'Nobody would be left who may do everything. Give that to somebody else first.';
    case 'no-such-role':
      return `There is no role "${error.role}".`;
    case 'role-exists':
      return `There is a role "${error.role}" already. Choose another id.`;
    case 'role-fixed':
      return `What role "${error.role}" allows is fixed. Duplicate it, and change the copy.`;
    case 'role-in-use':
      return `Somebody has role "${error.role}", or another role includes it. Take it away there first.`;
    case 'directory-not-integrated':
      return 'The plan needs the directory, and none is integrated here. Name the instance.';
    case 'secret-missing':
      return `The value of the secret setting "${error.setting}" was not given. Secret values are in no plan.`;
    default:
      return error satisfies never;
  }
}

/** What is wrong with a value of a setting, in a sentence that does not show the value. */
export function renderSettingProblem(problem: SettingProblem): string {
  switch (problem.code) {
    case 'unknown-setting':
      return `There is no setting "${problem.setting}".`;
    case 'wrong-scope':
      return `Setting "${problem.setting}" is not ${problem.expected}-scoped.`;
    case 'not-in-mode':
      return `Setting "${problem.setting}" does not exist in mode ${problem.mode}.`;
    case 'invalid-setting-value':
      return `Setting "${problem.setting}" does not take this value. Expected ${problem.expected}.`;
    default:
      return problem satisfies never;
  }
}

/** What a read of the directory missed. */
export function renderGap(gap: SnapshotGap): string {
  switch (gap.reason) {
    case 'failed':
      return `The directory was not read to the end: ${renderError(gap.error)}`;
    case 'count-differs':
      return `The directory told ${gap.read} users and should have told ${gap.expected}.`;
    case 'unreadable-users':
      return `The directory told ${gap.count} users that cannot be read.`;
    default:
      return gap satisfies never;
  }
}

function renderRule({ field, rule }: NewDirectoryUserProblem): string {
  return `The ${fieldLabel(field)} ${rules[rule]}.`;
}

/** `deskPhoneNumber` as people write it: desk phone number. */
function fieldLabel(field: string): string {
  return field.replace(/Ids?$/, '').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const lifted = {
  deleted: 'Restore',
  suspended: 'Reinstate',
  disabled: 'Enable',
  locked: 'Unlock',
} as const satisfies Record<Condition, string>;

const scopes = {
  environment: 'The administrator has no access to this environment',
  hierarchy: 'The user is, or would be, in none of the hierarchy groups of the administrator',
  management: 'The user is not maintained by the system that asks',
} as const;

const kinds: { readonly [Kind in ReferenceKind]: string } = {
  'routing-profile': 'routing profile',
  'security-profile': 'security profile',
  'hierarchy-group': 'hierarchy group',
};

const rules: { readonly [Rule in NewDirectoryUserProblem['rule']]: string } = {
  required: 'is required by the directory',
  'not-allowed': 'is not taken by a directory of this identity type',
  'too-long': 'is too long for the directory',
  characters: 'has characters that the directory does not take: use letters, digits and _ . - @',
  'at-sign': 'may hold @ only as a whole e-mail address does',
  e164: 'is no telephone number in E.164 form such as +15551234567',
  'at-least-one': 'must hold at least one',
  'too-many': 'may hold at most ten',
  'out-of-range': 'is out of range: 0 to 2,000,000 whole seconds',
};

const templateName = {
  empty: 'A template needs a name.',
  'too-long': 'The name of a template has at most 128 characters.',
  'not-text': 'The name of a template holds characters that are no text.',
} as const;

const logins = {
  empty: 'A login name needs at least one visible character.',
  'lone-surrogate': 'The login name is not well-formed text.',
  nul: 'The login name holds U+0000, which cannot be stored.',
} as const;
