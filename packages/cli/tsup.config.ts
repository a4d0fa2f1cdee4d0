import { defineConfig } from 'tsup';
import { base } from '../tooling/tsup.base.ts';

// A command, not a library: ESM only, no types.
export default defineConfig({ ...base, entry: ['src/rollcall.ts'], format: ['esm'], dts: false });
