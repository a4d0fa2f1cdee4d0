import { execFile, execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { ConnectSimulator } from '../src/index.js';

const run = promisify(execFile);

/** How AWS's own command-line client ended. */
export interface AwsCliResult {
  readonly code: number;
  /** What it printed, read as JSON; undefined if it printed nothing. */
  readonly output: unknown;
  readonly message: string;
}

/** Every `aws` on the path that starts, each once. Debian's and PyPI's are of different ages, and both are worth asking. */
export function installedAwsClis(): readonly string[] {
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'aws'));
  return [...new Set(candidates.filter(runs).map((file) => realpathSync(file)))];
}

/** Calls `aws connect …` against a simulator, with a configuration of its own. */
export async function awsCli(
  aws: string,
  { endpoint, region }: ConnectSimulator,
  ...words: readonly string[]
): Promise<AwsCliResult> {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_MAX_ATTEMPTS: '1',
    AWS_PAGER: '',
  };
  const fixed = ['--endpoint-url', endpoint, '--region', region, '--output', 'json'];
  try {
    const { stdout } = await run(aws, ['connect', ...words, ...fixed], { env });
    return { code: 0, output: stdout.trim() === '' ? undefined : JSON.parse(stdout), message: '' };
  } catch (error) {
    const { code = -1, stderr = '' } = error as { code?: number; stderr?: string };
    return { code, output: undefined, message: stderr };
  }
}

/** What was printed, without times of change: the model of Debian's client is older than they are. */
export function withoutTimes(output: unknown): unknown {
  return JSON.parse(
    JSON.stringify(output, (key, value: unknown) => (key.startsWith('LastModified') ? undefined : value)),
  );
}

/** A file of that name may be there and yet start nothing, as a shim of a version manager. */
function runs(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    execFileSync(file, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
