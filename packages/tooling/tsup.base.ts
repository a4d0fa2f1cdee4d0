import type { Options } from 'tsup';

/** How every published package is built: one ESM and one CommonJS bundle with types, workspace packages left outside. */
export const base: Options = {
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  // tsup sets `baseUrl`, which TypeScript 6 deprecates.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  target: 'node20',
  platform: 'node',
  sourcemap: true,
  clean: true,
  splitting: false,
  silent: true,
};
