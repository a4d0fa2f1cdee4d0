import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { takePage } from './take-page.js';

const walk = (items: readonly { readonly sequence: number }[], MaxResults: number): number[] => {
  const seen: number[] = [];
  let NextToken: string | undefined;
  do {
    const page = takePage(items, 'ListUsers', { NextToken, MaxResults }, { now: () => 0 });
    seen.push(...page.items.map(({ sequence }) => sequence));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return seen;
};

const listings = fc
  .uniqueArray(fc.integer({ min: 1, max: 5_000 }), { maxLength: 300 })
  .map((sequences) => sequences.toSorted((a, b) => a - b).map((sequence) => ({ sequence })));

test.prop([listings, fc.integer({ min: 1, max: 120 })])(
  'a walk gives each item once, at any page size',
  (items, size) => {
    expect(walk(items, size)).toEqual(items.map(({ sequence }) => sequence));
  },
);
