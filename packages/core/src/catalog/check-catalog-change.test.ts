import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { AnyCatalog } from './any-catalog.js';
import type { CatalogMigration } from './catalog-migration.js';
import { checkCatalogChange } from './check-catalog-change.js';
import { parseCatalog } from './parse-catalog.js';

type Loose = { readonly [member: string]: unknown };

const volume = { label: 'Volume', schema: z.int().min(0).max(10), default: 5, scope: 'template' };
const extension = { label: 'Extension', schema: z.string(), default: '', scope: 'user', secret: true };

function catalogOf(settings: Loose, modes: readonly string[] = ['agent', 'supervisor']): AnyCatalog {
  const groups = { g: { label: 'G', sections: { s: { label: 'S', settings } } } };
  return parseCatalog({ name: 'N', modes, defaultMode: modes[0], groups })._unsafeUnwrap();
}

const old = catalogOf({ volume, extension });

function errorsOf(next: AnyCatalog, ...migrations: readonly CatalogMigration[]): unknown {
  return checkCatalogChange(old, next, migrations)._unsafeUnwrapErr();
}

describe('checkCatalogChange', () => {
  it('lets a catalog grow without a migration', () => {
    const wider = { ...volume, label: 'Loudness', schema: z.int().min(0).max(20) };
    const next = catalogOf({ fresh: volume, extension, volume: wider }, ['agent', 'supervisor', 'unison']);
    const change = checkCatalogChange(old, next)._unsafeUnwrap();
    expect(change).toEqual({
      from: old.fingerprint,
      to: next.fingerprint,
      settings: old.settings.map((from) => ({ from, to: next.setting(from.key) })),
      added: ['fresh'],
      modeOf: expect.any(Function) as unknown,
      stored: 'stays',
    });
    expect(change.modeOf('agent')).toBe('agent');
  });

  it.each<[string, AnyCatalog, Loose, CatalogMigration]>([
    [
      'a removed setting',
      catalogOf({ extension }),
      { code: 'setting-removed', setting: 'volume' },
      { kind: 'setting-removed', setting: 'volume' },
    ],
    [
      'another scope',
      catalogOf({ volume: { ...volume, scope: 'user' }, extension }),
      { code: 'scope-changed', setting: 'volume', from: 'template', to: 'user' },
      { kind: 'scope-changed', setting: 'volume' },
    ],
    [
      'a narrower schema',
      catalogOf({ volume: { ...volume, schema: z.int().min(0).max(9) }, extension }),
      { code: 'schema-narrowed', setting: 'volume' },
      { kind: 'values-mapped', setting: 'volume', map: (value) => Math.min(Number(value), 9) },
    ],
    [
      'a mode less for a setting',
      catalogOf({ volume: { ...volume, modes: ['agent'] }, extension }),
      { code: 'setting-left-mode', setting: 'volume', mode: 'supervisor' },
      { kind: 'setting-left-mode', setting: 'volume', mode: 'supervisor' },
    ],
    [
      'a dropped mode',
      catalogOf({ volume, extension }, ['agent']),
      { code: 'mode-dropped', mode: 'supervisor' },
      { kind: 'mode-replaced', from: 'supervisor', to: 'agent' },
    ],
    [
      'a secret that is none any more',
      catalogOf({ volume, extension: { ...extension, secret: false } }),
      { code: 'secret-exposed', setting: 'extension' },
      { kind: 'secret-exposed', setting: 'extension' },
    ],
  ])('asks for a migration for %s', (_what, next, error, migration) => {
    expect(errorsOf(next)).toEqual([error]);
    expect(checkCatalogChange(old, next, [migration])._unsafeUnwrap().stored).toBe('moves');
    const again = { code: 'migration-without-difference', migration: migration.kind };
    expect(errorsOf(next, migration, migration)).toMatchObject([again]);
  });

  it('never lets a published default change', () => {
    const next = catalogOf({ volume: { ...volume, default: 6 }, extension: { ...extension, default: '1' } });
    expect(errorsOf(next)).toEqual([
      { code: 'default-changed', setting: 'volume' },
      { code: 'default-changed', setting: 'extension' },
    ]);
  });

  it('follows a renamed setting, and compares it with the old one', () => {
    const next = catalogOf({ loudness: { ...volume, scope: 'user' }, extension });
    const renamed = { kind: 'setting-renamed', from: 'volume', to: 'loudness' } as const;
    expect(errorsOf(next, renamed)).toEqual([
      { code: 'scope-changed', setting: 'loudness', from: 'template', to: 'user' },
    ]);
    const rescoped = { kind: 'scope-changed', setting: 'loudness' } as const;
    expect(checkCatalogChange(old, next, [renamed, rescoped])._unsafeUnwrap()).toMatchObject({
      settings: [
        { from: { key: 'volume' }, to: { key: 'loudness' } },
        { from: { key: 'extension' }, to: { key: 'extension' } },
      ],
      added: [],
      stored: 'moves',
    });
  });

  it('takes each name once: one setting cannot take the place of two, nor two that of one', () => {
    const two = catalogOf({ loud: volume, quiet: volume });
    const one = catalogOf({ level: volume });
    const rename = (from: string, to: string) => ({ kind: 'setting-renamed', from, to }) as const;
    expect(
      checkCatalogChange(two, one, [rename('loud', 'level'), rename('quiet', 'level')])._unsafeUnwrapErr(),
    ).toEqual([
      { code: 'setting-removed', setting: 'quiet' },
      {
        code: 'migration-without-difference',
        migration: 'setting-renamed',
        subject: 'quiet → level',
      },
    ]);
    expect(
      checkCatalogChange(one, two, [rename('level', 'loud'), rename('level', 'quiet')])._unsafeUnwrapErr(),
    ).toEqual([
      { code: 'migration-without-difference', migration: 'setting-renamed', subject: 'level → quiet' },
    ]);
  });

  it('settles a difference by the migration of its own setting and mode only', () => {
    const next = catalogOf({ volume: { ...volume, modes: ['agent'] }, extension });
    const left = { code: 'setting-left-mode', setting: 'volume', mode: 'supervisor' };
    const idle = (subject: string) => ({
      code: 'migration-without-difference',
      migration: 'setting-left-mode',
      subject,
    });
    expect(errorsOf(next, { kind: 'setting-left-mode', setting: 'volume', mode: 'agent' })).toEqual([
      left,
      idle('volume, agent'),
    ]);
    expect(errorsOf(next, { kind: 'setting-left-mode', setting: 'extension', mode: 'supervisor' })).toEqual([
      left,
      idle('extension, supervisor'),
    ]);
  });

  it('keeps the map of the setting that it is for', () => {
    const narrow = { ...volume, schema: z.int().min(0).max(9) };
    const map = (value: unknown) => Math.min(Number(value), 9);
    const next = catalogOf({ volume: narrow, extension });
    const migration = { kind: 'values-mapped', setting: 'volume', map } as const;
    expect(checkCatalogChange(old, next, [migration])._unsafeUnwrap().settings).toEqual([
      { from: old.setting('volume'), to: next.setting('volume'), map },
      { from: old.setting('extension'), to: next.setting('extension') },
    ]);
  });

  it('looks for a setting in the mode that takes the place of a dropped one', () => {
    const supervised = { ...volume, modes: ['supervisor'] };
    const before = catalogOf({ extension, supervised });
    const replaced = { kind: 'mode-replaced', from: 'supervisor', to: 'lead' } as const;
    const inLead = catalogOf({ extension, supervised: { ...volume, modes: ['lead'] } }, ['agent', 'lead']);
    const inAgent = catalogOf({ extension, supervised: { ...volume, modes: ['agent'] } }, ['agent', 'lead']);
    const change = checkCatalogChange(before, inLead, [replaced])._unsafeUnwrap();
    expect(['agent', 'supervisor', 'lead'].map(change.modeOf)).toEqual(['agent', 'lead', 'lead']);
    expect(checkCatalogChange(before, inAgent, [replaced])._unsafeUnwrapErr()).toEqual([
      { code: 'setting-left-mode', setting: 'supervised', mode: 'lead' },
    ]);
  });

  it('wants a map to leave the default as it is', () => {
    const next = catalogOf({ volume: { ...volume, schema: z.int().min(0).max(9) }, extension });
    const map = (value: unknown) => Number(value) - 1;
    expect(errorsOf(next, { kind: 'values-mapped', setting: 'volume', map })).toEqual([
      { code: 'default-not-kept', setting: 'volume' },
    ]);
  });

  it.each<[CatalogMigration, string]>([
    [{ kind: 'setting-removed', setting: 'volume' }, 'volume'],
    [{ kind: 'scope-changed', setting: 'volume' }, 'volume'],
    [{ kind: 'secret-exposed', setting: 'extension' }, 'extension'],
    [{ kind: 'values-mapped', setting: 'volume', map: (value) => value }, 'volume'],
    [{ kind: 'setting-renamed', from: 'volume', to: 'nowhere' }, 'volume → nowhere'],
    [{ kind: 'mode-replaced', from: 'nowhere', to: 'agent' }, 'nowhere → agent'],
    [{ kind: 'setting-renamed', from: 'volume', to: 'extension' }, 'volume → extension'],
    [{ kind: 'mode-replaced', from: 'agent', to: 'supervisor' }, 'agent → supervisor'],
    [{ kind: 'setting-left-mode', setting: 'volume', mode: 'agent' }, 'volume, agent'],
  ])('refuses a migration without a difference: %j', (migration, subject) => {
    const error = { code: 'migration-without-difference', migration: migration.kind, subject };
    expect(errorsOf(old, migration)).toEqual([error]);
  });
});
