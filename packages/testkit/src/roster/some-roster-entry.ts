import { clear, parseLogin, Secret, type Intent } from '@rollcall/core';
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
      fc.constantFrom(
        [{ key: 'k', value: 'v' }],
        [
          { key: 'a:b', value: '' },
          { key: 'c', value: '=1' },
        ],
      ),
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const userValues = fc.constant<RosterEntry['userValues']>(new Map());

/** An entry that a file of the dialect can hold; the rollcall dialect holds the most. */
export function someRosterEntry(
  dialect: Exclude<RosterDialectName, 'amazon-connect'>,
): fc.Arbitrary<RosterEntry> {
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
