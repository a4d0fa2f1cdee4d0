import {
  canonicalJson,
  ok,
  revealSecret,
  Secret,
  type AnyCatalog,
  type Json,
  type Password,
  type Tag,
} from '@rollcall/core';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const {
  canonicalField,
  changeProfile,
  mergeValues,
  parsePassword,
  parseValues,
  planApply,
  planCreate,
  planEdit,
  reportOverrides,
} = coreSubject;

/** A secret that forgot one of the ways of being shown. */
class LeakySecret extends Secret {
  override toJSON(): string {
    return revealSecret(this);
  }
}

export const secretMutants: readonly CoreMutant[] = [
  mutant(
    'secret.plan',
    'edited-secret-shown',
    'the value that an edit gives to a secret setting stands in the plan',
    {
      planEdit: (request) => planEdit({ ...request, catalog: withoutSecrets(request.catalog) }),
    },
  ),
  mutant('secret.plan', 'made-with-secrets', 'the secret values of a new user stand in its step', {
    planCreate: (request) => planCreate({ ...request, catalog: withoutSecrets(request.catalog) }),
  }),
  mutant('secret.refusals', 'value-told', 'a refusal tells the value that was refused', {
    changeProfile: (catalog, profile, beneath, changes) =>
      changeProfile(catalog, profile, beneath, changes).mapErr((error) => {
        if (error.code !== 'invalid-settings') return error;
        const wanted = { ...changes.overrides, ...changes.userValues };
        const problems = error.problems.map((problem) =>
          problem.code === 'invalid-setting-value'
            ? { ...problem, expected: `${problem.expected}, not ${canonicalJson(wanted[problem.setting])}` }
            : problem,
        );
        return { ...error, problems };
      }),
  }),
  mutant('secret.explanations', 'beneath-shown', 'a report shows what lies beneath a secret override', {
    reportOverrides: (catalog, standing) => {
      const all = [...standing];
      return reportOverrides(catalog, all).map((report) => ({
        ...report,
        overrides: report.overrides.map((one) => {
          const { beneath } = all.find(({ profile }) => profile.login.name === report.loginName)!;
          return { ...one, beneath: beneath.values[one.setting] ?? one.beneath };
        }),
      }));
    },
  }),
  mutant('isolation.hostile-keys', 'values-assigned', 'merged values are assigned one by one', {
    mergeValues: (base, ours, theirs) => {
      const { values, conflicts } = mergeValues(base, ours, theirs);
      const assigned: Record<string, Json> = {};
      for (const [key, value] of Object.entries(values)) assigned[key] = value;
      return { values: assigned, conflicts };
    },
  }),
  mutant('isolation.hostile-keys', 'tags-in-an-object', 'tags are sorted out in an object', {
    canonicalField: (name, value) => {
      const canonical = canonicalField(name, value);
      if (name !== 'tags' || canonical === undefined) return canonical;
      const byKey: Record<string, Tag> = {};
      for (const tag of canonical as readonly Tag[]) byKey[tag.key] = tag;
      return Object.values(byKey) as unknown as typeof canonical;
    },
  }),
  mutant('secret.plan', 'told-with-secrets', 'the diff of an apply shows secret values', {
    planApply: (request) => planApply({ ...request, catalog: withoutSecrets(request.catalog) }),
  }),
  mutant('isolation.hostile-keys', 'proto-passed-over', '`__proto__` is assigned, and so passed over', {
    parseValues: (catalog, place, input) =>
      Object.hasOwn(input, '__proto__') ? ok({}) : parseValues(catalog, place, input),
  }),
  mutant('secret.password', 'used-again', 'a password is like any secret, and can be used again', {
    parsePassword: (input) => parsePassword(input).map((password) => asSecret(revealSecret(password))),
  }),
  mutant('secret.password', 'spaces-taken', 'a password may hold spaces', {
    parsePassword: (input) => parsePassword(typeof input === 'string' ? input.replaceAll(' ', '_') : input),
  }),
  mutant('secret.generated-password', 'modulo', 'bytes become characters modulo the size of the alphabet', {
    generatePassword: (randomBytes) => {
      let password: Secret;
      do password = new Secret(lettersOf(randomBytes(20), letters.length));
      while (parsePassword(password).isErr());
      return password;
    },
  }),
  mutant('secret.generated-password', 'rule-forgotten', 'a generated password may lack a digit', {
    generatePassword: (randomBytes) => new Secret(lettersOf(randomBytes(20), 49)),
  }),
  mutant('secret.text', 'json-shows', 'a secret shows itself in JSON', { Secret: LeakySecret }),
];

const letters = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function lettersOf(bytes: Uint8Array, among: number): string {
  return [...bytes].map((byte) => letters.charAt(byte % among)).join('');
}

/** Takes any secret for a password. */
function asSecret(text: string): Password {
  return new Secret(text) as Password;
}

function withoutSecrets(catalog: AnyCatalog): AnyCatalog {
  return {
    ...catalog,
    setting: (key) => {
      const setting = catalog.setting(key);
      return setting && { ...setting, secret: false };
    },
  };
}
