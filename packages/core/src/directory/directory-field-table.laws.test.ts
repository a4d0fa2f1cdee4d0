import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalField, directoryFieldNames, sameField } from './directory-field-table.js';
import type { DirectoryFieldName } from './directory-fields.js';

const runs = { numRuns: 2000 };

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
const byChannel = (values: fc.Arbitrary<unknown>) => fc.record({ voice: maybe(values), chat: maybe(values) });
const list = (values: fc.Arbitrary<unknown>) => fc.array(values, { maxLength: 4 });

const values: Record<DirectoryFieldName, fc.Arbitrary<unknown>> = {
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
    fc.record({ autoAccept: fc.boolean(), agentFirstCallback: maybe(fc.boolean()) }),
  ),
  afterContactWorkByChannel: byChannel(
    fc.record({ seconds: maybe(number), agentFirstCallbackSeconds: maybe(number) }),
  ),
  phoneByChannel: byChannel(fc.record({ type: fc.constantFrom('soft', 'desk'), number: maybe(text) })),
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

const canonical = (name: DirectoryFieldName, value: unknown) =>
  canonicalField(name, value as never) as unknown;
const same = (name: DirectoryFieldName, a: unknown, b: unknown) => sameField(name, a as never, b as never);

describe.each(directoryFieldNames)('%s', (name) => {
  const value = maybe(values[name]);

  it('is canonical once it was made so', () => {
    fc.assert(
      fc.property(value, (a) => {
        expect(canonical(name, canonical(name, a))).toStrictEqual(canonical(name, a));
        expect(same(name, a, canonical(name, a))).toBe(true);
      }),
      runs,
    );
  });

  it('is the same exactly where the canonical spelling is', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [x, y] = [canonical(name, a), canonical(name, b)];
        expect(same(name, a, b)).toBe(JSON.stringify(x) === JSON.stringify(y));
        expect(same(name, b, a)).toBe(same(name, a, b));
      }),
      runs,
    );
  });

  it('does not depend on order or repeats, where it is a set', () => {
    fc.assert(
      fc.property(value, fc.nat(), (a, seed) => {
        if (!Array.isArray(a)) return;
        const turned = [...a.slice(seed % (a.length + 1)), ...a].toReversed();
        expect(same(name, a, turned)).toBe(true);
      }),
      runs,
    );
  });
});

describe('the declared equivalences', () => {
  it('know an e-mail by NFC and the case of its domain only', () => {
    expect(canonical('email', 'Zoe\u0308@H\u0331.ORG')).toBe('Zo\u00EB@\u1E96.org');
    expect(same('email', 'a@X.org', 'a@x.ORG')).toBe(true);
    expect(same('email', 'A@x.org', 'a@x.org')).toBe(false);
  });

  it.each([
    ['firstName', ''],
    ['securityProfileIds', []],
    ['tags', []],
    ['phoneByChannel', {}],
    ['afterContactWorkByChannel', { voice: {} }],
    ['hierarchyGroupId', ''],
  ] as const)('know an empty %s as no value', (name, empty) => {
    expect(same(name, empty, undefined)).toBe(true);
    expect(canonical(name, empty)).toBeUndefined();
  });

  it('know everything else exactly', () => {
    expect(same('afterContactWorkSeconds', 0, undefined)).toBe(false);
    expect(same('autoAccept', false, undefined)).toBe(false);
    expect(same('tags', [{ key: 'k', value: 'v' }], [{ key: 'K', value: 'v' }])).toBe(false);
    expect(same('securityProfileIds', ['x'], ['X'])).toBe(false);
  });

  it('prefer neither of two values that one tag has', () => {
    const [v, w] = [
      { key: 'k', value: 'v' },
      { key: 'k', value: 'w' },
    ];
    expect(same('tags', [v, w], [w, v])).toBe(true);
    expect(same('tags', [v, w], [v])).toBe(false);
    expect(same('tags', [v, w], [w])).toBe(false);
  });
});
