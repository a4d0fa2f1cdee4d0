import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { enrolments } from '../src/enrolments.js';
import { lawsPage } from '../src/laws-page.js';
import { mutantRoll } from '../src/mutant-roll.js';

test('docs/laws.md tells who is enrolled; `npm run laws -- --page docs/laws.md` writes it anew', () => {
  const page = readFileSync(new URL('../../../docs/laws.md', import.meta.url), 'utf8');
  expect(page).toBe(lawsPage(enrolments, mutantRoll));
});
