import { expect, it } from 'vitest';
import { catalog, profile, standing, version } from '../../test/samples.js';
import type { Configuration } from '../profile/user-profile.js';
import { reportThreeWay } from './report-three-way.js';

const beneath = version({ version: 2, mode: 'busy', values: { volume: 5 } });
const report = (given: Partial<Configuration>, applied = beneath) =>
  reportThreeWay(catalog, { profile: profile('Ann', standing(beneath, given)), beneath }, applied);

it('says who moved each setting, and to what', () => {
  const applied = version({
    version: 3,
    mode: 'busy',
    values: { volume: 7, theme: 'dark', alerts: ['a'], token: 'hush-2' },
  });
  const overrides = { volume: 7, theme: 'blue', token: 'hush-1' };
  const hidden = '[secret]';
  expect(report({ overrides }, applied)).toEqual({
    loginName: 'Ann',
    settings: [
      { setting: 'volume', moved: 'alike', base: 5, user: 7, template: 7 },
      { setting: 'theme', moved: 'conflict', base: 'light', user: 'blue', template: 'dark' },
      { setting: 'alerts', moved: 'template', base: [], user: [], template: ['a'] },
      { setting: 'token', moved: 'conflict', base: hidden, user: hidden, template: hidden },
    ],
  });
  expect(report({ overrides: { volume: 1 } }).settings).toEqual([
    { setting: 'volume', moved: 'user', base: 5, user: 1, template: 5 },
  ]);
});

it('leaves out what nobody moved, what is the user’s anyway, and what does not exist in both modes', () => {
  expect(report({ userValues: { nickname: 'Al' } }).settings).toEqual([]);
  const calm = version({ version: 3, values: { corner: { x: 1, y: 1 }, volume: 5 } });
  expect(report({ overrides: { alerts: ['a'] } }, calm).settings).toEqual([]);
  const night = version({ version: 3, mode: 'night', values: { alerts: ['b'], volume: 5 } });
  expect(report({}, night).settings.map(({ setting }) => setting)).toEqual(['alerts']);
  expect(report({ modeOverride: 'calm' }, night).settings).toEqual([]);
});
