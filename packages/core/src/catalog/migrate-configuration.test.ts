import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Configuration } from '../profile/user-profile.js';
import type { TemplateId, TemplateVersion } from '../template/template-version.js';
import type { AnyCatalog } from './any-catalog.js';
import type { CatalogChange } from './catalog-change.js';
import type { CatalogMigration } from './catalog-migration.js';
import { checkCatalogChange } from './check-catalog-change.js';
import { migrateConfiguration } from './migrate-configuration.js';
import { migrateTemplateVersion } from './migrate-template-version.js';
import { parseCatalog } from './parse-catalog.js';
import type { SettingValues } from './setting-values.js';

type Loose = { readonly [member: string]: unknown };

const volume = { label: 'Volume', schema: z.int().min(0).max(10), default: 5, scope: 'template' };
const alarm = { ...volume, label: 'Alarm', modes: ['supervisor'] };
const extension = { label: 'Extension', schema: z.string(), default: '', scope: 'user' };

function catalogOf(settings: Loose, modes: readonly string[] = ['agent', 'supervisor']): AnyCatalog {
  const groups = { g: { label: 'G', sections: { s: { label: 'S', settings } } } };
  return parseCatalog({ name: 'N', modes, defaultMode: modes[0], groups })._unsafeUnwrap();
}

function changeTo(next: AnyCatalog, ...migrations: readonly CatalogMigration[]): CatalogChange {
  return checkCatalogChange(catalogOf({ volume, alarm, extension }), next, migrations)._unsafeUnwrap();
}

function version(mode: string, values: SettingValues, initialValues: SettingValues = {}): TemplateVersion {
  return { id: 't' as TemplateId, version: 3, name: 'T', description: '', mode, values, initialValues };
}

const template = { id: 't' as TemplateId, version: 3 };
const standing: Configuration = { template, overrides: {}, userValues: {} };
const agent = version('agent', { volume: 7 }, { extension: '1' });

describe('stored values of a next catalog', () => {
  it('lose a removed setting', () => {
    const change = changeTo(catalogOf({ alarm, extension }), { kind: 'setting-removed', setting: 'volume' });
    const stored = { ...standing, overrides: { volume: 9, alarm: 1 } };
    expect(migrateTemplateVersion(change, agent)._unsafeUnwrap()).toEqual({ ...agent, values: {} });
    expect(migrateConfiguration(change, stored, agent)._unsafeUnwrap().overrides).toEqual({ alarm: 1 });
  });

  it('follow a renamed setting', () => {
    const next = catalogOf({ loudness: volume, alarm, extension });
    const change = changeTo(next, { kind: 'setting-renamed', from: 'volume', to: 'loudness' });
    const stored = { ...standing, overrides: { volume: 9 } };
    expect(migrateTemplateVersion(change, agent)._unsafeUnwrap().values).toEqual({ loudness: 7 });
    expect(migrateConfiguration(change, stored, agent)._unsafeUnwrap().overrides).toEqual({ loudness: 9 });
  });

  it('are mapped, and an override that becomes the value beneath it goes', () => {
    const next = catalogOf({ volume: { ...volume, schema: z.int().min(0).max(6) }, alarm, extension });
    const map = (value: unknown) => Math.min(Number(value), 6);
    const change = changeTo(next, { kind: 'values-mapped', setting: 'volume', map });
    const stored = { ...standing, overrides: { volume: 9 } };
    expect(migrateTemplateVersion(change, agent)._unsafeUnwrap().values).toEqual({ volume: 6 });
    expect(migrateConfiguration(change, stored, agent)._unsafeUnwrap()).toEqual(standing);
  });

  it('are refused by name if they are mapped to what the setting does not take', () => {
    const next = catalogOf({ volume: { ...volume, schema: z.int().min(0).max(6) }, alarm, extension });
    const change = changeTo(next, { kind: 'values-mapped', setting: 'volume', map: (value) => value });
    const refusal = { code: 'value-not-carried', setting: 'volume', expected: 'at most 6' };
    expect(migrateTemplateVersion(change, agent)._unsafeUnwrapErr()).toEqual(refusal);
    const quiet = version('agent', { volume: 6 });
    const stored = { ...standing, overrides: { volume: 9 } };
    expect(migrateConfiguration(change, stored, quiet)._unsafeUnwrapErr()).toEqual(refusal);
  });

  it('move to the user with the scope, so that a re-apply initialises nothing anew', () => {
    const next = catalogOf({ volume: { ...volume, scope: 'user' }, alarm, extension });
    const change = changeTo(next, { kind: 'scope-changed', setting: 'volume' });
    const moved = migrateTemplateVersion(change, agent)._unsafeUnwrap();
    expect(moved).toMatchObject({ values: {}, initialValues: { volume: 7, extension: '1' } });
    expect(migrateConfiguration(change, standing, agent)._unsafeUnwrap().userValues).toEqual({ volume: 7 });
  });

  it('become overrides with the scope where the user has another value', () => {
    const next = catalogOf({ volume, alarm, extension: { ...extension, scope: 'template' } });
    const change = changeTo(next, { kind: 'scope-changed', setting: 'extension' });
    const stored = (value: string): Configuration => ({ ...standing, userValues: { extension: value } });
    expect(migrateTemplateVersion(change, agent)._unsafeUnwrap().values).toEqual({
      volume: 7,
      extension: '1',
    });
    expect(migrateConfiguration(change, stored('2'), agent)._unsafeUnwrap().overrides).toEqual({
      extension: '2',
    });
    expect(migrateConfiguration(change, stored('1'), agent)._unsafeUnwrap()).toEqual(standing);
  });

  it('stay with a user of another mode when their setting leaves the mode of the template', () => {
    const next = catalogOf({ volume: { ...volume, modes: ['supervisor'] }, alarm, extension });
    const change = changeTo(next, { kind: 'setting-left-mode', setting: 'volume', mode: 'agent' });
    const promoted: Configuration = { ...standing, modeOverride: 'supervisor' };
    expect(migrateTemplateVersion(change, agent)._unsafeUnwrap().values).toEqual({});
    expect(migrateConfiguration(change, promoted, agent)._unsafeUnwrap()).toEqual({
      ...promoted,
      overrides: { volume: 7 },
    });
    expect(migrateConfiguration(change, standing, agent)._unsafeUnwrap()).toEqual(standing);
  });

  it('take the mode that replaces theirs', () => {
    const next = catalogOf({ volume, alarm: { ...alarm, modes: ['agent'] }, extension }, ['agent']);
    const change = changeTo(next, { kind: 'mode-replaced', from: 'supervisor', to: 'agent' });
    const promoted: Configuration = { ...standing, modeOverride: 'supervisor', overrides: { alarm: 1 } };
    const supervisor = version('supervisor', { volume: 7, alarm: 2 });
    expect(migrateTemplateVersion(change, supervisor)._unsafeUnwrap()).toEqual({
      ...supervisor,
      mode: 'agent',
    });
    expect(migrateConfiguration(change, promoted, agent)._unsafeUnwrap()).toEqual({
      ...standing,
      overrides: { alarm: 1 },
    });
  });
});
