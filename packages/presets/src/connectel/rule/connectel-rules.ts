import type { ProfileRule } from '@rollcall/core';
import type { AccessModel } from '@rollcall/core/authorization';
import { userProfilesOf } from '../user-profile/user-profiles-of.js';

/** The username is small letters, digits, dots and underscores. The vendor advises it; here it holds for who is made. */
const usernameIsLowerCase: ProfileRule = ({ before, after }) =>
  before !== undefined || after === undefined || /^[\p{Ll}\p{Lo}\p{Nd}._]+$/u.test(after.login.name)
    ? undefined
    : { rule: 'username-is-lower-case', field: 'login' };

/** The username never changes. */
const usernameIsImmutable: ProfileRule = ({ before, after }) =>
  before === undefined || after === undefined || before.login.name === after.login.name
    ? undefined
    : { rule: 'username-is-immutable', field: 'login' };

/** The role never changes, neither by hand nor by a template of the other role. */
const roleIsImmutable: ProfileRule = ({ settingsBefore, settingsAfter }) => {
  const [before, after] = [settingsBefore(), settingsAfter()];
  return before === undefined || after === undefined || before.mode === after.mode
    ? undefined
    : { rule: 'role-is-immutable', field: 'mode' };
};

/** Who is made has an internal number. */
const internalIsGiven: ProfileRule = ({ before, settingsAfter }) =>
  before === undefined && settingsAfter()?.values.internal === ''
    ? { rule: 'internal-is-given', field: 'setting.internal' }
    : undefined;

/** The internal number never changes. */
const internalIsImmutable: ProfileRule = ({ settingsBefore, settingsAfter }) => {
  const [before, after] = [settingsBefore(), settingsAfter()];
  return before === undefined || after === undefined || before.values.internal === after.values.internal
    ? undefined
    : { rule: 'internal-is-immutable', field: 'setting.internal' };
};

/** A User Profile that somebody is given exists. */
function userProfileExists(access: () => Pick<AccessModel, 'roles'>): ProfileRule {
  return ({ settingsBefore, settingsAfter }) => {
    const chosen = chosenBy(settingsAfter());
    const isKept = chosen === undefined || chosen === chosenBy(settingsBefore());
    return isKept || userProfilesOf(access()).some(({ id }) => id === chosen)
      ? undefined
      : { rule: 'user-profile-exists', field: 'setting.userProfile' };
  };
}

function chosenBy(settings: ReturnType<Parameters<ProfileRule>[0]['settingsAfter']>): unknown {
  return settings?.mode === 'user' ? settings.values.userProfile : undefined;
}

/** Connectel's rules about users, also for a catalog that adds to Connectel's. `access` gives the roles as they are now. */
export function connectelRules(access: () => Pick<AccessModel, 'roles'>): readonly ProfileRule[] {
  return [
    usernameIsLowerCase,
    usernameIsImmutable,
    roleIsImmutable,
    internalIsGiven,
    internalIsImmutable,
    userProfileExists(access),
  ];
}
