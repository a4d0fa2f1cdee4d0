import { describe, expect, it } from 'vitest';
import { canonicalField, sameField } from './directory-field-table.js';
import type { DirectoryFieldName } from './directory-fields.js';

const canonical = (name: DirectoryFieldName, value: unknown) =>
  canonicalField(name, value as never) as unknown;
const same = (name: DirectoryFieldName, a: unknown, b: unknown) => sameField(name, a as never, b as never);

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

describe('the one spelling of a field', () => {
  const tag = (key: string, value: string) => ({ key, value });
  const skill = (attribute: string, value: string, level: number) => ({ attribute, value, level });

  it.each<[DirectoryFieldName, unknown, unknown]>([
    ['lastName', 'Zoe\u0308', 'Zo\u00EB'],
    ['email', 'No.Body', 'No.Body'],
    ['email', 'A@b@C.DE', 'A@b@c.de'],
    ['email', '', undefined],
    ['mobile', '+1555', '+1555'],
    ['autoAccept', false, false],
    ['afterContactWorkSeconds', -0, 0],
    ['securityProfileIds', ['b', 'a', 'b'], ['a', 'b']],
    [
      'tags',
      [tag('b', '1'), tag('a', '2'), tag('a', '1'), tag('b', '1')],
      [tag('a', '1'), tag('a', '2'), tag('b', '1')],
    ],
    [
      'proficiencies',
      [skill('b', 'x', 1), skill('a', 'y', 2), skill('a', 'y', 1), skill('a', 'x', 3)],
      [skill('a', 'x', 3), skill('a', 'y', 1), skill('a', 'y', 2), skill('b', 'x', 1)],
    ],
    [
      'autoAcceptByChannel',
      { chat: { agentFirstCallback: true, autoAccept: false }, task: undefined },
      { chat: { autoAccept: false, agentFirstCallback: true } },
    ],
    [
      'afterContactWorkByChannel',
      { email: { seconds: -0 }, voice: { agentFirstCallbackSeconds: 5, seconds: undefined }, chat: {} },
      { email: { seconds: 0 }, voice: { agentFirstCallbackSeconds: 5 } },
    ],
    ['phoneByChannel', { voice: { type: 'soft', number: '' } }, { voice: { type: 'soft' } }],
    ['persistentConnectionByChannel', { voice: false }, { voice: false }],
    ['voiceEnhancementByChannel', { voice: 'none', chat: undefined }, { voice: 'none' }],
    ['tags', undefined, undefined],
    ['phoneByChannel', undefined, undefined],
    ['firstName', undefined, undefined],
  ])('%s: %j is %j', (name, value, spelling) => {
    expect(canonical(name, value)).toStrictEqual(spelling);
    expect(canonical(name, spelling)).toStrictEqual(spelling);
    expect(same(name, value, spelling)).toBe(true);
  });

  it.each<[DirectoryFieldName, unknown, unknown]>([
    ['securityProfileIds', ['a'], ['a', 'b']],
    ['securityProfileIds', ['a', 'b'], ['a', 'c']],
    ['securityProfileIds', ['a'], undefined],
    ['proficiencies', [skill('a', 'x', 1)], [skill('a', 'x', 2)]],
    ['proficiencies', [skill('a', 'x', 1)], [skill('a', 'y', 1)]],
    ['persistentConnectionByChannel', { voice: true }, { chat: true }],
    ['phoneByChannel', { voice: { type: 'soft' } }, { voice: { type: 'desk' } }],
  ])('tells others apart: %s of %j and of %j', (name, a, b) => {
    expect([same(name, a, b), same(name, b, a)]).toEqual([false, false]);
  });
});
