import type { DirectoryFieldName, DirectoryFields } from '@rollcall/core';
import * as fc from 'fast-check';

const text = fc.constantFrom('', 'a', 'A', 'e\u0301', '\u00E9', 'H\u0331');
const email = fc.constantFrom(
  '',
  'a@x.org',
  'a@X.org',
  'A@x.org',
  'e\u0301@H\u0331.org',
  '\u00E9@\u1E96.org',
  '@',
  'a@b@C',
);
const id = fc.constantFrom('', 'x', 'X');
const number = fc.constantFrom(0, -0, 1, 1.5);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const byChannel = (values: fc.Arbitrary<unknown>) =>
  fc.record({ voice: values, chat: values }, { requiredKeys: [], noNullPrototype: true });
const list = (values: fc.Arbitrary<unknown>) => fc.array(values, { maxLength: 3 });
const entry = (values: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[] = []) =>
  fc.record(values, { requiredKeys, noNullPrototype: true });

const byName: Record<DirectoryFieldName, fc.Arbitrary<unknown>> = {
  firstName: text,
  lastName: text,
  email,
  secondaryEmail: email,
  mobile: text,
  directoryUserId: id,
  routingProfileId: id,
  securityProfileIds: list(fc.constantFrom('x', 'X', '\uE000', '\u{10000}')),
  hierarchyGroupId: id,
  phoneType: fc.constantFrom('soft', 'desk'),
  deskPhoneNumber: text,
  autoAccept: fc.boolean(),
  afterContactWorkSeconds: number,
  persistentConnection: fc.boolean(),
  autoAcceptByChannel: byChannel(
    entry({ autoAccept: fc.boolean(), agentFirstCallback: fc.boolean() }, ['autoAccept']),
  ),
  afterContactWorkByChannel: byChannel(entry({ seconds: number, agentFirstCallbackSeconds: number })),
  phoneByChannel: byChannel(entry({ type: fc.constantFrom('soft', 'desk'), number: text }, ['type'])),
  persistentConnectionByChannel: byChannel(fc.boolean()),
  voiceEnhancementByChannel: byChannel(fc.constantFrom('none', 'voice-isolation')),
  tags: list(fc.record({ key: fc.constantFrom('k', 'K'), value: fc.constantFrom('', 'v') })),
  proficiencies: list(
    fc.record({
      attribute: fc.constantFrom('lang', 'skill'),
      value: fc.constantFrom('de', 'en'),
      level: fc.constantFrom(1, 2),
    }),
  ),
};

/** What a field of a directory user may hold, with spellings that mean the same; or nothing. */
export function someFieldValue<Name extends DirectoryFieldName>(
  name: Name,
): fc.Arbitrary<Exclude<DirectoryFields[Name], undefined> | undefined> {
  return maybe(byName[name] as fc.Arbitrary<Exclude<DirectoryFields[Name], undefined>>);
}
