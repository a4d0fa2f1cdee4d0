import { choiceCell } from './choice-cell.js';

/** `soft` or `desk`; the words of Amazon Connect's API are read too. */
export const phoneTypeCell = choiceCell<'soft' | 'desk'>([
  ['soft', 'soft'],
  ['desk', 'desk'],
  ['soft_phone', 'soft'],
  ['desk_phone', 'desk'],
]);
