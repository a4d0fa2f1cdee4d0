import type { ChangeableFields, Changes, DirectoryFields } from '@rollcall/core';
import { clear, set } from '@rollcall/core';
import * as fc from 'fast-check';

/** A user to be made, before it is known what the directory has to give: numbers stand for its profiles and groups. */
export interface UserDraft {
  readonly loginName: string;
  readonly fields: DirectoryFields;
  readonly routing: number;
  readonly security: readonly [number, ...number[]];
  readonly group: number | undefined;
}

const someNames = fc.constantFrom(
  'Ana',
  'Zoë',
  'O’Hara',
  '李',
  '\u{10400}na',
  '__proto__',
  'constructor',
  'de la Cruz',
);
const someEmails = fc.constantFrom('ana@example.com', 'Ana.Lima@example.org', 'zoe+desk@example.net');
const somePhones = fc.constantFrom('+15551234567', '+4930123456', '+351210000000');
const someSeconds = fc.constantFrom(0, 1, 30, 2_000_000);
const someTags = fc.uniqueArray(
  fc.record(
    {
      key: fc.constantFrom('team', 'Team', '__proto__', 'cost:centre'),
      value: fc.constantFrom('', 'sales', 'constructor'),
    },
    { noNullPrototype: true },
  ),
  { selector: ({ key }) => key, maxLength: 3 },
);
const someProficiencies = fc.uniqueArray(
  fc.record(
    {
      attribute: fc.constantFrom('language', 'product'),
      value: fc.constantFrom('en', 'pt'),
      level: fc.integer({ min: 1, max: 5 }),
    },
    { noNullPrototype: true },
  ),
  { selector: ({ attribute, value }) => `${attribute} ${value}`, maxLength: 3 },
);
const someDeskPhones = fc.record(
  {
    phoneType: fc.constantFrom('soft' as const, 'desk' as const),
    deskPhoneNumber: somePhones,
    autoAccept: fc.boolean(),
    afterContactWorkSeconds: someSeconds,
    persistentConnection: fc.boolean(),
  },
  { noNullPrototype: true },
);

/** Login names of which no two differ in case alone: directories disagree on those. */
const someLoginNames = fc.constantFrom(
  'ana',
  'bob.lee',
  'carl_9',
  'dora-x',
  'eve@example.com',
  '__proto__',
  'constructor',
  'Zed',
);

/** Users that any directory takes. */
export const someUsers: fc.Arbitrary<UserDraft> = fc.record({
  loginName: someLoginNames,
  fields: fc
    .record(
      {
        firstName: someNames,
        lastName: someNames,
        email: someEmails,
        secondaryEmail: someEmails,
        mobile: somePhones,
        tags: someTags,
        phone: someDeskPhones,
      },
      { requiredKeys: ['firstName', 'lastName', 'email'], noNullPrototype: true },
    )
    .map(({ phone, ...fields }): DirectoryFields => ({ ...fields, ...phone })),
  routing: fc.nat(9),
  security: fc.tuple(fc.nat(9), fc.nat(9)),
  group: fc.option(fc.nat(9), { nil: undefined }),
});

/** Users of which any number stands beside each other. */
export function separateUsers(length: { readonly minLength?: number; readonly maxLength: number }) {
  return fc.uniqueArray(someUsers, { ...length, selector: ({ loginName }) => loginName });
}

/** A change before it is known what the directory has to give. */
export type ChangeDraft =
  | { readonly group: 'routing-profile'; readonly routing: number }
  | { readonly group: 'security-profiles'; readonly security: readonly number[] }
  | { readonly group: 'hierarchy'; readonly to: number | undefined }
  | {
      readonly group: 'identity' | 'phone' | 'channels' | 'tags' | 'proficiencies';
      readonly fields: Changes<ChangeableFields>;
    };

const setOrClear = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof(
    values.map((value) => set(value)),
    fc.constant(clear),
  );
const isNotEmpty = (fields: object): boolean => Object.keys(fields).length > 0;

/** Changes that any directory takes of any user. */
export const someChanges = fc.oneof(
  fc.record({
    group: fc.constant('identity' as const),
    fields: fc
      .record(
        {
          firstName: someNames.map((name) => set(name)),
          lastName: someNames.map((name) => set(name)),
          email: someEmails.map((email) => set(email)),
          secondaryEmail: setOrClear(someEmails),
          mobile: setOrClear(somePhones),
        },
        { requiredKeys: [], noNullPrototype: true },
      )
      .filter(isNotEmpty),
  }),
  fc.record({ group: fc.constant('routing-profile' as const), routing: fc.nat(9) }),
  fc.record({
    group: fc.constant('security-profiles' as const),
    security: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ group: fc.constant('hierarchy' as const), to: fc.option(fc.nat(9), { nil: undefined }) }),
  fc.record({
    group: fc.constant('phone' as const),
    fields: someDeskPhones.map((phone) =>
      Object.fromEntries(Object.entries(phone).map(([name, value]) => [name, set(value)])),
    ),
  }),
  fc.record({
    group: fc.constant('channels' as const),
    fields: fc.constantFrom<Changes<ChangeableFields>>(
      { autoAcceptByChannel: set({ voice: { autoAccept: true } }) },
      { afterContactWorkByChannel: set({ voice: { seconds: 10 }, chat: { seconds: 30 } }) },
      { persistentConnectionByChannel: set({ voice: true }) },
    ),
  }),
  fc.record({ group: fc.constant('tags' as const), fields: someTags.map((tags) => ({ tags: set(tags) })) }),
  fc.record({
    group: fc.constant('proficiencies' as const),
    fields: someProficiencies.map((proficiencies) => ({ proficiencies: set(proficiencies) })),
  }),
) as fc.Arbitrary<ChangeDraft>;
