// Who may import whom, for dependency-cruiser. Dependencies point inwards: core ← administration ← cli, core ← every adapter.

/** For every published package: the workspace packages and libraries of its sources, and what its tests may use on top. */
export const published = {
  core: { imports: [], libraries: ['zod', 'neverthrow'], tests: ['testkit'] },
  administration: {
    imports: ['core'],
    libraries: [],
    tests: ['memory', 'csv', 'connect', 'connect-simulator', 'postgres', 'testkit'],
  },
  memory: { imports: ['core'], libraries: ['zod'], tests: ['testkit'] },
  csv: { imports: ['core'], libraries: ['csv-parse'], tests: ['testkit'] },
  connect: { imports: ['core'], libraries: ['@aws-sdk', '@smithy'], tests: ['connect-simulator', 'testkit'] },
  postgres: { imports: ['core'], libraries: ['pg', '@electric-sql', 'kysely'], tests: ['testkit'] },
  presets: { imports: ['core'], libraries: ['zod'], tests: [] },
  testkit: { imports: ['core'], libraries: ['fast-check', 'vitest'], tests: [] },
  'connect-simulator': { imports: [], libraries: [], tests: [] },
};

const testFile = '\\.(test|type-test|bench)\\.ts$|^packages/[^/]+/test/';
const anyOf = (names) => `(${names.join('|')})`;
const installed = (names) => `node_modules/${anyOf(names)}/`;

const rulesFor = ([name, { imports, libraries, tests }]) => [
  {
    name: `${name}-imports`,
    comment: `The sources of ${name} import ${['itself', ...imports].join(', ')} and no other workspace package.`,
    severity: 'error',
    from: { path: `^packages/${name}/src/`, pathNot: testFile },
    to: { path: '^packages/', pathNot: `^packages/${anyOf([name, ...imports])}/` },
  },
  {
    name: `${name}-tests-import`,
    comment: `The tests of ${name} may import ${['itself', ...imports, ...tests].join(', ')}.`,
    severity: 'error',
    from: { path: `^packages/${name}/`, pathNot: '/[^/]+\\.config\\.ts$' },
    to: { path: '^packages/', pathNot: `^packages/${anyOf([name, ...imports, ...tests])}/` },
  },
  {
    name: `${name}-libraries`,
    comment: `The sources of ${name} import ${libraries.join(', ') || 'no libraries'}.`,
    severity: 'error',
    from: { path: `^packages/${name}/src/`, pathNot: testFile },
    to: { path: 'node_modules/', ...(libraries.length > 0 && { pathNot: installed(libraries) }) },
  },
];

export default {
  forbidden: [
    ...Object.entries(published).flatMap(rulesFor),
    {
      name: 'core-is-pure',
      comment: 'Core does no I/O: it imports nothing that Node brings.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: testFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-neverthrow',
      comment:
        'Only the result.ts of a package imports neverthrow; adapters take ok, err and Result from core.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/[^/]+/src/result\\.ts$' },
      to: { path: installed(['neverthrow']) },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['@rollcall/source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
