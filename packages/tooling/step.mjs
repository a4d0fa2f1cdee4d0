import { execFile } from 'node:child_process';

/** Runs one gate and prints its name and seconds; on failure, what the tool printed, and the process ends. */
export async function step(name, gate) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    await gate();
    console.log(`✓ ${name}  ${seconds()}`);
  } catch (error) {
    console.log(`✗ ${name}  ${seconds()}\n\n${error.message}`);
    process.exit(1);
  }
}

/** Runs a tool quietly and gives what it printed; throws that where the tool fails. */
export function run(tool, ...args) {
  return runIn(process.cwd(), tool, ...args);
}

/** The same, in another folder. */
export function runIn(folder, tool, ...args) {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    execFile(tool, args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${tool} ${args.join(' ')}\n\n${stdout + stderr || error.message}`));
    });
  });
}
