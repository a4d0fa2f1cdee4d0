import { applyTemplate, effectiveSettings, type TemplateVersion } from '@rollcall/core';
import { expect, test } from 'vitest';
import { settingKinds } from '../catalog/setting-kind.js';
import { sketchedCatalog } from '../catalog/some-catalog.js';

const catalog = sketchedCatalog({
  modes: ['calm'],
  settings: [{ kind: settingKinds[0]!, scope: 'template', modes: ['calm'] }],
});

const version = (id: string, volume: number) =>
  ({
    id,
    version: 1,
    name: id,
    description: '',
    mode: 'calm',
    values: { volume },
    initialValues: {},
  }) as unknown as TemplateVersion;

// Why the law speaks of overwrite alone: an override that the first apply absorbs is not there for the second to keep.
test('with keep, the last one does not always win', () => {
  const [base, two, three] = [version('t0', 1), version('t2', 2), version('t3', 3)];
  const start = { template: { id: base.id, version: 1 }, overrides: { volume: 2 }, userValues: {} };
  const directly = applyTemplate(catalog, three, start, 'keep');
  const via = applyTemplate(catalog, three, applyTemplate(catalog, two, start, 'keep'), 'keep');

  expect(effectiveSettings(catalog, directly, three)).toEqual({ volume: 2 });
  expect(effectiveSettings(catalog, via, three)).toEqual({ volume: 3 });
});
