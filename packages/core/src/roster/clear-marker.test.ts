import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeClearMarker, isClearMarker, unescapeClearMarker } from './clear-marker.js';

describe('the clear marker', () => {
  it('is known in any case', () => {
    expect(['(clear)', '(CLEAR)', 'clear', '\\(clear)', ' (clear)'].map(isClearMarker)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('can be written as a text', () => {
    const texts = fc
      .tuple(fc.nat(3), fc.constantFrom('(clear)', '(Clear)', 'x', ''))
      .map(([n, end]) => '\\'.repeat(n) + end);
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        expect(isClearMarker(escapeClearMarker(text))).toBe(false);
        expect(unescapeClearMarker(escapeClearMarker(text))).toBe(text);
      }),
    );
  });
});
