// What is shipped is what is tested: every published package is packed, linted as a tarball, and installed beside the others
// in an empty project, which loads it by import and by require and compiles against its types.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run, runIn } from './step.mjs';

export async function checkTarballs() {
  const project = await mkdtemp(join(tmpdir(), 'rollcall-packed-'));
  try {
    const packages = await Promise.all((await publishedPackages()).map((one) => pack(one, project)));
    await Promise.all([lintAll(packages), installAndUse(project, packages)]);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

async function publishedPackages() {
  const folders = (await readdir('packages')).map((name) => join('packages', name));
  const packages = await Promise.all(
    folders.map(async (folder) => ({
      folder,
      manifest: JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
    })),
  );
  return packages.filter(({ manifest }) => manifest.private !== true);
}

async function pack({ folder, manifest }, project) {
  const packed = await runIn(folder, 'pnpm', 'pack', '--json', '--pack-destination', project);
  return { manifest, tarball: JSON.parse(packed).filename, entries: entriesOf(manifest) };
}

/** What a library is imported by: its name or, where nothing stands under it, its paths. A command alone has neither. */
function entriesOf({ name, exports }) {
  if (exports['.'] !== undefined) return [name];
  const paths = Object.keys(exports).filter((path) => path !== './package.json');
  return paths.map((path) => name + path.slice(1));
}

/** attw looks at types, which only a library has. The oldest resolution, `node10`, knows no `exports` and so no entry but the first. */
async function lintAll(packages) {
  for (const { tarball, entries } of packages) {
    await run('publint', 'run', tarball, '--strict');
    if (entries.length > 0) await run('attw', tarball, '--no-emoji', '--profile', 'node16');
  }
}

async function installAndUse(project, packages) {
  await writeFile(join(project, 'package.json'), '{ "private": true }');
  const tarballs = packages.map(({ tarball }) => tarball);
  await runIn(project, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs);

  const entries = packages.flatMap((one) => one.entries);
  await load(project, entries);
  await compile(project, entries);
  await startCommand(project, packages);
}

async function load(project, entries) {
  await writeFile(join(project, 'load.mjs'), loadingScript(entries));
  await runIn(project, process.execPath, 'load.mjs');
}

/** Both ways of loading give the same names, and at least one. */
const loadingScript = (entries) => `
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
for (const name of ${JSON.stringify(entries)}) {
  const imported = Object.keys(await import(name)).sort();
  const required = Object.keys(require(name)).sort();
  assert.ok(imported.length > 0, name + ' exports nothing');
  assert.deepEqual(required, imported, name);
}
`;

/** The emitted declarations are complete, for both module systems: `skipLibCheck` is off here. */
async function compile(project, entries) {
  const source = entries.map((name, index) => `export * as _${index} from '${name}';`).join('\n');
  await writeFile(join(project, 'consumer.mts'), source);
  await writeFile(join(project, 'consumer.cts'), source);
  await writeFile(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        module: 'NodeNext',
        target: 'ES2023',
        lib: ['ES2023'],
        types: ['node'],
        typeRoots: [resolve('node_modules/@types')],
        strict: true,
        noEmit: true,
      },
      include: ['consumer.*'],
    }),
  );
  await run('tsc', '--project', project);
}

async function startCommand(project, packages) {
  const { manifest } = packages.find(({ manifest: { bin } }) => bin?.rollcall !== undefined);
  const version = await runIn(project, join(project, 'node_modules/.bin/rollcall'), '--version');
  assert.equal(version.trim(), manifest.version, 'rollcall --version');
}
