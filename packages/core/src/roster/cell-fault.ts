import type { InvalidLogin } from '../login/login.js';

/** Why a cell was not taken. No fault holds the cell's text: cells are personal data. */
export type CellFault =
  | InvalidLogin
  | { readonly code: 'missing-value' }
  | { readonly code: 'invalid-email'; readonly maxLength: number }
  | { readonly code: 'invalid-phone-number' }
  | { readonly code: 'invalid-password' }
  | { readonly code: 'invalid-choice'; readonly choices: readonly string[] }
  | { readonly code: 'invalid-number'; readonly min: number; readonly max: number }
  | { readonly code: 'invalid-tag' }
  | { readonly code: 'repeated-tag' }
  | { readonly code: 'invalid-setting-value'; readonly setting: string; readonly expected: string }
  | { readonly code: 'too-long'; readonly maxLength: number }
  | { readonly code: 'too-many-values'; readonly max: number }
  | { readonly code: 'empty-name' }
  /** The clear marker stands in a column that must keep a value. */
  | { readonly code: 'not-clearable' }
  /** A spreadsheet would take the cell for a formula, and the reader of this dialect would not strip an escape. */
  | { readonly code: 'formula-like' }
  | { readonly code: 'nul' }
  | { readonly code: 'not-utf-8' };
