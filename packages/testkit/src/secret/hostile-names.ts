import {
  type clear,
  parseEnvironmentId,
  set,
  type Changes,
  type ChangeableFields,
  type SettingValues,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import * as fc from 'fast-check';
import { userOf } from '../directory/some-directory-user.js';
import { complete, profileOf } from '../existence/some-world.js';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { loginOf } from '../login/some-login.js';
import type { SecretSubject } from './secret-subject.js';

const someName = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype');
const someText = fc.constantFrom('1', '{"polluted":1}', '{"prototype":{"polluted":1}}', '"polluted"');

export const hostileNames = defineLaw({
  id: 'isolation.hostile-keys',
  statement:
    'Names that every object has are data like any other – as logins, tags, members of values and of documents – and change no prototype.',
  classes: ['__proto__', 'another name'],
  input: fc.record({ name: someName, text: someText }),
  holds: (subject: SecretSubject, { name, text }, cover) => {
    cover(name === '__proto__' ? name : 'another name');
    const before = prototypes();
    const values = JSON.parse(`{"${name}":${text}}`) as SettingValues;
    isRefused(subject, name, values);
    isData(subject, name, values);
    demandEqual(prototypes(), before, 'a prototype has changed');
    demand(!('polluted' in {}), 'the prototype of all objects has changed');
  },
});

/** No setting is called so, and no document has such a member. */
function isRefused(subject: SecretSubject, name: string, values: SettingValues): void {
  demand(subject.parsePlan(JSON.stringify(values)).isErr(), 'it was taken for a plan');
  demand(subject.parseValues(emptyCatalog, { scope: 'user' }, values).isErr(), 'it was taken for a setting');
  const profile = profileOf('p0', loginOf(name), {}, []);
  const intents = JSON.parse(`{"${name}":${JSON.stringify(set(1))}}`) as Record<string, typeof clear>;
  const version = { ...profile.configuration.template, name: 'T', description: '', mode: 'calm' };
  const beneath = { ...version, values: {}, initialValues: {} };
  const changed = subject.changeProfile(emptyCatalog, profile, beneath, { userValues: intents });
  demand(changed.isErr(), 'it was taken for a change');
}

/** A user, a tag and a member of a value may be called so, and stay what they are. */
function isData(subject: SecretSubject, name: string, values: SettingValues): void {
  demand(subject.parseLogin(name).isOk(), 'it cannot be a login');
  demandEqual(subject.mergeValues({}, values, {}).values, values, 'a value was lost in a merge');
  const tags = [{ key: name, value: name }];
  demandEqual(subject.canonicalField('tags', tags), tags, 'a tag was lost');
  const login = loginOf(name);
  const origin = { environment: orThrow(parseEnvironmentId('here')), catalog: emptyCatalog.fingerprint };
  const user = userOf(name, login, { tags: [] });
  const directory = { users: [user], completeness: complete };
  const { rows } = subject.existence({ origin, directory, profiles: [profileOf(name, login, {}, [])] });
  demand(rows.length === 1 && rows[0]?.presence === 'both', 'a user of this name is not found');
  const changes: Changes<ChangeableFields> = { tags: set(tags) };
  const plan = subject.planEditDirectory({
    origin,
    catalog: emptyCatalog,
    manifest: undefined,
    identityType: 'saml',
    targets: rows.map(subject.targetOfRow),
    changes,
  });
  const back = subject.parsePlan(subject.serialisePlan(plan));
  demand(back.isOk(), 'its plan cannot be read back');
  demandEqual(back.value, plan, 'its plan is read back as another');
}

/** What prototypes hold. */
function prototypes(): readonly (readonly PropertyKey[])[] {
  return [Object, Array, Map, String, Function].map((one) => Reflect.ownKeys(one.prototype as object));
}

const emptyCatalog = {
  name: 'Empty',
  modes: ['calm'],
  defaultMode: 'calm',
  groups: [],
  settings: [],
  setting: () => undefined,
  settingsOf: () => [],
  fingerprint: '',
};
