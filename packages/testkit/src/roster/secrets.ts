import { renderRosterProblem } from '@rollcall/core/english';
import * as fc from 'fast-check';
import { secretWord } from '../catalog/setting-kind.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { shownTexts } from '../secret/shown-texts.js';
import type { RosterSubject } from './roster-subject.js';
import { someRoster } from './some-roster-entry.js';
import { bytesOf, written } from './written.js';

/** What is done to a file whose rows can all be read. */
const mishaps: Readonly<Record<string, (text: string) => string>> = {
  'read as it is': (text) => text,
  'password refused': (text) => text.replaceAll(/'?\+Secret12|aA1=bcdef/g, secretWord),
  'cells cannot be told apart': (text) => text.replace(/\r\n$/, ',more\r\n'),
  'quote left open': (text) => text.replaceAll(/'?\+Secret12|aA1=bcdef/g, `"$&`),
};

export const secrets = defineLaw({
  id: 'roster.secrets',
  statement:
    'No password of a roster file shows in what is told of its rows, read or refused, nor in the error file.',
  classes: Object.keys(mishaps),
  input: fc.record({
    entries: someRoster('rollcall').filter((all) => all.some(({ password }) => password !== undefined)),
    mishap: fc.constantFrom(...Object.keys(mishaps)),
  }),
  holds: async (subject: RosterSubject, { entries, mishap }, cover) => {
    const text = mishaps[mishap]!(written(subject, entries, 'rollcall'));
    const { header, rows, rejected, fileProblems } = await subject.read([bytesOf(text)], 'rollcall');
    cover(mishap);
    demand(rejected.length > 0 === (mishap !== 'read as it is'), `${rejected.length} rows were refused`);
    const problems = [...fileProblems, ...rejected.flatMap((row) => row.problems)];
    const shown = [
      shownTexts([rows, rejected, problems]),
      ...problems.map(renderRosterProblem),
      subject.errorFile(header!, rejected),
    ];
    demand(!/Secret12|bcdef/.test(shown.join('')), 'a password is shown');
    demand(!shown.join('').includes(secretWord), 'a password that was refused is shown');
  },
});
