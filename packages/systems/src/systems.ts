import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rollProblems } from './roll-problems.js';
import { runSuites } from './run-suites.js';
import { statementsPage } from './statements-page.js';
import { systemReport } from './system-report.js';
import { systems } from './system-roll.js';
import { writtenTests } from './written-tests.js';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    page: { type: 'string' },
  },
});

const tests = writtenTests('packages/systems/test');
const { passing, failures } = await runSuites(systems);
const problems = [...rollProblems(systems, tests), ...failures];
const reports = systems.map((system) => systemReport(system, passing));
if (options.page !== undefined) writeFileSync(options.page, statementsPage(systems, tests, passing));
if (problems.length > 0) console.error(problems.join('\n\n'));
if (options.json) console.log(JSON.stringify({ systems: reports }, undefined, 2));
else
  for (const { id, statements, passing: passed, left } of reports)
    console.log(`${id}: ${passed} of ${statements} statements pass, ${left} are left`);
process.exit(problems.length === 0 ? 0 : 1);
