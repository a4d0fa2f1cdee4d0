import { renderError } from '../error/render-error.js';
import { CLEAR_MARKER } from './clear-marker.js';
import type { RosterProblem } from './roster-problem.js';

/** What was expected, and what to do about it, in English. */
export interface RosterExplanation {
  readonly expected: string;
  readonly remedy: string;
}

/** Explains a problem without its place. */
export function explainRosterProblem(problem: RosterProblem): RosterExplanation {
  const [expected, remedy] = explain(problem);
  return { expected, remedy };
}

const EMPTY_IT = 'correct the cell, or empty it to leave the field alone.';

function explain(problem: RosterProblem): readonly [expected: string, remedy: string] {
  switch (problem.code) {
    case 'empty-file':
      return ['a header and rows were expected, but the file is empty', 'export the file again.'];
    case 'no-rows':
      return ['rows were expected below the header, but there is none', 'add a row for each user.'];
    case 'wrong-encoding':
      return [
        `UTF-8 text was expected, but ${foundEncoding[problem.found]}`,
        'save the file as “CSV UTF-8” and try again.',
      ];
    case 'wrong-delimiter':
      return [
        `commas were expected between cells, but there is a ${problem.found}`,
        'save the file with commas.',
      ];
    case 'no-header':
      return [
        `a header was expected, with columns such as ${some(problem.known)}`,
        'write the header into the first line.',
      ];
    case 'unreadable-header':
      return [
        'a header was expected, but its quotes do not match',
        'write each header without quotes, or in one pair.',
      ];
    case 'unknown-header':
      return [
        `“${problem.header}” is not a column; known are ${problem.known.join(', ')}`,
        'rename the column, or delete it.',
      ];
    case 'repeated-header':
      return [
        `one column for “${problem.header}” was expected; column ${problem.firstColumn} is it`,
        'delete one of the two.',
      ];
    case 'missing-header':
      return [`a column “${problem.header}” was expected`, 'add the column and fill it for each user.'];
    case 'unusable-setting':
      return [
        `“setting:${problem.setting}” cannot be a column, since ${unusableSetting[problem.reason]}`,
        'delete the column.',
      ];
    case 'file-too-large':
      return [
        `at most ${problem.maxBytes} bytes were expected`,
        'split the file into smaller ones, each with the header.',
      ];
    case 'too-many-rows':
      return [
        `at most ${problem.maxRows} rows were expected`,
        'split the file into smaller ones, each with the header.',
      ];
    case 'ragged-row':
      return [
        `${problem.expectedCells} cells were expected, as in the header, but there are ${problem.foundCells}`,
        'add or remove commas; a cell that holds a comma needs quotes around it.',
      ];
    case 'unterminated-quote':
      return [
        'a closing quote was expected before the end of the file',
        'close the quote, or remove the opening one.',
      ];
    case 'stray-quote':
      return [
        'a cell that holds a quote was expected to begin with one',
        'put the cell in quotes and double those inside.',
      ];
    case 'text-after-quote':
      return [
        'a comma or the end of the line was expected after the closing quote',
        'double the quotes inside the cell.',
      ];
    case 'record-too-long':
      return [
        `a row of at most ${problem.maxBytes} bytes was expected`,
        'look for a quote that is not closed; shorten the row.',
      ];
    case 'duplicate-login':
      return [
        `each login name was expected once, but it stands on line ${problem.firstLine} already`,
        'delete one of the rows.',
      ];
    case 'conflicting-columns':
      return [`the same value as in column “${problem.other}” was expected`, 'empty one of the two cells.'];
    case 'refused':
      return [
        'a user who can be made was expected',
        `${renderError(problem.refusal)} Mend the row, or delete it.`,
      ];
    case 'invalid-login':
      return [
        `a login name was expected, but the cell ${invalidLogin[problem.reason]}`,
        'write the login name of the user.',
      ];
    case 'missing-value':
      return ['a value was expected, but the cell is empty', 'fill the cell.'];
    case 'invalid-email':
      return [
        `an e-mail address of at most ${problem.maxLength} characters was expected (name@example.com)`,
        EMPTY_IT,
      ];
    case 'invalid-phone-number':
      return ['a phone number in E.164 was expected (+ and 2 to 15 digits, such as +15551234567)', EMPTY_IT];
    case 'invalid-password':
      return [
        'a password of 8 to 64 characters was expected, with a small letter, a capital and a digit, and no spaces',
        EMPTY_IT,
      ];
    case 'invalid-choice':
      return [`one of ${problem.choices.join(', ')} was expected`, EMPTY_IT];
    case 'invalid-number':
      return [`a whole number from ${problem.min} to ${problem.max} was expected`, EMPTY_IT];
    case 'invalid-tag':
      return [
        'tags were expected, each a key of up to 128 characters that does not begin with aws:, and a value of up to 256',
        EMPTY_IT,
      ];
    case 'repeated-tag':
      return ['each key of a tag was expected once', 'remove one of the tags.'];
    case 'invalid-setting-value':
      return [`a value of the setting ${problem.setting} was expected: ${problem.expected}`, EMPTY_IT];
    case 'too-long':
      return [`at most ${problem.maxLength} characters were expected`, 'shorten the cell.'];
    case 'too-many-values':
      return [`at most ${problem.max} values were expected`, 'remove some of the values.'];
    case 'empty-name':
      return ['a name was expected between the separators', 'remove the separator that stands alone.'];
    case 'not-clearable':
      return [
        `a value was expected, but ${CLEAR_MARKER} stands in a column that must keep one`,
        'write a value, or empty the cell to leave it alone.',
      ];
    case 'formula-like':
      return [
        'a cell was expected that no spreadsheet takes for a formula; Amazon Connect would keep an apostrophe in front',
        'change the first character.',
      ];
    case 'nul':
      return ['text was expected, but the cell holds a NUL character', 'retype the cell.'];
    case 'not-utf-8':
      return [
        'UTF-8 text was expected, but some bytes are not',
        'retype the marked characters, or save the file as “CSV UTF-8”.',
      ];
    default:
      return problem satisfies never;
  }
}

const foundEncoding = {
  'utf-16': 'this is UTF-16',
  workbook: 'this is an Excel workbook',
  'not-utf-8': 'the header has bytes that are not',
} as const;

const unusableSetting = {
  'no-catalog': 'no catalog was given to read it by',
  unknown: 'the catalog has no such setting',
  'template-scoped': 'templates govern it; only user-scoped settings can stand in a file',
  secret: 'secret values do not travel in files',
} as const;

const invalidLogin = {
  empty: 'holds only spaces or invisible characters',
  'lone-surrogate': 'is not well-formed Unicode',
  nul: 'holds a NUL character',
} as const;

function some(known: readonly string[]): string {
  return known.slice(0, 5).join(', ');
}
