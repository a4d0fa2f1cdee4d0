import {
  clear,
  type ChangeableFieldName,
  type ChangeableFields,
  type Changes,
  type Intent,
} from '@rollcall/core';
import * as fc from 'fast-check';
import type { LooseIntent } from './loose-intent.js';

/** A value for every field that can be changed, most of them such as users have already. */
const wantedValues: Readonly<Record<ChangeableFieldName, unknown>> = {
  firstName: 'Ann',
  lastName: 'Lee',
  email: 'a@x.org',
  secondaryEmail: 'b@x.org',
  mobile: '+15551234567',
  routingProfileId: 'r1',
  securityProfileIds: ['s1', 's2'],
  hierarchyGroupId: 'h1',
  phoneType: 'soft',
  deskPhoneNumber: '+15557654321',
  autoAccept: true,
  afterContactWorkSeconds: 30,
  persistentConnection: false,
  autoAcceptByChannel: { voice: { autoAccept: true } },
  afterContactWorkByChannel: { chat: { seconds: 10 } },
  phoneByChannel: { voice: { type: 'soft' } },
  persistentConnectionByChannel: { voice: true },
  voiceEnhancementByChannel: { voice: 'none' },
  tags: [{ key: 'k', value: 'v' }],
  proficiencies: [{ attribute: 'lang', value: 'de', level: 1 }],
};

const fieldNames = Object.keys(wantedValues) as ChangeableFieldName[];
/** These no user can be without. */
const needed: readonly ChangeableFieldName[] = ['routingProfileId', 'securityProfileIds'];

const intentFor = (name: ChangeableFieldName): fc.Arbitrary<Intent<unknown>> => {
  const toSet = fc.constant<Intent<unknown>>({ kind: 'set', value: wantedValues[name] });
  return needed.includes(name)
    ? fc.oneof({ arbitrary: toSet, weight: 9 }, { arbitrary: fc.constant(clear), weight: 1 })
    : fc.oneof({ arbitrary: toSet, weight: 4 }, { arbitrary: fc.constant(clear), weight: 1 });
};

const few = fc.subarray(fieldNames, { maxLength: 3 });
const many = fc.oneof(fc.subarray(fieldNames, { minLength: 4 }), fc.constant(fieldNames));
const intents = fc.record(Object.fromEntries(fieldNames.map((name) => [name, intentFor(name)])));

/** No port takes it, and a document may ask for it. */
const withoutSecurity = { securityProfileIds: clear } as Changes<ChangeableFields>;

/** One field is to be without a value; a listing may have left it out. */
const clearing = fc
  .constantFrom<Changes<ChangeableFields>>(
    { tags: clear },
    { email: clear },
    { lastName: clear },
    withoutSecurity,
  )
  .map((changes) => () => ({ kind: 'edit-directory' as const, changes }));

const setting: fc.Arbitrary<LooseIntent> = fc
  .record({ names: fc.oneof(few, many), intents })
  .map(({ names, intents: wanted }) => () => {
    const changes = Object.fromEntries(names.map((name) => [name, wanted[name]!]));
    return { kind: 'edit-directory', changes: changes as Changes<ChangeableFields> };
  });

/** The same change of every directory user: of few fields, or of many in all groups. */
export const looseDirectoryEdit: fc.Arbitrary<LooseIntent> = fc.oneof(
  { arbitrary: setting, weight: 3 },
  { arbitrary: clearing, weight: 1 },
);
