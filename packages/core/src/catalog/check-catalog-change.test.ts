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
    expect(change).toMatchObject({
      from: old.fingerprint,
      to: next.fingerprint,
      added: ['fresh'],
      stored: 'stays',
    });
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
    expect(errorsOf(next, migration, migration)).toMatchObject([{ code: 'migration-without-difference' }]);
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
    expect(errorsOf(next, renamed)).toMatchObject([{ code: 'scope-changed', setting: 'loudness' }]);
    expect(
      checkCatalogChange(old, next, [renamed, { kind: 'scope-changed', setting: 'loudness' }]).isOk(),
    ).toBe(true);
  });

  it('looks for a setting in the mode that takes the place of a dropped one', () => {
    const supervised = { ...volume, modes: ['supervisor'] };
    const before = catalogOf({ extension, supervised });
    const replaced = { kind: 'mode-replaced', from: 'supervisor', to: 'lead' } as const;
    const inLead = catalogOf({ extension, supervised: { ...volume, modes: ['lead'] } }, ['agent', 'lead']);
    const inAgent = catalogOf({ extension, supervised: { ...volume, modes: ['agent'] } }, ['agent', 'lead']);
    expect(checkCatalogChange(before, inLead, [replaced]).isOk()).toBe(true);
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
    [{ kind: 'setting-renamed', from: 'volume', to: 'extension' }, 'volume → extension'],
    [{ kind: 'mode-replaced', from: 'agent', to: 'supervisor' }, 'agent → supervisor'],
    [{ kind: 'setting-left-mode', setting: 'volume', mode: 'agent' }, 'volume, agent'],
  ])('refuses a migration without a difference: %j', (migration, subject) => {
    const error = { code: 'migration-without-difference', migration: migration.kind, subject };
    expect(errorsOf(old, migration)).toEqual([error]);
  });
});
