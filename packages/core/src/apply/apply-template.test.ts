import { describe, expect, it } from 'vitest';
import { catalog, standing, version } from '../../test/samples.js';
import type { Configuration } from '../profile/user-profile.js';
import { applyTemplate, initialConfiguration, missingInitialKeys } from './apply-template.js';
import { canonicalConfiguration, sameConfiguration } from './canonical-configuration.js';
import { effectiveSettings } from './effective-settings.js';
import { contractConfiguration, expandConfiguration } from './expand-configuration.js';
import { overrideFates } from './override-fate.js';
import { diffVersions } from './version-diff.js';

const beneath = version({ values: { volume: 5 }, initialValues: { nickname: 'Al' } });
const applied = version({
  version: 2,
  mode: 'busy',
  values: { volume: 7, theme: 'dark' },
  initialValues: { shift: 4, nickname: 'Bo' },
});
const own: Partial<Configuration> = {
  overrides: { volume: 1, theme: 'dark', corner: { x: 1, y: 1 }, gone: 1 },
  userValues: { nickname: 'Cy' },
};

describe('an apply', () => {
  const configuration = standing(beneath, { ...own, modeOverride: 'night' });
  const template = { id: 't1', version: 2 };
  const userValues = { nickname: 'Cy', shift: 4 };

  it('overwrites overrides, and keeps what is the user’s', () => {
    expect(applyTemplate(catalog, applied, configuration, 'overwrite')).toEqual({
      template,
      overrides: {},
      userValues,
    });
  });

  it('keeps overrides that exist in the new mode and differ from the value beneath', () => {
    expect(applyTemplate(catalog, applied, configuration, 'keep')).toEqual({
      template,
      overrides: { volume: 1 },
      userValues,
    });
  });

  it('tells what becomes of each override', () => {
    const lost = [
      { setting: 'corner', value: { x: 1, y: 1 }, fate: 'destroyed' },
      { setting: 'gone', value: 1, fate: 'destroyed' },
      { setting: 'theme', value: 'dark', becomes: 'dark', fate: 'absorbed' },
    ];
    expect(overrideFates(catalog, configuration, applied, 'keep')).toEqual([
      ...lost,
      { setting: 'volume', value: 1, becomes: 1, fate: 'kept' },
    ]);
    expect(overrideFates(catalog, configuration, applied, 'overwrite')).toEqual([
      ...lost,
      { setting: 'volume', value: 1, becomes: 7, fate: 'destroyed' },
    ]);
  });

  it('adds the initial values that a user lacks', () => {
    expect(missingInitialKeys({}, applied)).toEqual(['nickname', 'shift']);
    expect(missingInitialKeys(userValues, applied)).toEqual([]);
    expect(initialConfiguration(applied)).toEqual({
      template,
      overrides: {},
      userValues: applied.initialValues,
    });
  });
});

describe('the settings in force', () => {
  it('are the user’s own, else those beneath, of the mode in force', () => {
    const settings = (given: Partial<Configuration>) =>
      effectiveSettings(catalog, standing(beneath, given), beneath);
    expect(settings(own)).toEqual({
      volume: 1,
      theme: 'dark',
      corner: { x: 1, y: 1 },
      token: '',
      nickname: 'Cy',
      pin: 'hush-0',
    });
    expect(settings({ userValues: {}, modeOverride: 'busy' })).toEqual({
      volume: 5,
      theme: 'light',
      alerts: [],
      token: '',
      nickname: '',
      shift: 0,
      pin: 'hush-0',
    });
  });

  it('are written out with their sources, dormant ones too, and taken back', () => {
    const configuration = standing(beneath, {
      overrides: { volume: 1, alerts: ['a'] },
      userValues: { nickname: 'Cy' },
      modeOverride: 'night',
    });
    const expanded = expandConfiguration(catalog, configuration, beneath);
    expect(expanded).toEqual({
      template: { id: 't1', version: 1 },
      modeOverride: 'night',
      settings: [
        { setting: 'volume', value: 1, source: 'override', state: 'active' },
        { setting: 'theme', value: 'light', source: 'template', state: 'active' },
        { setting: 'alerts', value: ['a'], source: 'override', state: 'active' },
        { setting: 'corner', value: { x: 0, y: 0 }, source: 'template', state: 'dormant' },
        { setting: 'token', value: '', source: 'template', state: 'active' },
        { setting: 'nickname', value: 'Cy', source: 'user', state: 'active' },
        { setting: 'shift', value: 0, source: 'default', state: 'dormant' },
        { setting: 'pin', value: 'hush-0', source: 'default', state: 'active' },
      ],
    });
    expect(contractConfiguration(expanded)).toEqual(configuration);
    const plain = expandConfiguration(catalog, standing(beneath), beneath);
    expect(plain).not.toHaveProperty('modeOverride');
    expect(contractConfiguration(plain)).toEqual(standing(beneath));
  });
});

describe('a configuration', () => {
  it('is canonical without a mode and overrides that say what lies beneath', () => {
    const said = standing(beneath, { modeOverride: 'calm', overrides: { volume: 5, theme: 'dark' } });
    expect(canonicalConfiguration(catalog, said, beneath)).toEqual(
      standing(beneath, { overrides: { theme: 'dark' } }),
    );
    const busy = standing(beneath, { modeOverride: 'busy', overrides: { alerts: [] } });
    expect(canonicalConfiguration(catalog, busy, beneath)).toEqual(
      standing(beneath, { modeOverride: 'busy' }),
    );
  });

  it.each<[Partial<Configuration>, boolean]>([
    [{}, true],
    [{ overrides: { theme: 'dark', volume: 1 } }, true],
    [{ template: { ...beneath, version: 2 } }, false],
    [{ modeOverride: 'busy' }, false],
    [{ overrides: { volume: 1 } }, false],
    [{ userValues: {} }, false],
  ])('is the same in any order of values: %j', (given, same) => {
    const one = standing(beneath, { overrides: { volume: 1, theme: 'dark' } });
    expect(sameConfiguration(one, { ...one, ...given })).toBe(same);
  });
});

it('two versions differ in template-scoped settings of either mode', () => {
  expect(diffVersions(catalog, { version: beneath, mode: 'calm' }, applied)).toEqual([
    { setting: 'volume', before: 5, after: 7 },
    { setting: 'theme', before: 'light', after: 'dark' },
    { setting: 'alerts', after: [] },
    { setting: 'corner', before: { x: 0, y: 0 } },
  ]);
  expect(diffVersions(catalog, { version: beneath, mode: 'calm' }, beneath)).toEqual([]);
  expect(diffVersions(catalog, { version: beneath, mode: 'busy' }, applied)).toEqual([
    { setting: 'volume', before: 5, after: 7 },
    { setting: 'theme', before: 'light', after: 'dark' },
  ]);
});
