import { defineConfig } from 'tsup';
import { base } from '../tooling/tsup.base.ts';

export default defineConfig({ ...base, entry: ['src/bench.ts'], format: ['esm'], dts: false });
