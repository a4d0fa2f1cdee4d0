// What the tests of core use of Vitest, for a runner that runs them over and over in one process. The matchers are
// Vitest's own. `collectGroup` and `collectTest` come from who evaluates the bundle.
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const { expect } = chai;
export const describe = Object.assign(collectGroup, { each: eachBy(collectGroup) });
export const it = Object.assign(collectTest, { each: eachBy(collectTest) });

/** Where every row is a list, rows are spread over the parameters. */
function eachBy(collect) {
  return (rows) => (name, body) => {
    const areLists = rows.every(Array.isArray);
    rows.forEach((row, index) => {
      collect(`${name} (row ${index})`, () => body(...(areLists ? row : [row])));
    });
  };
}
