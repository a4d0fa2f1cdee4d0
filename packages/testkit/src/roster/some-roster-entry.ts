import { clear, parseLogin, Secret, type Intent } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import type { RosterDialectName, RosterEntry } from '@rollcall/core/roster';
import * as fc from 'fast-check';

const tricky = fc.constantFrom(
  'a',
  '=',
  '+1',
  "'",
  "'=1",
  '"',
  ',',
  '\n',
  '\r\n',
  '\uFEFF',
  '|',
  '/',
  '\\',
  '(clear)',
  ' ',
  'é',
  '＝',
);

/** Text of characters that files stumble over, and of any others. */
export const trickyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(tricky, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  )
  .filter((text) => text.isWellFormed() && !text.includes('\0'));

const email = fc.constantFrom('ann@x.org', 'bob.lee@example.com');
const phone = fc.constantFrom('+15551234567', '+491701234567');
const login = trickyText
  .map(parseLogin)
  .filter((parsed) => parsed.isOk())
  .map((parsed) => parsed._unsafeUnwrap());

const setTo = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Intent<T>> =>
  value.map((one) => ({ kind: 'set', value: one }));
const setOrClear = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Intent<T>> =>
  fc.oneof({ weight: 4, arbitrary: setTo(value) }, fc.constant(clear));

const identityWith = (of: typeof setTo) =>
  fc.record(
    { firstName: of(trickyText), lastName: of(trickyText), email: of(email), secondaryEmail: of(email) },
    { requiredKeys: [], noNullPrototype: true },
  );

const names = (text: fc.Arbitrary<string>) => fc.array(text, { minLength: 1, maxLength: 3 });
const someTagValue = fc.oneof(fc.constantFrom('', 'v', '=1'), trickyText);
const connect = fc.record(
  {
    routingProfile: setTo(trickyText),
    securityProfiles: setTo(names(trickyText)),
    hierarchyPath: setOrClear(names(trickyText)),
    mobile: setOrClear(phone),
    phoneType: setTo(fc.constantFrom('soft' as const, 'desk' as const)),
    deskPhoneNumber: setOrClear(phone),
    autoAccept: setTo(fc.boolean()),
    afterContactWorkSeconds: setTo(fc.nat(600)),
    tags: setOrClear(
      fc.uniqueArray(
        fc.record(
          { key: fc.constantFrom('k', 'a:b', 'c=', 'ß @'), value: someTagValue },
          { noNullPrototype: true },
        ),
        {
          minLength: 1,
          maxLength: 3,
          selector: ({ key }) => key,
        },
      ),
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const userValues = fc.constant<RosterEntry['userValues']>(new Map());

const plainText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Ann', "d'Or", 'Basic, new', 'a "b"', 'zwei\nZeilen', "'t Hart") },
  { weight: 1, arbitrary: trickyText },
);
const plainLogin = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('ann', 'bob@x.org').map((name) => orThrow(parseLogin(name))) },
  { weight: 1, arbitrary: login },
);

/** An entry as the file of Amazon Connect has it: most can be written there, and some not. */
const amazonConnectEntry: fc.Arbitrary<RosterEntry> = fc.record({
  login: plainLogin,
  identity: fc.record(
    { firstName: setTo(plainText), lastName: setTo(plainText), email: setTo(email) },
    { requiredKeys: [], noNullPrototype: true },
  ),
  connect: fc.record(
    {
      routingProfile: setTo(plainText),
      securityProfiles: setTo(names(plainText)),
      hierarchyPath: setTo(names(plainText)),
      mobile: setTo(phone),
      deskPhoneNumber: setTo(phone),
      phoneType: setTo(fc.constantFrom('soft' as const, 'desk' as const)),
      tags: setTo(fc.constant([{ key: 'a:b', value: '' }])),
    },
    { requiredKeys: ['routingProfile', 'securityProfiles'], noNullPrototype: true },
  ),
  userValues,
});

/** An entry for a file of the dialect; the rollcall dialect holds the most, that of Amazon Connect not all of these. */
export function someRosterEntry(dialect: RosterDialectName): fc.Arbitrary<RosterEntry> {
  if (dialect === 'amazon-connect') return amazonConnectEntry;
  if (dialect === 'symbee') {
    return fc.record({ login, identity: identityWith(setTo), connect: fc.constant({}), userValues });
  }
  return fc.record(
    {
      login,
      identity: identityWith(setOrClear),
      connect,
      userValues,
      template: trickyText,
      password: fc.constantFrom('aA1=bcdef', '+Secret12').map((text) => new Secret(text)),
    },
    { requiredKeys: ['login', 'identity', 'connect', 'userValues'], noNullPrototype: true },
  );
}

/** Entries with different logins. */
export function someRoster(
  dialect: Exclude<RosterDialectName, 'amazon-connect'>,
): fc.Arbitrary<readonly RosterEntry[]> {
  return fc.uniqueArray(someRosterEntry(dialect), {
    minLength: 1,
    maxLength: 4,
    selector: (entry) => entry.login.key,
  });
}
