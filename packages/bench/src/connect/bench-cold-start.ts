import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { atMost, ratioOf, type BenchResult } from '../measure.js';

const run = promisify(execFile);

/** What starting costs where the SDK is not needed, as whole processes, over one that does nothing but load the SDK. */
export async function benchColdStart(tell: (result: BenchResult) => void): Promise<void> {
  const sdk = importing('@aws-sdk/client-connect');
  const adapter = await ratioOf(importing('@rollcall/connect'), sdk);
  tell(atMost('cold start of an import of @rollcall/connect, over the SDK alone', adapter, 0.8));
  const cli = new URL('dist/rollcall.js', import.meta.resolve('@rollcall/cli/package.json'));
  const command = await ratioOf(() => run(process.execPath, [fileURLToPath(cli), 'catalog', 'show']), sdk);
  tell(atMost('cold start of `rollcall catalog show`, over the SDK alone', command, 1.5));
}

function importing(name: string): () => Promise<unknown> {
  const script = `await import(${JSON.stringify(import.meta.resolve(name))});`;
  return () => run(process.execPath, ['--input-type=module', '--eval', script]);
}
