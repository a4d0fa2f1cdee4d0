import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { enrolments } from './enrolments.js';
import { lawsPage } from './laws-page.js';
import { mutantRoll } from './mutant-roll.js';
import { jsonOf, renderCoverage, renderFailures, renderLine } from './render-report.js';
import { runLaws } from './run-laws.js';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    page: { type: 'string' },
    cases: { type: 'string' },
    seed: { type: 'string', default: '1' },
    path: { type: 'string' },
    law: { type: 'string' },
  },
});

/** A number of the command line; anything else ends the program. */
function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  console.error(`--${name} takes a whole number.`);
  process.exit(2);
}

/** With `--json` everything but the document goes to the side. */
const say = options.json ? console.error : console.log;

if (options.page !== undefined) {
  writeFileSync(options.page, lawsPage(enrolments, mutantRoll));
  process.exit(0);
}
const seed = numberOf('seed', options.seed);
const cases = options.cases === undefined ? undefined : numberOf('cases', options.cases);
say(`Seed ${seed}`);
const request = { seed, cases, path: options.path, law: options.law };
const reports = await runLaws(enrolments, mutantRoll, request, (report) => say(renderLine(report)));
say(renderCoverage(reports));
const failures = renderFailures(reports);
if (options.json) console.log(jsonOf(reports));
if (failures !== '') console.error(`\n${failures}`);
if (reports.length === 0) console.error(`No law has the id ${options.law}.`);
process.exit(failures === '' && reports.length > 0 ? 0 : 1);
