import { defineConfig } from 'tsup';
import { base } from '../tooling/tsup.base.ts';

export default defineConfig({ ...base, entry: ['src/systems.ts'], format: ['esm'], dts: false });
