// Runs the bundle of tests under Mocha, in one process for all mutants. Before every run it is evaluated afresh, so that
// nothing that a mutant left behind – a cache, a table – reaches the next.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const root = process.cwd();
const file = join(root, '.mutation/tests.cjs');
const evaluate = new Script(
  `(function (require, module, exports, collectGroup, collectTest) {${readFileSync(file, 'utf8')}\n})`,
  { filename: file },
).runInThisContext();
const places = ['core', 'testkit', 'mutants', 'csv', 'tooling'].map((name) =>
  createRequire(join(root, 'packages', name, 'package.json')),
);

/** What a bundle asks for, as one of its packages sees it. */
function find(name) {
  for (const place of places) {
    try {
      return place(name);
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  throw new Error(`No package of the workspace has ${name}.`);
}

/** The bodies of all tests by their full names. */
function collect() {
  const tests = new Map();
  const path = [];
  const group = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  const test = (name, body) => {
    let title = [...path, name].join(' > ');
    while (tests.has(title)) title += ' (again)';
    tests.set(title, body);
  };
  evaluate(find, { exports: {} }, {}, group, test);
  return tests;
}

// A law that runs again for thousands of mutants stops looking after so many milliseconds.
find('fast-check').configureGlobal({ interruptAfterTimeLimit: 50 });
let tests = collect();
before(() => {
  tests = collect();
});
// Every run evaluates afresh, with its mutant at work: only what no test reaches later needs a process of its own.
after(() => {
  const coverage = globalThis.__stryker__?.mutantCoverage;
  for (const reached of Object.values(coverage?.perTest ?? {})) {
    for (const mutant of Object.keys(reached)) delete coverage.static[mutant];
  }
});
for (const title of tests.keys()) it(title, () => tests.get(title)());
