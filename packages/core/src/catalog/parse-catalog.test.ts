import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineCatalog } from './define-catalog.js';
import { parseCatalog } from './parse-catalog.js';

type Loose = { readonly [member: string]: unknown };

const volume = { label: 'Volume', schema: z.int().min(0).max(10), default: 5, scope: 'template' };

function definition(settings: Loose = { volume }, more: Loose = {}): Loose {
  return {
    name: 'Test',
    modes: ['agent', 'supervisor'],
    defaultMode: 'agent',
    groups: { desktop: { label: 'Desktop', sections: { sound: { label: 'Sound', settings } } } },
    ...more,
  };
}

function errorOf(input: unknown): unknown {
  return parseCatalog(input)._unsafeUnwrapErr();
}

function errorOfSetting(changes: Loose): unknown {
  return errorOf(definition({ volume: { ...volume, ...changes } }));
}

describe('parseCatalog', () => {
  it('knows where each setting stands and in which modes it exists', () => {
    const ring = {
      ...volume,
      label: 'Ring',
      help: 'Loud?',
      modes: ['supervisor'],
      scope: 'user',
      secret: true,
    };
    const catalog = parseCatalog(definition({ volume, ring }))._unsafeUnwrap();
    expect(catalog.settings.map(({ key }) => key)).toEqual(['volume', 'ring']);
    expect(catalog.settingsOf('agent').map(({ key }) => key)).toEqual(['volume']);
    expect(catalog.settingsOf('unison')).toEqual([]);
    expect(catalog).toMatchObject({ name: 'Test', modes: ['agent', 'supervisor'], defaultMode: 'agent' });
    expect(catalog.setting('ring')).toEqual({
      key: 'ring',
      label: 'Ring',
      help: 'Loud?',
      group: 'desktop',
      section: 'sound',
      schema: volume.schema,
      default: 5,
      modes: new Set(['supervisor']),
      scope: 'user',
      secret: true,
      parse: expect.any(Function) as unknown,
    });
    expect(catalog.setting('volume')).toMatchObject({
      modes: new Set(['agent', 'supervisor']),
      secret: false,
    });
    expect(catalog.setting('volume')).not.toHaveProperty('help');
    expect(catalog.setting('toString')).toBeUndefined();
  });

  it('has the settings of each section in their groups', () => {
    const groups = {
      one: { label: 'One', sections: { a: { label: 'A', settings: { volume } } } },
      two: {
        label: 'Two',
        sections: { a: { label: 'B', settings: { tone: volume } }, b: { label: 'C', settings: {} } },
      },
    };
    const catalog = parseCatalog(definition({}, { groups }))._unsafeUnwrap();
    expect(catalog.groups).toEqual([
      {
        key: 'one',
        label: 'One',
        sections: [{ key: 'a', label: 'A', settings: [catalog.setting('volume')] }],
      },
      {
        key: 'two',
        label: 'Two',
        sections: [
          { key: 'a', label: 'B', settings: [catalog.setting('tone')] },
          { key: 'b', label: 'C', settings: [] },
        ],
      },
    ]);
  });

  it.each(['Volume', 'ring-volume', '1st', '', 'a'.repeat(65), 'constructor', 'toString', 'valueOf'])(
    'refuses the key %j',
    (key) => {
      expect(errorOf(definition({ [key]: volume }))).toEqual({
        code: 'invalid-catalog-key',
        of: 'setting',
        key,
      });
    },
  );

  it.each([
    ['no modes', { modes: [] }, { code: 'catalog-without-modes' }],
    ['a mode twice', { modes: ['agent', 'agent'] }, { code: 'duplicate-mode', mode: 'agent' }],
    ['an empty mode', { modes: ['agent', ''] }, { code: 'invalid-catalog-key', of: 'mode', key: '' }],
    ['a foreign default mode', { defaultMode: 'unison' }, { code: 'unknown-default-mode', mode: 'unison' }],
    ['no settings', { groups: {} }, { code: 'catalog-without-settings' }],
    [
      'a group of no name',
      { groups: { '': { label: 'G', sections: {} } } },
      { code: 'invalid-catalog-key', of: 'group', key: '' },
    ],
    [
      'a section of no name',
      { groups: { g: { label: 'G', sections: { '1st': { label: 'S', settings: {} } } } } },
      { code: 'invalid-catalog-key', of: 'section', key: '1st' },
    ],
  ])('refuses a catalog with %s', (_what, more, error) => {
    expect(errorOf(definition({ volume }, more))).toEqual(error);
  });

  it.each([
    ['no modes', { modes: [] }, { code: 'setting-without-modes', setting: 'volume' }],
    [
      'an unknown mode',
      { modes: ['unison'] },
      { code: 'unknown-setting-mode', setting: 'volume', mode: 'unison' },
    ],
    [
      'a default its schema refuses',
      { default: 11 },
      { code: 'invalid-default', setting: 'volume', expected: 'at most 10' },
    ],
    [
      'no default',
      { default: undefined },
      { code: 'invalid-default', setting: 'volume', expected: 'number' },
    ],
  ])('refuses a setting with %s', (_what, changes, error) => {
    expect(errorOfSetting(changes)).toEqual(error);
  });

  it('refuses a key that stands in two sections', () => {
    const section = { label: 'S', settings: { volume } };
    const groups = {
      one: { label: 'One', sections: { a: section } },
      two: { label: 'Two', sections: { b: section } },
    };
    expect(errorOf(definition({}, { groups }))).toEqual({ code: 'duplicate-setting', setting: 'volume' });
  });

  it('says where a definition of another shape is wrong', () => {
    expect(errorOf(undefined)).toEqual({ code: 'malformed-catalog', expected: 'object' });
    expect(errorOfSetting({ scope: 'profile' })).toEqual({
      code: 'malformed-catalog',
      expected: 'one of "template", "user" at groups.desktop.sections.sound.settings.volume.scope',
    });
    expect(errorOfSetting({ schema: 'text' })).toEqual({
      code: 'malformed-catalog',
      expected: 'what the rule of the setting asks at groups.desktop.sections.sound.settings.volume.schema',
    });
    expect(errorOf(definition({ volume }, { name: '' }))).toEqual({
      code: 'malformed-catalog',
      expected: 'at least 1 characters at name',
    });
  });
});

describe('defineCatalog', () => {
  it('throws with the setting and what to do', () => {
    const trimmed = { ...volume, scope: 'user', schema: z.string().trim(), default: '' } as const;
    const groups = { desktop: { label: 'D', sections: { sound: { label: 'S', settings: { trimmed } } } } };
    expect(() => defineCatalog({ name: 'N', modes: ['agent'], defaultMode: 'agent', groups })).toThrow(
      'The schema of setting "trimmed" uses overwrite (trim, toLowerCase and the like). A schema takes a value as it is or refuses it: alter values before they are set.',
    );
  });
});
