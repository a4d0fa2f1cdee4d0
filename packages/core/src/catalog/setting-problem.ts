import type { InvalidSettingValue } from './setting.js';

/** A value for a setting that cannot have one there. It names the setting, never the value. */
export type SettingProblem =
  | InvalidSettingValue
  | { readonly code: 'unknown-setting'; readonly setting: string }
  | { readonly code: 'wrong-scope'; readonly setting: string; readonly expected: 'template' | 'user' }
  | { readonly code: 'not-in-mode'; readonly setting: string; readonly mode: string };
