import { describe, expect, it } from 'vitest';
import { catalog, profile, standing, version } from '../../test/samples.js';
import type { Configuration } from '../profile/user-profile.js';
import { explainSetting } from './explain-setting.js';

const beneath = version({
  version: 2,
  values: { volume: 5, token: 'hush' },
  initialValues: { nickname: 'Al' },
});
const applied = version({
  version: 3,
  mode: 'busy',
  values: { volume: 7 },
  initialValues: { nickname: 'Al', shift: 4 },
});
const explain = (key: string, given: Partial<Configuration> = {}) =>
  explainSetting(catalog, { profile: profile('ann', standing(beneath, given)), beneath }, applied, key);

const template = { id: 't1', version: 2 };
const templateName = 'Template t1';

describe('the explanation of a setting', () => {
  it('tells an override, what lies beneath it, and what an apply would make of it', () => {
    expect(explain('volume', { overrides: { volume: 1 } })._unsafeUnwrap()).toEqual({
      setting: 'volume',
      value: 1,
      source: 'override',
      state: 'active',
      template,
      templateName,
      beneath: 5,
      afterApply: {
        overwrite: { value: 7, source: 'template', state: 'active' },
        keep: { value: 1, source: 'override', state: 'active' },
      },
    });
  });

  it('tells a user-scoped value, beneath which nothing lies', () => {
    const bo = { value: 'Bo', source: 'user', state: 'active' };
    expect(explain('nickname', { userValues: { nickname: 'Bo' } })._unsafeUnwrap()).toEqual({
      setting: 'nickname',
      ...bo,
      template,
      templateName,
      afterApply: { overwrite: bo, keep: bo },
    });
  });

  it.each([
    ['volume', { value: 5, source: 'template', state: 'active' }],
    ['corner', { value: { x: 0, y: 0 }, source: 'template', state: 'active' }],
    ['alerts', { value: [], source: 'default', state: 'dormant' }],
    ['shift', { value: 0, source: 'default', state: 'dormant' }],
  ])('says where a value comes from, and whether it is in force: %s', (key, now) => {
    expect(explain(key)._unsafeUnwrap()).toMatchObject(now);
  });

  it.each([
    ['corner', { value: { x: 0, y: 0 }, source: 'default', state: 'dormant' }],
    ['alerts', { value: [], source: 'template', state: 'active' }],
    ['shift', { value: 4, source: 'user', state: 'active' }],
  ])('looks at the mode and the initial values of the version applied: %s', (key, after) => {
    expect(explain(key)._unsafeUnwrap().afterApply).toEqual({ overwrite: after, keep: after });
  });

  it('goes by the mode of the profile, until an apply takes it away', () => {
    const own = explain('corner', { modeOverride: 'night' })._unsafeUnwrap();
    expect(own.state).toBe('dormant');
    expect(explain('alerts', { modeOverride: 'night' })._unsafeUnwrap().state).toBe('active');
  });

  it('shows no secret value', () => {
    const told = explain('token', { overrides: { token: 'hush-1' } })._unsafeUnwrap();
    expect([told.value, told.beneath, told.afterApply.keep.value, told.afterApply.overwrite.value]).toEqual(
      Array(4).fill('[secret]'),
    );
    expect(explain('pin')._unsafeUnwrap().value).toBe('[secret]');
  });

  it.each(['nowhere', 'constructor'])('is an error for a setting that the catalog lacks: %s', (key) => {
    expect(explain(key)._unsafeUnwrapErr()).toEqual({ code: 'unknown-setting', setting: key });
  });
});
