import type { TemplateId, TemplateVersion } from '@rollcall/core';
import { expect, it } from 'vitest';
import { knownVersions } from './known-versions.js';

function versionOf(version: number): TemplateVersion {
  const [id, values] = ['sales' as TemplateId, { tones: [{ name: 'bell' }] }];
  return { id, version, name: 'Sales', description: '', mode: 'engagement', values, initialValues: {} };
}

it('remembers so many versions, those asked for last', () => {
  const known = knownVersions(2);
  const isKnown = (version: number) => known.get(versionOf(version)) !== undefined;
  [1, 2].map(versionOf).forEach(known.add);
  expect(isKnown(1)).toBe(true);
  known.add(versionOf(3));
  expect([1, 2, 3].map(isKnown)).toEqual([true, false, true]);
  expect([...known.recent().keys()]).toEqual(['1 sales', '3 sales']);
  expect(knownVersions(0).add(versionOf(1))).toEqual(versionOf(1));
});

it('gives a version that no reader can change for another', () => {
  const known = knownVersions(1);
  known.add(versionOf(1));
  const { tones } = known.get(versionOf(1))!.values as { readonly tones: { name: string }[] };
  expect(() => tones.push({ name: 'horn' })).toThrow(TypeError);
  expect(() => Object.assign(tones[0]!, { name: 'horn' })).toThrow(TypeError);
});
