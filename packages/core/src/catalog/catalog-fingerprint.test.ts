import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exampleCatalog } from '../example-catalog/index.js';
import { catalogFingerprint } from './catalog-fingerprint.js';
import { parseCatalog } from './parse-catalog.js';

type Loose = { readonly [member: string]: unknown };

const volume = { label: 'Volume', schema: z.int().min(0), default: 5, scope: 'template' };

function fingerprintOf(changes: Loose, catalog: Loose = {}): string {
  const settings = { volume: { ...volume, ...changes }, other: volume };
  const groups = { g: { label: 'G', sections: { s: { label: 'S', settings } } } };
  return parseCatalog({ name: 'N', modes: ['a', 'b'], defaultMode: 'a', groups, ...catalog })._unsafeUnwrap()
    .fingerprint;
}

describe('the fingerprint of a catalog', () => {
  it.each<[string, Loose]>([
    ['label and help', { label: 'Loudness', help: 'How loud.' }],
    ['modes spelled out', { modes: ['b', 'a'] }],
    [
      'a description of the schema',
      { schema: z.int().min(0).describe('How loud.').meta({ id: 'loudness' }) },
    ],
  ])('does not count %s', (_what, changes) => {
    expect(fingerprintOf(changes)).toBe(fingerprintOf({}));
  });

  it.each<[string, Loose]>([
    ['scope', { scope: 'user' }],
    ['default', { default: 6 }],
    ['modes', { modes: ['a'] }],
    ['secrecy', { secret: true }],
    ['schema', { schema: z.int().min(1) }],
    ['a refinement', { schema: z.int().min(0).refine(Number.isInteger) }],
  ])('counts %s', (_what, changes) => {
    expect(fingerprintOf(changes)).not.toBe(fingerprintOf({}));
  });

  it('counts flags of patterns and limits of addresses', () => {
    const text = (schema: z.ZodType) => fingerprintOf({ schema, default: 'https://a.example' });
    expect(text(z.string().regex(/a/i))).not.toBe(text(z.string().regex(/a/)));
    expect(text(z.url({ hostname: /a/ }))).not.toBe(text(z.url()));
  });

  it('counts modes and default mode, not the name or the order of modes', () => {
    expect(fingerprintOf({}, { name: 'Other', modes: ['b', 'a'] })).toBe(fingerprintOf({}));
    expect(fingerprintOf({}, { defaultMode: 'b' })).not.toBe(fingerprintOf({}));
  });

  it('keeps nothing of a secret default', () => {
    const secret = (value: number) => fingerprintOf({ secret: true, default: value });
    expect(secret(1)).toBe(secret(2));
  });

  it('does not depend on the order of settings', () => {
    const settings = fc.shuffledSubarray([...exampleCatalog.settings], {
      minLength: exampleCatalog.settings.length,
    });
    fc.assert(
      fc.property(settings, (shuffled) => {
        expect(catalogFingerprint({ ...exampleCatalog, settings: shuffled })).toBe(
          exampleCatalog.fingerprint,
        );
      }),
      { numRuns: 10 },
    );
  });
});
