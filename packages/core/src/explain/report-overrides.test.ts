import { expect, it } from 'vitest';
import { catalog, profile, standing, version } from '../../test/samples.js';
import type { Configuration } from '../profile/user-profile.js';
import { reportOverrides } from './report-overrides.js';

const beneath = version({ version: 2, values: { volume: 5, token: 'hush' } });
const on = (login: string, given: Partial<Configuration>) => ({
  profile: profile(login, standing(beneath, given)),
  beneath,
});
const stands = { templateName: 'Template t1', templateVersion: 2 };

it('reports overrides with what they hide, and a mode of its own, in the order given', () => {
  const reported = reportOverrides(catalog, [
    on('zoe', { overrides: { volume: 1, alerts: ['a'], token: 'hush-1' } }),
    on('ann', { modeOverride: 'busy' }),
  ]);
  expect(reported).toEqual([
    {
      loginName: 'zoe',
      ...stands,
      overrides: [
        { setting: 'volume', value: 1, beneath: 5 },
        { setting: 'alerts', value: ['a'], beneath: [] },
        { setting: 'token', value: '[secret]', beneath: '[secret]' },
      ],
    },
    { loginName: 'ann', ...stands, mode: 'busy', overrides: [] },
  ]);
});

it('leaves out who has nothing of its own, and overrides of settings that the catalog has lost', () => {
  expect(
    reportOverrides(catalog, [
      on('ann', { userValues: { nickname: 'Al' } }),
      on('bo', { overrides: { gone: 1 } }),
      on('cy', { overrides: { gone: 1, volume: 1 } }),
    ]),
  ).toEqual([{ loginName: 'cy', ...stands, overrides: [{ setting: 'volume', value: 1, beneath: 5 }] }]);
});
