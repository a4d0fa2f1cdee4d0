import {
  set,
  type DirectoryChange,
  type DirectoryFields,
  type NewDirectoryUser,
  type RoutingProfileId,
  type SecurityProfileId,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { inspect } from 'node:util';
import { demand, demandEqual } from '../../law/demand.js';
import { codeOf, demandCode } from '../answer.js';
import {
  createBy,
  demandAgree,
  fieldsOf,
  newUserOf,
  PASSWORD,
  readAll,
  referencesOf,
  settle,
  somePassword,
} from './directory-calls.js';
import { directoryLaw } from './directory-law.js';
import { someUsers } from './some-users.js';

const flaws = {
  'unknown routing profile': { fields: { routingProfileId: 'nowhere' as RoutingProfileId } },
  'unknown security profile': { fields: { securityProfileIds: ['nowhere' as SecurityProfileId] } },
  'mobile not in E.164': { fields: { mobile: '555 1234' } },
  'desk phone without number': { fields: { phoneType: 'desk', deskPhoneNumber: undefined } },
  'too much work after contact': { fields: { afterContactWorkSeconds: 2_000_001 } },
  'login name with a space': { loginName: 'ana lima' },
  'login name too long': { loginName: 'a'.repeat(101) },
  'no last name': { fields: { lastName: undefined } },
} as const satisfies Record<
  string,
  {
    readonly loginName?: string;
    readonly fields?: { readonly [N in keyof DirectoryFields]?: DirectoryFields[N] | undefined };
  }
>;
type Flaw = keyof typeof flaws;

/** A user that almost keeps the rules. */
export const directoryRules = directoryLaw({
  id: 'directory.rules',
  statement:
    'A user that breaks a rule is refused as `directory-refused`, and nothing is made of it; so is a change to something that does not exist.',
  classes: Object.keys(flaws) as Flaw[],
  input: fc.record({ draft: someUsers, flaw: fc.constantFrom(...(Object.keys(flaws) as Flaw[])) }),
  holds: async ({ directory, console }, { draft, flaw }, cover) => {
    const references = await referencesOf(directory);
    const { loginName, fields } = newUserOf(draft, directory, references);
    const broken: { readonly loginName?: string; readonly fields?: object } = flaws[flaw];
    const user = {
      loginName: broken.loginName ?? loginName,
      fields: { ...fields, ...broken.fields },
    } as NewDirectoryUser;
    demandCode(await createBy(directory, references, user), ['directory-refused'], flaw);
    cover(flaw);
    demandEqual(console.users(), [], 'the users');
    const [made] = await settle(directory, [draft]);
    const change: DirectoryChange = {
      group: 'routing-profile',
      fields: { routingProfileId: set('nowhere' as RoutingProfileId) },
    };
    demandCode(await directory.updateUser({ user: made!, change }), ['directory-refused'], 'updateUser');
    demandAgree(await readAll(directory, made!.id), made!, fieldsOf(directory), 'the user after a refusal');
  },
});

/** A password goes one way. */
export const directoryPasswords = directoryLaw({
  id: 'directory.no-passwords',
  statement:
    'No password comes back: it is in no answer, no error, no user and no inspection of the adapter, whether the user is made or refused.',
  classes: ['made', 'refused'],
  input: fc.record({ draft: someUsers, flaw: fc.constantFrom('none', 'login', 'twice', 'routing') }),
  holds: async ({ directory, console }, { draft, flaw }, cover) => {
    const references = await referencesOf(directory);
    const wanted = newUserOf(draft, directory, references);
    const routingProfileId = 'nowhere' as RoutingProfileId;
    const user = {
      loginName: flaw === 'login' ? 'no login' : wanted.loginName,
      fields: { ...wanted.fields, ...(flaw === 'routing' && { routingProfileId }) },
    };
    if (flaw === 'twice') await createBy(directory, references, wanted);
    const answer = await directory.createUser({ user, password: somePassword() });
    cover(codeOf(answer) === 'ok' ? 'made' : 'refused');
    const users = await directory.snapshot();
    const id = answer.isOk() ? answer.value.id : undefined;
    const told = id && (await directory.readUser({ id, fields: fieldsOf(directory) }));
    for (const [what, one] of Object.entries({ answer, users, told, directory, shown: console.users() })) {
      const texts = [JSON.stringify(one), inspect(one, { depth: 20, showHidden: true })];
      demand(!texts.some((text) => text?.includes(PASSWORD)), `the password is in ${what}`);
    }
  },
});
