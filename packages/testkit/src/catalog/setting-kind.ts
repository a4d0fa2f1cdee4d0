import type { AnySetting, Json } from '@rollcall/core';
import { exampleCatalog } from '@rollcall/core/example-catalog';
import * as fc from 'fast-check';

/** A setting that a generated catalog may have: some values that it takes, and some that it must refuse. */
export interface SettingKind {
  readonly key: string;
  readonly schema: AnySetting['schema'];
  readonly default: Json;
  readonly values: fc.Arbitrary<Json>;
  readonly refused: readonly unknown[];
  readonly secret: boolean;
}

const schemaOf = (key: (typeof exampleCatalog)['settings'][number]['key']) =>
  exampleCatalog.setting(key).schema;
const notText: readonly unknown[] = [1, ['a'], { text: 'a' }];

/** Values of secret settings hold this word, and nothing else that is generated does. */
export const secretWord = 'hush';

const secretKind = (key: string): SettingKind => ({
  key,
  schema: schemaOf('softphonePassword'),
  default: `${secretWord}-0`,
  values: fc.constantFrom(`${secretWord}-0`, `${secretWord}-1`, `${secretWord}-2`),
  refused: notText,
  secret: true,
});

/** Numbers, choices, switches, texts, lists and objects, and secrets; small, so that equal values come up often. */
export const settingKinds: readonly SettingKind[] = [
  {
    key: 'volume',
    schema: schemaOf('ringVolume'),
    default: 1,
    values: fc.integer({ min: 0, max: 3 }),
    refused: [-1, 101, 0.5, '1', Number.NaN],
    secret: false,
  },
  {
    key: 'theme',
    schema: schemaOf('theme'),
    default: 'light',
    values: fc.constantFrom('light', 'dark', 'system'),
    refused: ['Light', '', 0],
    secret: false,
  },
  {
    key: 'voicemail',
    schema: schemaOf('voicemail'),
    default: false,
    values: fc.boolean(),
    refused: ['true', 0],
    secret: false,
  },
  {
    key: 'panels',
    schema: schemaOf('toolbarPanels'),
    default: [],
    values: fc.constantFrom<Json>([], ['dialpad'], ['dialpad', 'history'], ['history', 'dialpad']),
    refused: ['dialpad', ['window'], { 0: 'dialpad' }],
    secret: false,
  },
  {
    key: 'forwarding',
    schema: schemaOf('noAnswerForwarding'),
    default: { to: 'voicemail', afterSeconds: 20 },
    // Two of these are equal: the order of keys does not count.
    values: fc.constantFrom<Json>(
      { to: 'voicemail', afterSeconds: 20 },
      { afterSeconds: 20, to: 'voicemail' },
      { to: 'operator', afterSeconds: 5 },
    ),
    refused: [{}, [], { to: 'voicemail', afterSeconds: 20, more: 1 }],
    secret: false,
  },
  {
    key: 'nickname',
    schema: schemaOf('callerIdName'),
    default: '',
    values: fc.constantFrom('', 'Al', 'Bo'),
    refused: notText,
    secret: false,
  },
  secretKind('token'),
  secretKind('pin'),
];

const kinds = new Map(settingKinds.map((kind) => [kind.key, kind]));

/** The kind of a setting of a generated catalog. */
export function kindOf({ key }: AnySetting): SettingKind {
  const kind = kinds.get(key);
  if (kind === undefined) throw new TypeError(`Setting "${key}" is of no generated catalog.`);
  return kind;
}
