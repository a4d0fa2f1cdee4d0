import { benchConnect } from './connect/bench-connect.js';
import { benchCore } from './core/bench-core.js';
import type { BenchResult } from './measure.js';
import { benchPostgres } from './postgres/bench-postgres.js';

const suites: ReadonlyMap<string, (tell: (result: BenchResult) => void) => Promise<void>> = new Map([
  ['core', benchCore],
  ['connect', benchConnect],
  ['postgres', benchPostgres],
]);

const [name = ''] = process.argv.slice(2);
const suite = suites.get(name);
if (suite === undefined) {
  console.error(`Usage: npm run bench -- ${[...suites.keys()].join(' | ')}`);
  process.exit(2);
}
const results: BenchResult[] = [];
await suite((result) => {
  results.push(result);
  const { id, value, unit, goal, holds } = result;
  console.error(`${holds ? 'holds ' : 'MISSES'}  ${id}: ${value} ${unit} (${goal})`);
});
console.log(JSON.stringify({ results }, undefined, 2));
