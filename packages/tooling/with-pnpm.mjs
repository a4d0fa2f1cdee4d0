// Installs what the lockfile says, then runs one shell line with the tools on PATH. All it needs is npm: the version of
// pnpm stands once, in `packageManager`. `npm exec` brings it, and puts it on PATH for the whole line.
// Arguments after the line are added to it: `npm test -- packages/core`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [line, ...added] = process.argv.slice(2);
const npm = process.env.npm_execpath;
if (!npm?.endsWith('npm-cli.js')) throw new Error('Start this through npm: `npm test`, `npm run check`.');

if (!existsSync(join(root, 'node_modules'))) console.error('Installing, on the first run only …');
const call = ['pnpm install --frozen-lockfile --silent &&', line, ...added.map((one) => JSON.stringify(one))];
const { status, error } = spawnSync(
  process.execPath,
  [npm, 'exec', '--yes', `--package=${packageManager}`, `--call=${call.join(' ')}`],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      npm_config_loglevel: 'error',
    },
  },
);
if (error) throw error;
process.exit(status ?? 1);
