import { expect, it } from 'vitest';
import { countOutcomes, outcomes } from './item-outcome.js';

it('every outcome is counted, in the order in which they are shown', () => {
  expect(outcomes).toEqual(['done', 'unchanged', 'stale', 'refused', 'failed', 'not-started']);
  const none = { done: 0, unchanged: 0, stale: 0, refused: 0, failed: 0, 'not-started': 0 };
  expect(countOutcomes([])).toEqual(none);
  const some = outcomes.flatMap((outcome, index) => Array.from({ length: index }, () => ({ outcome })));
  expect(countOutcomes(some)).toEqual({
    done: 0,
    unchanged: 1,
    stale: 2,
    refused: 3,
    failed: 4,
    'not-started': 5,
  });
});
