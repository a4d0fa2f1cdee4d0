import { choiceCell } from './choice-cell.js';

/** `yes` or `no`; `true` and `false`, as spreadsheets like to write them, are read too. */
export const yesNoCell = choiceCell([
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
]);
