import { expect, test } from 'vitest';
// #region example
import * as core from '@rollcall/core';
import { findLaw, mergeLaws, missedClasses, openPure, renderFailure } from '@rollcall/testkit';

const law = findLaw(mergeLaws, 'merge.symmetric');
const result = await law.check(openPure({ mergeValues: core.mergeValues }), { cases: 500, seed: 7 });
console.log(renderFailure(law, result), missedClasses(result));
// #endregion

test('the law holds and has met every class', () => {
  expect(result.failure).toBeUndefined();
  expect(missedClasses(result)).toEqual([]);
});
