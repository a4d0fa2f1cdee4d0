import { describe, expect, it } from 'vitest';
import { explainRosterProblem } from './explain-roster-problem.js';
import { renderRosterProblem } from './render-roster-problem.js';
import { renderRosterWriteProblem } from './render-roster-write-problem.js';
import type { RosterProblem } from './roster-problem.js';
import type { CellWriteFault, RosterWriteProblem } from './roster-write-problem.js';

type Unplaced<Problem> = Problem extends unknown ? Omit<Problem, 'line' | 'column'> : never;
type Explained = readonly [problem: Unplaced<RosterProblem>, expected: string, remedy: string];

const emptyIt = 'correct the cell, or empty it to leave the field alone.';
const split = 'split the file into smaller ones, each with the header.';

const problems: { readonly [Code in RosterProblem['code']]: readonly Explained[] } = {
  'empty-file': [
    [
      { code: 'empty-file' },
      'a header and rows were expected, but the file is empty',
      'export the file again.',
    ],
  ],
  'no-rows': [
    [
      { code: 'no-rows' },
      'rows were expected below the header, but there is none',
      'add a row for each user.',
    ],
  ],
  'wrong-encoding': (
    [
      ['utf-16', 'this is UTF-16'],
      ['workbook', 'this is an Excel workbook'],
      ['not-utf-8', 'the header has bytes that are not'],
    ] as const
  ).map(([found, words]) => [
    { code: 'wrong-encoding', found },
    `UTF-8 text was expected, but ${words}`,
    'save the file as “CSV UTF-8” and try again.',
  ]),
  'wrong-delimiter': [
    [
      { code: 'wrong-delimiter', found: 'semicolon' },
      'commas were expected between cells, but there is a semicolon',
      'save the file with commas.',
    ],
  ],
  'no-header': [
    [
      { code: 'no-header', known: ['a', 'b', 'c', 'd', 'e', 'f'] },
      'a header was expected, with columns such as a, b, c, d, e',
      'write the header into the first line.',
    ],
  ],
  'unreadable-header': [
    [
      { code: 'unreadable-header', reason: 'stray-quote' },
      'a header was expected, but its quotes do not match',
      'write each header without quotes, or in one pair.',
    ],
  ],
  'unknown-header': [
    [
      { code: 'unknown-header', header: 'shoe size', known: ['login_name', 'email'] },
      '“shoe size” is not a column; known are login_name, email',
      'rename the column, or delete it.',
    ],
  ],
  'repeated-header': [
    [
      { code: 'repeated-header', header: 'email', firstColumn: 2 },
      'one column for “email” was expected; column 2 is it',
      'delete one of the two.',
    ],
  ],
  'missing-header': [
    [
      { code: 'missing-header', header: 'login_name' },
      'a column “login_name” was expected',
      'add the column and fill it for each user.',
    ],
  ],
  'unusable-setting': (
    [
      ['no-catalog', 'no catalog was given to read it by'],
      ['unknown', 'the catalog has no such setting'],
      ['template-scoped', 'templates govern it; only user-scoped settings can stand in a file'],
      ['secret', 'secret values do not travel in files'],
    ] as const
  ).map(([reason, words]) => [
    { code: 'unusable-setting', setting: 'pin', reason },
    `“setting:pin” cannot be a column, since ${words}`,
    'delete the column.',
  ]),
  'file-too-large': [
    [{ code: 'file-too-large', maxBytes: 512_000 }, 'at most 512000 bytes were expected', split],
  ],
  'too-many-rows': [[{ code: 'too-many-rows', maxRows: 1000 }, 'at most 1000 rows were expected', split]],
  'ragged-row': [
    [
      { code: 'ragged-row', expectedCells: 5, foundCells: 6 },
      '5 cells were expected, as in the header, but there are 6',
      'add or remove commas; a cell that holds a comma needs quotes around it.',
    ],
  ],
  'unterminated-quote': [
    [
      { code: 'unterminated-quote' },
      'a closing quote was expected before the end of the file',
      'close the quote, or remove the opening one.',
    ],
  ],
  'stray-quote': [
    [
      { code: 'stray-quote' },
      'a cell that holds a quote was expected to begin with one',
      'put the cell in quotes and double those inside.',
    ],
  ],
  'text-after-quote': [
    [
      { code: 'text-after-quote' },
      'a comma or the end of the line was expected after the closing quote',
      'double the quotes inside the cell.',
    ],
  ],
  'record-too-long': [
    [
      { code: 'record-too-long', maxBytes: 9 },
      'a row of at most 9 bytes was expected',
      'look for a quote that is not closed; shorten the row.',
    ],
  ],
  'duplicate-login': [
    [
      { code: 'duplicate-login', firstLine: 4 },
      'each login name was expected once, but it stands on line 4 already',
      'delete one of the rows.',
    ],
  ],
  'conflicting-columns': [
    [
      { code: 'conflicting-columns', other: 'agent hierarchy' },
      'the same value as in column “agent hierarchy” was expected',
      'empty one of the two cells.',
    ],
  ],
  refused: [
    [
      { code: 'refused', refusal: { code: 'template-missing' } },
      'a user who can be made was expected',
      'No template is given. Every user is made from one. Mend the row, or delete it.',
    ],
  ],
  'invalid-login': (
    [
      ['empty', 'holds only spaces or invisible characters'],
      ['lone-surrogate', 'is not well-formed Unicode'],
      ['nul', 'holds a NUL character'],
    ] as const
  ).map(([reason, words]) => [
    { code: 'invalid-login', reason },
    `a login name was expected, but the cell ${words}`,
    'write the login name of the user.',
  ]),
  'missing-value': [
    [{ code: 'missing-value' }, 'a value was expected, but the cell is empty', 'fill the cell.'],
  ],
  'invalid-email': [
    [
      { code: 'invalid-email', maxLength: 265 },
      'an e-mail address of at most 265 characters was expected (name@example.com)',
      emptyIt,
    ],
  ],
  'invalid-phone-number': [
    [
      { code: 'invalid-phone-number' },
      'a phone number in E.164 was expected (+ and 2 to 15 digits, such as +15551234567)',
      emptyIt,
    ],
  ],
  'invalid-password': [
    [
      { code: 'invalid-password' },
      'a password of 8 to 64 characters was expected, with a small letter, a capital and a digit, and no spaces',
      emptyIt,
    ],
  ],
  'invalid-choice': [
    [{ code: 'invalid-choice', choices: ['soft', 'desk'] }, 'one of soft, desk was expected', emptyIt],
  ],
  'invalid-number': [
    [{ code: 'invalid-number', min: 0, max: 9 }, 'a whole number from 0 to 9 was expected', emptyIt],
  ],
  'invalid-tag': [
    [
      { code: 'invalid-tag' },
      'tags were expected, each a key of up to 128 characters that does not begin with aws:, and a value of up to 256',
      emptyIt,
    ],
  ],
  'repeated-tag': [
    [{ code: 'repeated-tag' }, 'each key of a tag was expected once', 'remove one of the tags.'],
  ],
  'invalid-setting-value': [
    [
      { code: 'invalid-setting-value', setting: 'shift', expected: 'at most 9' },
      'a value of the setting shift was expected: at most 9',
      emptyIt,
    ],
  ],
  'too-long': [
    [{ code: 'too-long', maxLength: 255 }, 'at most 255 characters were expected', 'shorten the cell.'],
  ],
  'too-many-values': [
    [{ code: 'too-many-values', max: 10 }, 'at most 10 values were expected', 'remove some of the values.'],
  ],
  'empty-name': [
    [
      { code: 'empty-name' },
      'a name was expected between the separators',
      'remove the separator that stands alone.',
    ],
  ],
  'not-clearable': [
    [
      { code: 'not-clearable' },
      'a value was expected, but (clear) stands in a column that must keep one',
      'write a value, or empty the cell to leave it alone.',
    ],
  ],
  'formula-like': [
    [
      { code: 'formula-like' },
      'a cell was expected that no spreadsheet takes for a formula; Amazon Connect would keep an apostrophe in front',
      'change the first character.',
    ],
  ],
  nul: [[{ code: 'nul' }, 'text was expected, but the cell holds a NUL character', 'retype the cell.']],
  'not-utf-8': [
    [
      { code: 'not-utf-8' },
      'UTF-8 text was expected, but some bytes are not',
      'retype the marked characters, or save the file as “CSV UTF-8”.',
    ],
  ],
};

describe('a problem of a roster file', () => {
  it.each(Object.values(problems).flat())('says what was expected and how to mend it: %j', (...given) => {
    const [problem, expected, remedy] = given;
    expect(explainRosterProblem({ line: 7, ...problem } as RosterProblem)).toEqual({ expected, remedy });
  });

  it('is a sentence with its place', () => {
    const problem = { line: 7, code: 'missing-value' } as const;
    expect(renderRosterProblem(problem)).toBe(
      'Line 7: a value was expected, but the cell is empty – fill the cell.',
    );
    expect(renderRosterProblem({ ...problem, column: 'email' })).toBe(
      'Line 7, column email: a value was expected, but the cell is empty – fill the cell.',
    );
  });
});

describe('a problem of writing a roster file', () => {
  it.each<[RosterWriteProblem, string]>([
    [
      { code: 'unknown-column', column: 'shoe size' },
      '“shoe size” cannot be a column, or is one twice – choose other columns.',
    ],
    [
      { code: 'missing-column', column: 'login_name' },
      'The column login_name is needed – add it to the columns.',
    ],
    [
      { code: 'file-too-large', maxBytes: 9 },
      'File: at most 9 bytes were expected – split the file into smaller ones, each with the header.',
    ],
    [
      { code: 'too-many-rows', maxRows: 1000 },
      'File: at most 1000 rows were expected – split the file into smaller ones, each with the header.',
    ],
  ])('is a sentence: %j', (problem, sentence) => {
    expect(renderRosterWriteProblem(problem)).toBe(sentence);
  });

  it.each<[CellWriteFault, string]>([
    [{ code: 'no-column' }, 'no column was chosen for the value – name it among the columns.'],
    [{ code: 'empty-value' }, 'an empty value would be read as “leave alone” – clear the field instead.'],
    [{ code: 'lone-surrogate' }, 'the text is not well-formed Unicode – correct it.'],
    [
      { code: 'no-clear-marker' },
      'this kind of file cannot clear a field – leave the field out, or use the rollcall dialect.',
    ],
    [
      { code: 'ambiguous-value' },
      'the value would be read back as another one – use the rollcall dialect, or rename what it names.',
    ],
    [{ code: 'too-long', maxLength: 9 }, 'at most 9 characters were expected – shorten the cell.'],
  ])('has the row and the column of its cell: %j', (fault, words) => {
    expect(renderRosterWriteProblem({ code: 'cannot-write', row: 3, column: 'tags', fault })).toBe(
      `Row 3, column tags: ${words}`,
    );
  });
});
